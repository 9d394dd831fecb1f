import { addMonths, type Day } from '../../../domain/kernel/day.ts'
import type { LegalAct } from '../../../domain/consent/contract.ts'
import { HouseholdMember } from '../../../domain/person/household.ts'
import { OrdinaryAddress } from '../../../domain/person/address.ts'
import { Representation } from '../../../domain/person/representation.ts'
import type { Instant } from '../../../domain/kernel/instant.ts'
import { PersonId } from '../../../domain/person/id.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import type { DemoCard } from '../../person/demo/bulk.ts'
import type { DemoHousehold, Relative } from './household.ts'
import type { DemoPerson } from './person.ts'
import { towns } from './places.ts'

type Seen = { readonly since: Day; readonly at: Instant; readonly act: LegalAct | null }

/** The card of the registry, with the family that was named and who speaks for the person. */
export function cardOf(person: DemoPerson, { relatives }: DemoHousehold, seen: Seen): DemoCard {
  const { since, at, act } = seen
  return {
    id: PersonId.parse(person.id),
    organisationId: demoId('organisation', person.organisation),
    identity: { ...person.facts, code: person.code },
    contacts: [
      ...(person.phone === null ? [] : [{ kind: 'mobile' as const, value: person.phone }]),
      ...(person.email === null ? [] : [{ kind: 'email' as const, value: person.email }]),
    ],
    address: addressOf(person, since),
    household: relatives.map((r) =>
      HouseholdMember.parse({
        who: named(r),
        relation: r.relation,
        cohabiting: r.relation === 'parent',
        caregiver: r.relation === 'parent',
        emergency: true,
        startsOn: null,
        endsOn: null,
      }),
    ),
    representations: act === null ? [] : relatives.slice(0, 1).map((r) => representationOf(person, r, act)),
    since,
    at,
  }
}

const named = ({ surname, name, birthYear }: Relative) =>
  ({ known: 'named', surname, name, birthYear }) as const

function addressOf({ home, organisation }: DemoPerson, since: Day): OrdinaryAddress {
  const dated = { startsOn: since, endsOn: null }
  const town = home?.town ?? towns.find((t) => t.organisation === organisation)?.code ?? 'X001'
  return OrdinaryAddress.parse(
    home === null
      ? {
          kind: 'no-fixed-abode',
          municipality: town,
          street: 'Via della Casa Comunale',
          whereabouts: null,
          ...dated,
        }
      : {
          kind: 'residence',
          municipality: town,
          street: home.street,
          number: home.number,
          postcode: home.postcode,
          careOf: null,
          ...dated,
        },
  )
}

/** A parent until the person comes of age; who was appointed, for as long as the act says. */
function representationOf(person: DemoPerson, relative: Relative, act: LegalAct): Representation {
  const representative = named(relative)
  if (act.title === 'parent') {
    const endsOn = addMonths(person.birth, 18 * 12)
    return Representation.parse({
      title: 'parent',
      representative,
      responsibility: 'full',
      act: null,
      startsOn: person.birth,
      endsOn,
    })
  }
  return Representation.parse({
    title: act.title,
    representative,
    act: {
      kind: 'decree',
      authority: act.authority ?? 'Tribunale ordinario',
      number: act.number ?? '1/2020',
      on: act.day,
    },
    powers: ['consent', 'health', 'documents'],
    manner: 'together',
    scope: null,
    startsOn: act.day,
    endsOn: act.expiresOn,
  })
}
