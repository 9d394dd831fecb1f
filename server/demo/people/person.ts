import { addDays, addMonths, ageOn, day, type Day } from '../../../domain/kernel/day.ts'
import { foldOmocodia, makeFiscalCode, type RegistrySex } from '../../../domain/kernel/fiscal-code.ts'
import { partialDay } from '../../../domain/person/birth.ts'
import type { MaritalStatus } from '../../../domain/nomenclature/status.ts'
import { IdentityCode } from '../../../domain/person/identity-code.ts'
import { IdentityFacts } from '../../../domain/person/identity.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import type { OrganisationKey } from '../../organisation/demo/places.ts'
import type { Rng } from '../rng.ts'
import { nameOf, surnameOf } from './names.ts'
import { foreignOrigins, type Origin } from './origins.ts'
import { emailOf, homeIn, phoneOf, townOf, type Home } from './places.ts'
import { ageIn, shareOfWomen, type Area, type Profile } from './profile.ts'

/** A person of the demo as one organisation knows her: invented from name to street. */
export type DemoPerson = {
  readonly id: string
  readonly organisation: OrganisationKey
  readonly facts: IdentityFacts
  readonly code: IdentityCode
  /** The day of birth is always whole here: who does not know it says 1 January. */
  readonly birth: Day
  readonly sex: RegistrySex
  readonly age: number
  readonly area: Area
  /** ISO 3166-1 alpha-2 of the citizenship. */
  readonly country: string
  readonly foreign: boolean
  /** Null for who has no fixed abode. */
  readonly home: Home | null
  readonly phone: string | null
  readonly email: string | null
}

export type PersonPlan = {
  readonly key: string
  readonly organisation: OrganisationKey
  readonly profile: Profile
  readonly on: Day
  /** Codes already given in this organisation: the next one of the same is an omocodia. */
  readonly codes: Set<string>
  /** The next temporary code of the organisation. */
  readonly nextTemporary: () => IdentityCode
}

/** Share of foreign citizens among those who come to the desk (processes §6.2). */
const foreignShare = 0.24
const homelessShare = 0.015

export function makePerson(rng: Rng, plan: PersonPlan): DemoPerson {
  const { key, organisation, profile, on } = plan
  const foreign = profile.area === 'immigration' || rng.chance(profile.from >= 65 ? 0.07 : foreignShare / 0.8)
  const origin = foreign ? rng.weighted(foreignOrigins) : null
  const age = ageIn(rng, profile)
  const sex = rng.chance(origin?.women ?? shareOfWomen(age)) ? 'female' : 'male'
  const birth = birthOf(rng, { age, on, uncertain: foreign && age > 20 && rng.chance(0.06) })
  const surname = surnameOf(rng, origin)
  const name = nameOf(rng, { sex, birthYear: Number(birth.slice(0, 4)), origin })
  const town = townOf(rng, organisation)
  const bornHere = origin === null || (age < 18 && rng.chance(0.7))
  const place = bornHere || origin === null ? bornIn(rng, town) : origin.place
  const code = codeOf(rng, { surname, name, sex, birth, place, plan, origin })
  const single = origin !== null && ['PK', 'BD', 'IN'].includes(origin.country) && rng.chance(0.1)
  return {
    id: demoId('person', key),
    organisation,
    code,
    birth,
    sex,
    age: ageOn(birth, on),
    area: profile.area,
    country: origin?.country ?? 'IT',
    foreign,
    home: profile.area === 'poverty' && rng.chance(homelessShare * 4) ? null : homeIn(rng, town),
    phone: rng.chance(0.85) ? phoneOf(rng) : null,
    email: age >= 18 && rng.chance(age < 65 ? 0.4 : 0.12) ? emailOf(rng, name, surname) : null,
    facts: IdentityFacts.parse({
      surname,
      name: single ? null : name,
      otherNames: [],
      sex,
      indicatedGender: null,
      birth: partialDay(birth),
      birthPlace: place,
      citizenships: [origin?.country ?? 'IT'],
      maritalStatus: maritalOf(rng, age),
      coupleStatus: null,
      diedOn: null,
    }),
  }
}

const bornIn = (rng: Rng, town: string): string =>
  rng.weighted([
    [town, 70],
    ['X001', 20],
    ['X002', 7],
    ['X003', 3],
  ] as const)

/** A birth that makes the age on the day; `uncertain` is what some papers write when nobody knows: 1 January. */
function birthOf(rng: Rng, { age, on, uncertain }: { age: number; on: Day; uncertain: boolean }): Day {
  const birth = addDays(addMonths(on, -12 * age), -rng.int(1, 360))
  return uncertain ? day(`${birth.slice(0, 4)}-01-01`) : birth
}

// prettier-ignore
const maritalByAge: readonly (readonly [number, readonly (readonly [MaritalStatus, number])[]])[] = [
  [18,  [['single', 1]]],
  [35,  [['single', 68], ['married', 28], ['divorced', 3], ['civil-union', 1]]],
  [65,  [['single', 28], ['married', 50], ['divorced', 16], ['widowed', 4], ['civil-union', 1], ['unknown', 1]]],
  [80,  [['single', 8],  ['married', 52], ['divorced', 8],  ['widowed', 32]]],
  [999, [['single', 6],  ['married', 26], ['divorced', 3],  ['widowed', 65]]],
]
const maritalOf = (rng: Rng, age: number): MaritalStatus =>
  rng.weighted(maritalByAge.find(([until]) => age < until)?.[1] ?? [['unknown', 1]])

type Coded = {
  readonly surname: string
  readonly name: string
  readonly sex: RegistrySex
  readonly birth: Day
  readonly place: string
  readonly plan: PersonPlan
  readonly origin: Origin | null
}

/** The fiscal code, or what stands for it: STP, ENI, our temporary one (processes §6.3). */
function codeOf(rng: Rng, { plan, origin, ...who }: Coded): IdentityCode {
  const instead = origin === null ? 0.005 : 0.07
  if (rng.chance(instead)) return substitute(rng, plan, origin)
  const plain = makeFiscalCode(who)
  let code = rng.chance(0.002) ? foldOmocodia(plain, 1) : plain
  for (let pattern = 1; plan.codes.has(code); pattern++) code = foldOmocodia(plain, pattern)
  plan.codes.add(code)
  return IdentityCode.parse(code)
}

function substitute(rng: Rng, plan: PersonPlan, origin: Origin | null): IdentityCode {
  const kind = rng.weighted([
    ['temporary', 5],
    ['health', origin === null ? 0 : 5],
  ] as const)
  if (kind === 'temporary') return plan.nextTemporary()
  // Region 000 and health authority 000 do not exist.
  const prefix = origin?.country === 'RO' || origin?.country === 'PL' ? 'ENI' : 'STP'
  const code = `${prefix}000000${String(rng.int(1, 9_999_999)).padStart(7, '0')}`
  return plan.codes.has(code)
    ? substitute(rng, plan, origin)
    : IdentityCode.parse(remembered(plan.codes, code))
}

const remembered = (codes: Set<string>, code: string): string => {
  codes.add(code)
  return code
}
