import type { Day } from '../../../domain/kernel/day.ts'
import type { SheetFields } from '../../../domain/intake/fields.ts'
import { identityCodeKindOf, type IdentityCodeKind } from '../../../domain/person/identity-code.ts'
import type { Education, WorkCondition } from '../../../domain/nomenclature/status.ts'
import type { DwellingKind, Tenure } from '../../../domain/nomenclature/housing.ts'
import type { DemoHousehold } from '../people/household.ts'
import type { DemoPerson } from '../people/person.ts'
import { phoneOf } from '../people/places.ts'
import type { Rng } from '../rng.ts'

// prettier-ignore
const sheetCodeKind = {
  'ordinary': 'fiscal-code', 'provisional': 'fiscal-code', 'stp': 'stp', 'eni': 'eni', 'temporary': 'temporary',
} as const satisfies Record<IdentityCodeKind, string>

/** What the desk writes of who a person is: all the starred fields of cases 3 and 4. */
export function identityValues({ facts, code, home, ...p }: DemoPerson): SheetFields {
  return {
    'user.surname': facts.surname,
    // Who has a single name has it in both fields: the paper form knows no other way.
    'user.name': facts.name ?? facts.surname,
    'user.birthDay': p.birth,
    'user.sex': p.sex,
    'user.birthPlace': facts.birthPlace,
    'user.codeKind': sheetCodeKind[identityCodeKindOf(code)],
    'user.fiscalCode': code,
    'user.citizenship': p.country,
    'user.maritalStatus': facts.maritalStatus,
    ...(home === null
      ? { 'user.noFixedAbode': true }
      : {
          'user.residence.address': `${home.street} ${home.number}`,
          'user.residence.municipality': home.town,
          'user.residence.postcode': home.postcode,
        }),
    ...(p.phone === null ? {} : { 'user.mobile': p.phone }),
    ...(p.email === null ? {} : { 'user.email': p.email }),
  }
}

// Processes §6.2, of those who come to the services.
// prettier-ignore
const housing: readonly (readonly [readonly [DwellingKind, Tenure], number])[] = [
  [['flat', 'rented'], 30], [['flat', 'rented-agreed'], 16], [['public-housing', 'public-assignment'], 13], [['house', 'owned'], 22],
  [['flat', 'mortgaged'], 6], [['flat', 'hosted'], 6], [['flat', 'free-use'], 4], [['facility', 'reception'], 2],
]
// prettier-ignore
const work: readonly (readonly [WorkCondition, number])[] = [
  ['unemployed', 38], ['employed', 40], ['homemaker', 12], ['unable-to-work', 8], ['student', 2],
]
// prettier-ignore
const education: readonly (readonly [Education, number])[] = [
  ['none', 6], ['primary', 14], ['lower-secondary', 44], ['vocational', 10], ['upper-secondary', 21], ['university', 5],
]

/** The optional blocks, which a desk in a hurry fills one time in two. */
export function socialValues(rng: Rng, person: DemoPerson, household: DemoHousehold): SheetFields {
  const [kind, tenure] = rng.weighted(housing)
  const adult = person.age >= 18 && person.age < 65
  return {
    'family.kind': household.kind,
    'family.members': household.members,
    'family.minors': household.minors,
    ...(person.home === null ? {} : { 'housing.kind': kind, 'housing.tenure': tenure }),
    ...(adult ? { 'work.status': rng.weighted(work) } : person.age >= 65 ? { 'work.status': 'retired' } : {}),
    ...(person.age >= 15 ? { 'work.education': rng.weighted(education) } : {}),
    ...(person.foreign
      ? {
          'presence.arrivalYear': arrivalYear(rng, person),
          'presence.italian': rng.pick(['a1', 'a2', 'b1', 'b2'] as const),
        }
      : {}),
  }
}

const arrivalYear = (rng: Rng, { birth, age }: DemoPerson): number =>
  Number(birth.slice(0, 4)) + Math.max(0, age - rng.int(0, Math.min(age, 25)))

/** Somebody to call, as the person names them. */
export function referenceValues(rng: Rng, { relatives }: DemoHousehold): SheetFields {
  const [one] = relatives
  if (one === undefined) return {}
  return {
    'reference.0.surname': one.surname,
    'reference.0.name': one.name,
    'reference.0.relation': one.relation,
    'reference.0.mobile': phoneOf(rng),
  }
}

/** A minor or an adult whom somebody represents: who speaks, and by what title. */
export function representativeValues(
  rng: Rng,
  { person, household, on }: { person: DemoPerson; household: DemoHousehold; on: Day },
): { values: SheetFields; needsAct: boolean } {
  const [one] = household.relatives
  const year = Number(on.slice(0, 4))
  const speaker: SheetFields = {
    'interlocutor.surname': one?.surname ?? person.facts.surname,
    'interlocutor.name': one?.name ?? 'Anna',
    'interlocutor.mobile': phoneOf(rng),
  }
  if (person.age < 18) {
    const otherParent = rng.pick(['agrees', 'informed', 'not-applicable'] as const)
    return {
      values: {
        ...speaker,
        'interlocutor.relation': 'parent',
        'act.title': 'parent',
        'act.otherParent': otherParent,
      },
      needsAct: false,
    }
  }
  return {
    values: {
      ...speaker,
      'interlocutor.relation': 'support-administrator',
      'act.title': 'support-administrator',
      'act.authority': 'Tribunale ordinario – Giudice tutelare',
      'act.number': `${rng.int(10, 990)}/${year - rng.int(1, 3)}`,
      'act.powers': ['services', 'care'],
    },
    needsAct: true,
  }
}
