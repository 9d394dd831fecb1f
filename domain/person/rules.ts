import { formatDay, type Day } from '../kernel/day.ts'
import { contradictedParts, decodeFiscalCode, type CodedPart } from '../kernel/fiscal-code.ts'
import { Refusal } from '../kernel/refusal.ts'
import { ageOf, boundsOf, formatBirth, minority, partialDay } from './birth.ts'
import type { PersonFlag, PersonStanding } from './codes.ts'
import { identityCodeKindOf, maskCode, ordinaryCode, type IdentityCode } from './identity-code.ts'
import type { Identity } from './identity.ts'
import type { PersonId } from './id.ts'
import type { DuplicateVerdict } from './names/duplicate.ts'
import type { Distinction, PersonSummary } from './search.ts'

/** What cannot be true is refused; what only looks odd is a warning. */
export function refuseImpossible({ birth, diedOn }: Pick<Identity, 'birth' | 'diedOn'>, today: Day): void {
  if (birth && boundsOf(birth).first > today)
    throw new Refusal('birth-in-future', { birth: formatBirth(birth) })
  if (diedOn && diedOn > today) throw new Refusal('death-in-future', { died: formatDay(diedOn) })
  if (birth && diedOn && boundsOf(birth).first > diedOn) throw new Refusal('death-before-birth')
}

export type IdentityWarning = {
  readonly field: CodedPart | 'code' | 'citizenships' | 'coupleStatus'
  readonly message: string
}

// prettier-ignore
const contradictions: Readonly<Record<CodedPart, string>> = {
  surname: 'Il codice fiscale non corrisponde al cognome. Se il cognome è cambiato, aggiungi quello precedente fra gli altri nomi.',
  name:    'Il codice fiscale non corrisponde al nome. Controlla che ci siano tutti i nomi del documento.',
  sex:     'Il codice fiscale indica un altro sesso anagrafico.',
  birth:   'Il codice fiscale indica un’altra data di nascita.',
  place:   'Il codice fiscale indica un altro luogo di nascita.',
}
const veryOld = 110

/** The parts of the code that no name of the person explains. */
function contradicted(identity: Identity): CodedPart[] {
  const code = ordinaryCode(identity.code)
  if (!code) return []
  const { sex, birth, birthPlace } = identity
  const readings = [identity, ...identity.otherNames].map(({ surname, name }) =>
    contradictedParts(code, { surname, name, sex, birth, place: birthPlace }),
  )
  return readings.toSorted((a, b) => a.length - b.length)[0] ?? []
}

/** What does not agree, in sentences: the operator checks, nothing is blocked. */
export function warningsOf(identity: Identity, today: Day): IdentityWarning[] {
  const found: IdentityWarning[] = contradicted(identity).map((field) => ({
    field,
    message: contradictions[field],
  }))
  const { birth, diedOn, citizenships, maritalStatus, coupleStatus } = identity
  if (birth && ageOf(birth, diedOn ?? today) > veryOld) {
    found.push({ field: 'birth', message: `Ha più di ${veryOld} anni: controlla la data di nascita.` })
  }
  if (new Set(citizenships).size < citizenships.length) {
    found.push({ field: 'citizenships', message: 'La stessa cittadinanza è scritta due volte.' })
  }
  if (
    (coupleStatus === 'separated-in-fact' || coupleStatus === 'legally-separated') &&
    maritalStatus !== 'married' &&
    maritalStatus !== 'civil-union'
  ) {
    found.push({
      field: 'coupleStatus',
      message: 'La separazione riguarda chi è sposato o unito civilmente: controlla lo stato civile.',
    })
  }
  return found
}

/** What a code tells of a person: to fill the form with one scan. Undefined for codes that tell nothing. */
export function readFromCode(
  code: IdentityCode,
  today: Day,
): (Pick<Identity, 'sex' | 'birth' | 'birthPlace'> & { births: readonly Day[] }) | undefined {
  const ordinary = ordinaryCode(code)
  const read = ordinary && decodeFiscalCode(ordinary, today)
  if (!read?.ok) return undefined
  const birth = partialDay(read.birth)
  return { sex: read.sex, birth, birthPlace: read.place, births: read.births }
}

/** What a list knows of a person before showing her. */
export type ListedPerson = Pick<Identity, 'surname' | 'name' | 'birth' | 'code' | 'diedOn'> & {
  readonly id: PersonId
  readonly standing: PersonStanding
  /** Somebody decides for her today. */
  readonly represented: boolean
}

/** Completed years today, or at death. */
export const ageShown = ({ birth, diedOn }: Pick<Identity, 'birth' | 'diedOn'>, today: Day): number | null =>
  birth === null ? null : ageOf(birth, diedOn ?? today)

export function flagsOf(person: ListedPerson, today: Day): PersonFlag[] {
  const flags: PersonFlag[] = []
  if (person.diedOn) flags.push('deceased')
  else if (minority(person.birth, today) === 'yes') flags.push('minor')
  if (person.represented) flags.push('represented')
  if (person.code === null || identityCodeKindOf(person.code) === 'temporary') flags.push('temporary-code')
  if (person.standing === 'restricted') flags.push('restricted')
  return flags
}

/** The row of a list: nothing in it may be copied to reach or to impersonate somebody. */
export const summaryOf = (person: ListedPerson, today: Day): PersonSummary => ({
  id: person.id,
  surname: person.surname,
  name: person.name,
  birth: person.birth,
  age: ageShown(person, today),
  maskedCode: person.code && maskCode(person.code),
  flags: flagsOf(person, today),
})

export type LookAlike = { readonly id: PersonId; readonly verdict: Pick<DuplicateVerdict, 'level'> }

/** A new person is saved once the operator has told apart every certain or likely look-alike; possible ones only warn. */
export function refuseUnexplained(found: readonly LookAlike[], distinctFrom: readonly Distinction[]): void {
  const explained = new Set(distinctFrom.map((d) => d.person))
  const open = found.filter(({ id, verdict }) => verdict.level !== 'possible' && !explained.has(id))
  if (open.length > 0) throw new Refusal('perhaps-already-known', { count: open.length })
}

/** A dated fact ends on or after the day it starts. */
export function refuseReversed(startsOn: Day | null, endsOn: Day | null): void {
  if (startsOn && endsOn && endsOn < startsOn) throw new Refusal('ends-before-start')
}
