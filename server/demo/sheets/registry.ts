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
  const knownIn = (o: OrganisationKey): readonly Acquaintance[] => met.get(o) ?? []
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
    consented: (rng, organisation) => someone(rng, knownIn(organisation), (a) => a.consentId !== null),
    meet(rng, asked) {
      const known = knownIn(asked.organisation)
      const similar = fits(asked.profile, asked.on)
      if (asked.mayReturn && rng.chance(returningShare)) {
        // Who is represented does not come back to answer alone.
        const about = someone(rng, known, (a) => a.consentId !== null && !a.represented && similar(a))
        if (about !== null) return { about, meets: false }
      }
      const plan = planOf(asked)
      if (rng.chance(doubleShare)) {
        const first = someone(rng, known, similar)
        if (first !== null) return stranger(rng, doubleOf(rng, first.person, plan))
      }
      const last = known.at(-1)
      if (last !== undefined && last.person.age < 18 && similar(last) && rng.chance(twinShare))
        return stranger(rng, twinOf(rng, last.person, plan))
      return stranger(rng, makePerson(rng, plan))
    },
    codes: () => [...temporary.values()],
    keep(about) {
      const known = met.get(about.person.organisation)
      if (known === undefined) met.set(about.person.organisation, [about])
      else known.push(about)
    },
  }
}

/** How many are looked at before giving up: a year of acquaintances is long. */
const looks = 40

/** Somebody who is like that, looked for here and there: null when nobody turns up. */
function someone(
  rng: Rng,
  known: readonly Acquaintance[],
  is: (a: Acquaintance) => boolean,
): Acquaintance | null {
  for (let i = 0; i < looks && known.length > 0; i++) {
    const candidate = rng.pick(known)
    if (is(candidate)) return candidate
  }
  return null
}
