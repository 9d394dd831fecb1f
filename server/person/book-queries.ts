import { sql } from 'kysely'
import { z } from 'zod'
import { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { AddressRow, ContactRow, type Contact } from '../../domain/person/address.ts'
import { PersonId } from '../../domain/person/id.ts'
import type { Tx } from '../platform/database.ts'
import { phoneKeyOf } from './keys.ts'

/** The person under whom something is kept. */
export type Owner = { readonly id: PersonId; readonly organisationId: string }
type Contacts = z.infer<typeof ContactRow>
type Address = z.infer<typeof AddressRow>

/** Contacts in force, the newest first. */
export async function listContacts(tx: Tx, personId: PersonId, today: Day): Promise<Contacts[]> {
  const rows = await tx
    .selectFrom('person_contact')
    .select(['id', 'kind', 'value', 'holder', 'caution', 'starts_on'])
    .where('person_id', '=', personId)
    .where((e) => e.or([e('ends_on', 'is', null), e('ends_on', '>', today)]))
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, starts_on, ...contact }) => ContactRow.parse({ id, since: starts_on, contact }))
}

const isPhone = ({ kind }: Contact) => kind === 'phone' || kind === 'mobile'

export async function insertContacts(
  tx: Tx,
  owner: Owner,
  rows: readonly Contacts[],
  now: Instant,
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(({ id, since, contact }) => ({
    id,
    organisation_id: owner.organisationId,
    person_id: owner.id,
    ...contact,
    phone_key: isPhone(contact) ? phoneKeyOf(contact.value) : null,
    starts_on: since,
    created_at: now,
  }))
  await tx.insertInto('person_contact').values(values).execute()
}

/** All addresses but the protected ones, which lie in another table; the newest first. */
export async function listAddresses(tx: Tx, personId: PersonId): Promise<Address[]> {
  const rows = await tx
    .selectFrom('person_address')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((r) => {
    const { kind, municipality, street, whereabouts, number, postcode } = r
    const dated = { startsOn: r.starts_on, endsOn: r.ends_on }
    const place = { kind, municipality, street, number, postcode, careOf: r.care_of, ...dated }
    const abode = { kind, municipality, street, whereabouts, ...dated }
    return AddressRow.parse({ id: r.id, address: kind === 'no-fixed-abode' ? abode : place })
  })
}

export async function insertAddresses(
  tx: Tx,
  owner: Owner,
  rows: readonly Address[],
  now: Instant,
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(({ id, address }) => {
    const place = address.kind === 'no-fixed-abode' ? null : address
    return {
      id,
      organisation_id: owner.organisationId,
      person_id: owner.id,
      kind: address.kind,
      municipality: address.municipality,
      street: address.street,
      number: place && place.number,
      postcode: place && place.postcode,
      care_of: place && place.careOf,
      whereabouts: address.kind === 'no-fixed-abode' ? address.whereabouts : null,
      starts_on: address.startsOn,
      ends_on: address.endsOn,
      created_at: now,
    }
  })
  await tx.insertInto('person_address').values(values).execute()
}

/** Whether a protected address is in force: not which, not how many. */
export async function hasProtectedAddress(tx: Tx, personId: PersonId, today: Day): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from person_protected_address
    where person_id = ${personId} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})) as found`.execute(
    tx,
  )
  return rows[0]?.found === true
}

export type SealedRow = {
  readonly id: string
  readonly sealed: Buffer
  readonly startsOn: string
  readonly endsOn: string | null
}

export async function listSealedAddresses(tx: Tx, personId: PersonId): Promise<SealedRow[]> {
  return tx
    .selectFrom('person_protected_address')
    .select(['id', 'sealed', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('person_id', '=', personId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}

export async function insertSealedAddress(tx: Tx, owner: Owner, row: SealedRow, now: Instant): Promise<void> {
  await tx
    .insertInto('person_protected_address')
    .values({
      id: row.id,
      organisation_id: owner.organisationId,
      person_id: owner.id,
      sealed: row.sealed,
      starts_on: row.startsOn,
      ends_on: row.endsOn,
      created_at: now,
    })
    .execute()
}

/** What hangs from a person for a time. */
export type DatedTable =
  | 'person_contact'
  | 'person_address'
  | 'person_protected_address'
  | 'person_household'
  | 'person_representation'

type Hanging = { readonly table: DatedTable; readonly personId: PersonId; readonly id: string }
const Start = z.object({ startsOn: Day.nullable() })

/** The first day of a row of this person, or a refusal when it is not hers. */
export async function getStart(tx: Tx, { table, personId, id }: Hanging): Promise<Day | null> {
  const { rows } = await sql`select starts_on as "startsOn" from ${sql.table(table)}
    where id = ${id} and person_id = ${personId} for update`.execute(tx)
  if (!rows[0]) throw new Refusal('not-found')
  return Start.parse(rows[0]).startsOn
}

/** Of whom a row is. */
export async function getOwner(tx: Tx, table: DatedTable, id: string): Promise<PersonId> {
  const { rows } = await sql<{
    personId: string
  }>`select person_id as "personId" from ${sql.table(table)} where id = ${id}`.execute(tx)
  if (!rows[0]) throw new Refusal('not-found')
  return PersonId.parse(rows[0].personId)
}

export async function saveEnd(tx: Tx, { table, id }: Hanging, endsOn: Day): Promise<void> {
  await sql`update ${sql.table(table)} set ends_on = ${endsOn} where id = ${id}`.execute(tx)
}
