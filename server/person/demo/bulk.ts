import type { OrdinaryAddress } from '../../../domain/person/address.ts'
import type { ContactKind } from '../../../domain/person/codes.ts'
import type { HouseholdMember } from '../../../domain/person/household.ts'
import type { Identity } from '../../../domain/person/identity.ts'
import type { Representation } from '../../../domain/person/representation.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Instant } from '../../../domain/kernel/instant.ts'
import type { PersonId } from '../../../domain/person/id.ts'
import type { BulkPerson } from '../bulk-queries.ts'
import { phoneKeyOf } from '../keys.ts'
import type { Hanging } from './bulk-queries.ts'

/** A person of the demo with what the registry keeps of her. Ids of what hangs from her are made by `idOf`. */
export type DemoCard = {
  readonly id: PersonId
  readonly organisationId: string
  readonly identity: Identity
  readonly contacts: readonly { readonly kind: ContactKind; readonly value: string }[]
  readonly address: OrdinaryAddress
  readonly household: readonly HouseholdMember[]
  readonly representations: readonly Representation[]
  readonly since: Day
  readonly at: Instant
}

type IdOf = (kind: string, key: string) => string

/** The person herself, for the import of the registry. */
export const bulkPerson = ({ id, organisationId, identity, at }: DemoCard): BulkPerson => ({
  id,
  organisationId,
  standing: 'ordinary',
  identity,
  createdAt: at,
})

/** What hangs from many persons, as the use cases of the registry would have written it one by one. */
export function hangingRows(cards: readonly DemoCard[], idOf: IdOf): Omit<Hanging, 'codes'> {
  const hangs = (c: DemoCard, kind: string, i: number) => ({
    id: idOf(kind, `${c.id} ${i}`),
    organisation_id: c.organisationId,
    person_id: c.id,
    created_at: c.at,
  })
  return {
    contacts: cards.flatMap((c) =>
      c.contacts.map(({ kind, value }, i) => ({
        ...hangs(c, 'person-contact', i),
        kind,
        value,
        phone_key: kind === 'phone' || kind === 'mobile' ? phoneKeyOf(value) : null,
        holder: null,
        caution: null,
        starts_on: c.since,
        ends_on: null,
      })),
    ),
    addresses: cards.map((c) => ({ ...hangs(c, 'person-address', 0), ...addressColumns(c.address) })),
    ties: cards.flatMap((c) =>
      c.household.map((m, i) => ({ ...hangs(c, 'person-household', i), ...tieColumns(m) })),
    ),
    representations: cards.flatMap((c) =>
      c.representations.map((r, i) => ({
        ...hangs(c, 'person-representation', i),
        ...representationColumns(r),
      })),
    ),
  }
}

const addressColumns = (a: OrdinaryAddress) => ({
  kind: a.kind,
  municipality: a.municipality,
  street: a.street,
  number: a.kind === 'no-fixed-abode' ? null : a.number,
  postcode: a.kind === 'no-fixed-abode' ? null : a.postcode,
  care_of: a.kind === 'no-fixed-abode' ? null : a.careOf,
  whereabouts: a.kind === 'no-fixed-abode' ? a.whereabouts : null,
  starts_on: a.startsOn,
  ends_on: a.endsOn,
})

const whoColumns = (who: HouseholdMember['who']) => ({
  surname: who.known === 'named' ? who.surname : null,
  name: who.known === 'named' ? who.name : null,
  birth_year: who.known === 'named' ? who.birthYear : null,
})

const tieColumns = (m: HouseholdMember) => ({
  ...whoColumns(m.who),
  other_person_id: m.who.known === 'registered' ? m.who.id : null,
  relation: m.relation,
  cohabiting: m.cohabiting,
  caregiver: m.caregiver,
  emergency: m.emergency,
  starts_on: m.startsOn,
  ends_on: m.endsOn,
})

const representationColumns = (r: Representation) => ({
  ...whoColumns(r.representative),
  representative_id: r.representative.known === 'registered' ? r.representative.id : null,
  title: r.title,
  responsibility: r.title === 'parent' ? r.responsibility : null,
  act_kind: r.act?.kind ?? null,
  act_authority: r.act?.authority ?? null,
  act_number: r.act?.number ?? null,
  act_on: r.act?.on ?? null,
  powers: r.title === 'parent' ? [] : [...r.powers],
  manner: r.title === 'parent' ? null : r.manner,
  scope: r.title === 'parent' ? null : r.scope,
  starts_on: r.startsOn,
  ends_on: r.endsOn,
  end_reason: null,
})
