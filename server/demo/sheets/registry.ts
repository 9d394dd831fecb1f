import { ageOn, type Day } from '../../../domain/kernel/day.ts'
import { temporaryCode } from '../../../domain/person/identity-code.ts'
import type { Hanging } from '../../person/demo/bulk-queries.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import { romanInstant } from '../calendar.ts'
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
  /** The last temporary code given by each organisation in a year. */
  readonly codes: () => Hanging['codes']
}

export function openRegistry(): Registry {
  const met = new Map<OrganisationKey, Acquaintance[]>()
  const codes = new Map<OrganisationKey, Set<string>>()
  const temporary = new Map<string, Hanging['codes'][number]>()
  const nextTemporary = (organisation: OrganisationKey, on: Day) => {
    const year = Number(on.slice(0, 4))
    const key = `${organisation} ${year}`
    const last = (temporary.get(key)?.last ?? 0) + 1
    const stamp = {
      organisation_id: demoId('organisation', organisation),
      created_at: romanInstant(on, '09:00'),
    }
    temporary.set(key, { ...stamp, kind: 'temporary-code', year, last })
    return temporaryCode(year, last)
  }
  const knownIn = (o: OrganisationKey) => met.get(o) ?? []
  const planOf = ({ key, organisation, profile, on }: Asked): PersonPlan => {
    const given = codes.get(organisation) ?? new Set<string>()
    codes.set(organisation, given)
    return {
      key,
      organisation,
      profile,
      on,
      codes: given,
      nextTemporary: () => nextTemporary(organisation, on),
    }
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
      represented: false,
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
      // Who is represented does not come back to answer alone.
      const consented = similar.filter((a) => a.consentId !== null && !a.represented)
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
    codes: () => [...temporary.values()],
    keep(about) {
      met.set(about.person.organisation, [...knownIn(about.person.organisation), about])
    },
  }
}
