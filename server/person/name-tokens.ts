import { tokensOf } from '../../domain/person/names/normalise.ts'
import { tokenHash } from './keys.ts'

export type TokenRole = 'surname' | 'given' | 'other'
export type RoledToken = { readonly token: string; readonly role: TokenRole }

type Named = {
  readonly surname: string
  readonly name: string | null
  readonly otherNames: readonly { readonly surname: string; readonly name: string | null }[]
}

/** Every token by which a person is found, with the first of the roles that it has. */
export function roledTokens({ surname, name, otherNames }: Named): RoledToken[] {
  const found = new Map<string, TokenRole>()
  const note = (text: string | null, role: TokenRole) => {
    for (const { token } of text ? tokensOf(text) : []) if (!found.has(token)) found.set(token, role)
  }
  note(surname, 'surname')
  note(name, 'given')
  for (const other of otherNames) {
    note(other.surname, 'other')
    note(other.name, 'other')
  }
  return Array.from(found, ([token, role]) => ({ token, role }))
}

export const nameHashes = (tokens: readonly RoledToken[]): number[] => tokens.map((t) => tokenHash(t.token))
