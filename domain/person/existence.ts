import { contradictedParts, unfoldOmocodia, type FiscalCode } from '../kernel/fiscal-code.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { PartialDay } from './birth.ts'
import { identityCodeKindOf, ordinaryCode, type IdentityCode } from './identity-code.ts'
import type { PersonStanding } from './codes.ts'
import { foldName } from './names/normalise.ts'
import type { ExistenceQuery } from './search.ts'

// Only keyed digests of these texts leave an organisation (person_link); they answer "exists, ask office X".

const codeKey = (code: FiscalCode): string => `code:${unfoldOmocodia(code)}`
/** Other codes say nothing of the person: the second identifier has to be part of the text. */
const otherCodeKey = (code: IdentityCode, second: string): string => `code:${code}|${second}`
const namesKey = (surname: string, name: string, birth: PartialDay): string =>
  `names:${[surname, name].map(foldName).toSorted().join('|')}|${birth}`

type Linked = {
  readonly standing: PersonStanding
  readonly surname: string
  readonly name: string | null
  readonly birth: PartialDay | null
  readonly code: IdentityCode | null
}

/** The texts whose digests let other organisations know that a person exists; none for who is not to be known. */
export function linkKeys({ standing, surname, name, birth, code }: Linked): string[] {
  if (standing !== 'ordinary') return []
  const keys: string[] = []
  const ordinary = ordinaryCode(code)
  if (ordinary) keys.push(codeKey(ordinary))
  else if (code && identityCodeKindOf(code) !== 'temporary') {
    keys.push(otherCodeKey(code, foldName(surname)))
    if (birth) keys.push(otherCodeKey(code, birth))
  }
  if (name && birth?.length === 10) keys.push(namesKey(surname, name, birth))
  return keys
}

/** The text to look up, once the two identifiers agree with each other. */
export function existenceKey(query: ExistenceQuery): string {
  if (query.by === 'names-and-birth') return namesKey(query.surname, query.name, query.birth)
  const ordinary = ordinaryCode(query.code)
  if (!ordinary)
    return otherCodeKey(query.code, query.by === 'code-and-surname' ? foldName(query.surname) : query.birth)
  const known = query.by === 'code-and-surname' ? { surname: query.surname } : { birth: query.birth }
  if (contradictedParts(ordinary, known).length > 0) throw new Refusal('identifiers-disagree')
  return codeKey(ordinary)
}
