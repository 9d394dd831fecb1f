import type { OrdinaryAddress } from '../../../domain/person/address.ts'
import type { ContactKind } from '../../../domain/person/codes.ts'
import type { HouseholdMember } from '../../../domain/person/household.ts'
import type { Identity } from '../../../domain/person/identity.ts'
import type { Representation } from '../../../domain/person/representation.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { codeKeyOf, phoneKeyOf } from '../keys.ts'
import { digestsOf } from '../links.ts'
import { roledTokens } from '../name-tokens.ts'
import type { PersonBulk } from './bulk-queries.ts'

/** A person of the demo with what the registry keeps of her. Ids of what hangs from her are made by `idOf`. */
export type DemoCard = {
  readonly id: string
  readonly organisationId: string
  readonly identity: Identity
  readonly contacts: readonly { readonly kind: ContactKind; readonly value: string }[]
  readonly address: OrdinaryAddress
  readonly household: readonly HouseholdMember[]
  readonly representations: readonly Representation[]
  readonly since: Day
  readonly at: string
}

type House = {
  readonly mac: (text: string) => Buffer
  readonly zoneId: string
  readonly idOf: (kind: string, key: string) => string
}

/** The rows of many persons, as the use cases of the registry would have written them one by one. */
export function personBulk(cards: readonly DemoCard[], house: House): Omit<PersonBulk, 'codes'> {
  const hangs = (c: DemoCard, kind: string, i: number) => ({
    id: house.idOf(kind, `${c.id} ${i}`),
    organisation_id: c.organisationId,
    person_id: c.id,
    created_at: c.at,
  })
  return {
    persons: cards.map(personRow),
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
    tokens: cards.flatMap((c) =>
      roledTokens(c.identity).map(({ token, role }) => ({
        organisation_id: c.organisationId,
        token,
        person_id: c.id,
        role,
        created_at: c.at,
      })),
    ),
    links: cards.flatMap((c) =>
      digestsOf(house, house.zoneId, { standing: 'ordinary', identity: c.identity }).map((digest) => ({
        digest: `\\x${digest.toString('hex')}`,
        organisation_id: c.organisationId,
        person_id: c.id,
        created_at: c.at,
      })),
    ),
  }
}

const personRow = ({ id, organisationId, identity, at }: DemoCard): PersonBulk['persons'][number] => ({
  id,
  organisation_id: organisationId,
  version: 1,
  standing: 'ordinary',
  surname: identity.surname,
  name: identity.name,
  other_names: identity.otherNames,
  sex: identity.sex,
  indicated_gender: identity.indicatedGender,
  birth: identity.birth,
  birth_place: identity.birthPlace,
  citizenships: [...identity.citizenships],
  marital_status: identity.maritalStatus,
  couple_status: identity.coupleStatus,
  died_on: identity.diedOn,
  identity_code: identity.code,
  code_key: identity.code && codeKeyOf(identity.code),
  created_at: at,
  modified_at: at,
  modified_by: null,
})

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
