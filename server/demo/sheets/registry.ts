import { ageOn, type Day } from '../../../domain/kernel/day.ts'
import type { OrganisationKey } from '../../organisation/demo/places.ts'
import { householdOf } from '../people/household.ts'
import { makePerson, type DemoPerson, type PersonPlan } from '../people/person.ts'
import type { Profile } from '../people/profile.ts'
import { doubleOf, twinOf } from '../people/variants.ts'
import type { Rng } from '../rng.ts'
import type { Met } from './cases.ts'
import type { Acquaintance } from './contact.ts'
import { doubleShare, returningShare, twinShare } from './situations.ts'

export type Asked = {
  readonly key: string
  readonly organisation: OrganisationKey
  readonly profile: Profile
  readonly on: Day
  /** Whether somebody already known may come again. */
  readonly mayReturn: boolean
}

/** Who each organisation has met so far: the year is told in order, so a return is always a return. */
export type Registry = {
  readonly meet: (rng: Rng, asked: Asked) => Met
  /** Somebody who consented before, if there is anybody. */
  readonly consented: (rng: Rng, organisation: OrganisationKey) => Acquaintance | null
  readonly keep: (about: Acquaintance) => void
}

export function openRegistry(): Registry {
  const met = new Map<OrganisationKey, Acquaintance[]>()
  const codes = new Map<OrganisationKey, Set<string>>()
  const temporary = { given: 0 }
  const knownIn = (o: OrganisationKey) => met.get(o) ?? []
  const planOf = ({ key, organisation, profile, on }: Asked): PersonPlan => {
    const given = codes.get(organisation) ?? new Set<string>()
    codes.set(organisation, given)
    return { key, organisation, profile, on, codes: given, temporary }
  }
  const fits =
    ({ from, to }: Profile, on: Day) =>
    ({ person }: Acquaintance) => {
      const age = ageOn(person.birth, on)
      return age >= from && age <= to
    }
  const stranger = (rng: Rng, person: DemoPerson): Met => ({
    about: {
      person,
      household: householdOf(rng, person),
      consentId: null,
      openFile: false,
      earlierPrejudice: false,
    },
    meets: true,
  })
  return {
    consented(rng, organisation) {
      const some = knownIn(organisation).filter((a) => a.consentId !== null)
      return some.length === 0 ? null : rng.pick(some)
    },
    meet(rng, asked) {
      const similar = knownIn(asked.organisation).filter(fits(asked.profile, asked.on))
      const consented = similar.filter((a) => a.consentId !== null)
      if (asked.mayReturn && consented.length > 0 && rng.chance(returningShare))
        return { about: rng.pick(consented), meets: false }
      const plan = planOf(asked)
      const last = similar.at(-1)
      if (last !== undefined && rng.chance(doubleShare))
        return stranger(rng, doubleOf(rng, rng.pick(similar).person, plan))
      if (last !== undefined && last.person.age < 18 && rng.chance(twinShare * 5))
        return stranger(rng, twinOf(rng, last.person, plan))
      return stranger(rng, makePerson(rng, plan))
    },
    keep(about) {
      met.set(about.person.organisation, [...knownIn(about.person.organisation), about])
    },
  }
}
