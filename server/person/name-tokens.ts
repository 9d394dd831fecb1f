import { tokensOf } from '../../domain/person/names/normalise.ts'

export type TokenRole = 'surname' | 'given' | 'other'
export type RoledToken = { readonly token: string; readonly role: TokenRole }

type Named = {
  readonly surname: string
  readonly name: string | null
  readonly otherNames: readonly { readonly surname: string; readonly name: string | null }[]
}

/** Every token by which a person is found, once for each role. */
export function roledTokens({ surname, name, otherNames }: Named): RoledToken[] {
  const found = new Map<string, RoledToken>()
  const note = (text: string | null, role: TokenRole) => {
    for (const { token } of text ? tokensOf(text) : []) found.set(`${role} ${token}`, { token, role })
  }
  note(surname, 'surname')
  note(name, 'given')
  for (const other of otherNames) {
    note(other.surname, 'other')
    note(other.name, 'other')
  }
  return [...found.values()]
}
