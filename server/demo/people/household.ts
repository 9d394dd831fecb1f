import type { HouseholdKind, Relationship } from '../../../domain/nomenclature/family.ts'
import type { RegistrySex } from '../../../domain/kernel/fiscal-code.ts'
import type { Rng } from '../rng.ts'
import { nameOf, surnameOf } from './names.ts'
import { foreignOrigins } from './origins.ts'
import type { DemoPerson } from './person.ts'

/** Somebody of the person's family, as the desk hears of them: no card of their own. */
export type Relative = {
  readonly surname: string
  readonly name: string
  readonly sex: RegistrySex
  readonly birthYear: number
  readonly relation: Relationship
}
export type DemoHousehold = {
  readonly kind: HouseholdKind
  readonly members: number
  readonly minors: number
  readonly relatives: readonly Relative[]
}

// Processes §6.2: of all, and as the desk sees them (alone at 65 and over 41 %, single parents 17 %).
// prettier-ignore
const kindsByAge: readonly (readonly [number, readonly (readonly [HouseholdKind, number])[]])[] = [
  [18,  [['couple-one-child', 25], ['couple-two-children', 32], ['couple-more-children', 16], ['mother-with-children', 17], ['father-with-children', 4], ['extended', 6]]],
  [65,  [['alone-under-65', 30], ['couple', 10], ['couple-one-child', 13], ['couple-two-children', 15], ['couple-more-children', 8], ['mother-with-children', 14], ['father-with-children', 3], ['extended', 4], ['shared-home', 3]]],
  [999, [['alone-65-or-over', 41], ['couple', 38], ['extended', 14], ['several-families', 5], ['shared-home', 2]]],
]
// prettier-ignore
const shape = {
  'alone-under-65': [1, 0], 'alone-65-or-over': [1, 0], 'couple': [2, 0], 'couple-one-child': [3, 1], 'couple-two-children': [4, 2],
  'couple-more-children': [5, 3], 'mother-with-children': [3, 2], 'father-with-children': [2, 1], 'reconstituted': [4, 2], 'extended': [4, 1],
  'several-families': [6, 2], 'institutional': [1, 0], 'shared-home': [3, 0], 'homeless': [1, 0],
} as const satisfies Record<HouseholdKind, readonly [number, number]>

export function householdOf(rng: Rng, person: DemoPerson): DemoHousehold {
  const usual = kindsByAge.find(([until]) => person.age < until)?.[1] ?? []
  const kind = person.home === null ? 'homeless' : rng.weighted<HouseholdKind>(usual)
  const [members, minors] = shape[kind]
  return { kind, members, minors, relatives: relativesOf(rng, person, kind) }
}

/** Who is named at the desk: a parent of a child, somebody of the family of who is old. */
function relativesOf(rng: Rng, person: DemoPerson, kind: HouseholdKind): Relative[] {
  if (person.age < 18) {
    const mother = kind !== 'father-with-children' && rng.chance(0.8)
    return [
      relative(rng, person, mother ? 'female' : 'male', { relation: 'parent', years: -rng.int(24, 38) }),
    ]
  }
  if (person.age < 65) return []
  const sex = rng.chance(0.6) ? 'female' : 'male'
  return [relative(rng, person, sex, { relation: 'child', years: rng.int(26, 36) })]
}

function relative(
  rng: Rng,
  person: DemoPerson,
  sex: RegistrySex,
  { relation, years }: { relation: Relationship; years: number },
): Relative {
  const birthYear = Number(person.birth.slice(0, 4)) + years
  const origin = foreignOrigins.find(([o]) => o.country === person.country)?.[0] ?? null
  const same = relation === 'child' ? rng.chance(person.sex === 'male' ? 0.95 : 0.1) : sex === 'male'
  return {
    surname: same ? person.facts.surname : surnameOf(rng, origin),
    name: nameOf(rng, { sex, birthYear, origin }),
    sex,
    birthYear,
    relation,
  }
}
