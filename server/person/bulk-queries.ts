import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Contact } from '../../domain/person/address.ts'
import type { Tx } from '../platform/database.ts'
import { codeKeyOf, phoneKeyOf } from './keys.ts'
import { digestsOf } from './links.ts'
import { nameHashes, roledTokens, type RoledToken } from './name-tokens.ts'
import type { NewRow } from './queries.ts'
import { addToDictionary } from './token-queries.ts'

/** A person to be written together with many others. */
export type BulkPerson = NewRow & { readonly contacts?: readonly Contact[]; readonly createdAt?: Instant }

type Tokenised = BulkPerson & { readonly tokens: readonly RoledToken[] }

type Bulk = {
  readonly now: Instant
  /** With the keys of the house and the zone, other organisations may ask for these persons. */
  readonly keys?: { readonly mac: (text: string) => Buffer }
  readonly zoneId?: string | null
}

const slice = 5_000

/** Writes many persons with tokens, contacts and links, as the owner of the tables; nobody is compared with anybody. */
export async function insertPersons(tx: Tx, rows: readonly BulkPerson[], bulk: Bulk): Promise<void> {
  for (let from = 0; from < rows.length; from += slice) {
    const some = rows.slice(from, from + slice).map((row) => ({ ...row, tokens: roledTokens(row.identity) }))
    await insertRows(tx, some, bulk.now)
    await insertAllTokens(tx, some, bulk.now)
    await insertAllContacts(tx, some, bulk.now)
    await insertAllLinks(tx, some, bulk)
  }
  // The planner must know at once that these tables are no longer small.
  await sql`analyze person, person_name_token, person_contact, name_token`.execute(tx)
}

/** Column by column, as text: arrays are what PostgreSQL reads fastest. */
async function insertRows(tx: Tx, rows: readonly Tokenised[], now: Instant): Promise<void> {
  const column = (value: (row: Tokenised) => string | null) => sql`${rows.map(value)}::text[]`
  const fact = (
    name:
      | 'surname'
      | 'name'
      | 'sex'
      | 'indicatedGender'
      | 'birth'
      | 'birthPlace'
      | 'maritalStatus'
      | 'coupleStatus'
      | 'diedOn'
      | 'code',
  ) => column(({ identity }) => identity[name])
  await sql`
    insert into person (id, organisation_id, version, standing, surname, name, other_names, sex, indicated_gender, birth, birth_place,
      citizenships, marital_status, couple_status, died_on, identity_code, code_key, name_hashes, created_at, modified_at)
    select id::uuid, organisation_id::uuid, 1, standing, surname, name, other_names::jsonb, sex, gender, birth, birth_place,
      citizenships::text[], marital, couple, died_on::date, code, code_key, hashes::int[], at::timestamptz, at::timestamptz
    from unnest(${column((r) => r.id)}, ${column((r) => r.organisationId)}, ${column((r) => r.standing)}, ${fact('surname')}, ${fact('name')},
      ${column((r) => JSON.stringify(r.identity.otherNames))}, ${fact('sex')}, ${fact('indicatedGender')}, ${fact('birth')}, ${fact('birthPlace')},
      ${column((r) => `{${r.identity.citizenships.join(',')}}`)}, ${fact('maritalStatus')}, ${fact('coupleStatus')}, ${fact('diedOn')}, ${fact('code')},
      ${column((r) => r.identity.code && codeKeyOf(r.identity.code))}, ${column((r) => `{${nameHashes(r.tokens).join(',')}}`)},
      ${column((r) => r.createdAt ?? now)})
      as r (id, organisation_id, standing, surname, name, other_names, sex, gender, birth, birth_place, citizenships, marital, couple, died_on,
        code, code_key, hashes, at)`.execute(tx)
}

async function insertAllTokens(tx: Tx, rows: readonly Tokenised[], now: Instant): Promise<void> {
  const all = rows.flatMap(({ id, organisationId, tokens }) =>
    tokens.map((t) => ({ ...t, id, organisationId })),
  )
  for (const [organisationId, tokens] of Map.groupBy(all, (t) => t.organisationId)) {
    const words = [...new Set(tokens.map((t) => t.token))]
    await addToDictionary(tx, organisationId, words, now)
  }
  await sql`
    insert into person_name_token (organisation_id, token, person_id, role, name_hashes, created_at)
    select p.organisation_id, t.token, p.id, t.role, p.name_hashes, ${now}
    from unnest(${all.map((t) => t.token)}::text[], ${all.map((t) => t.id)}::uuid[], ${all.map((t) => t.role)}::text[])
      as t (token, person_id, role) join person p on p.id = t.person_id`.execute(tx)
}

async function insertAllContacts(tx: Tx, rows: readonly BulkPerson[], now: Instant): Promise<void> {
  const values = rows.flatMap(({ id, organisationId, contacts = [], createdAt = now }) =>
    contacts.map((contact) => ({
      ...contact,
      id: randomUUID(),
      organisation_id: organisationId,
      person_id: id,
      phone_key: contact.kind === 'phone' || contact.kind === 'mobile' ? phoneKeyOf(contact.value) : null,
      starts_on: createdAt.slice(0, 10),
    })),
  )
  await sql`
    insert into person_contact (id, organisation_id, person_id, kind, value, phone_key, holder, caution, starts_on, created_at)
    select id, organisation_id, person_id, kind, value, phone_key, holder, caution, starts_on, ${now}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r (id uuid, organisation_id uuid, person_id uuid, kind text, value text,
      phone_key text, holder text, caution text, starts_on date)`.execute(tx)
}

async function insertAllLinks(
  tx: Tx,
  rows: readonly BulkPerson[],
  { now, keys, zoneId }: Bulk,
): Promise<void> {
  if (!keys) return
  const links = rows.flatMap((row) =>
    digestsOf(keys, zoneId ?? null, row).map((digest) => ({ digest, id: row.id, org: row.organisationId })),
  )
  await sql`
    insert into person_link (digest, organisation_id, person_id, created_at)
    select digest, organisation_id, person_id, ${now}
    from unnest(${links.map((l) => l.digest)}::bytea[], ${links.map((l) => l.org)}::uuid[], ${links.map((l) => l.id)}::uuid[])
      as l (digest, organisation_id, person_id) on conflict do nothing`.execute(tx)
}
