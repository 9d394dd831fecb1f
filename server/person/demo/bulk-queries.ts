import { sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Tx } from '../../platform/database.ts'

type Row<T extends keyof Tables, Other extends keyof Tables[T] = never> = Omit<Tables[T], Other>

/** Many persons and what hangs from them, row by row as the tables have them. */
export type PersonBulk = {
  readonly persons: readonly (Row<'person', 'birth_on' | 'other_names' | 'citizenships'> & {
    readonly other_names: unknown
    readonly citizenships: readonly string[]
  })[]
  readonly contacts: readonly Row<'person_contact'>[]
  readonly addresses: readonly Row<'person_address'>[]
  readonly ties: readonly Row<'person_household'>[]
  readonly representations: readonly Row<'person_representation'>[]
  readonly tokens: readonly Row<'person_name_token'>[]
  /** `digest` in PostgreSQL's own hexadecimal. */
  readonly links: readonly (Row<'person_link', 'digest'> & { readonly digest: string })[]
  /** The last temporary code given by each organisation in a year. */
  readonly codes: readonly Row<'person_series'>[]
}

const rowsOf = (table: keyof Tables, rows: readonly unknown[]) => {
  const name = sql.table(table)
  return sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`
}

/** The columns that are written: the others are derived from them. */
const personColumns = sql.raw(
  `id, organisation_id, version, standing, surname, name, other_names, sex, indicated_gender, birth, birth_place, citizenships,
   marital_status, couple_status, died_on, identity_code, code_key, created_at, modified_at, modified_by`,
)

/** As the owner, for the demo zone only: one statement for all, then the dictionary of the names, numbered in order. */
export async function insertPersons(tx: Tx, bulk: PersonBulk): Promise<void> {
  await sql`
    with persons as (insert into person (${personColumns}) select ${personColumns}
        from jsonb_populate_recordset(null::person, ${JSON.stringify(bulk.persons)}::jsonb)),
      contacts as (${rowsOf('person_contact', bulk.contacts)}),
      addresses as (${rowsOf('person_address', bulk.addresses)}),
      ties as (${rowsOf('person_household', bulk.ties)}),
      representations as (${rowsOf('person_representation', bulk.representations)}),
      tokens as (${rowsOf('person_name_token', bulk.tokens)}),
      links as (${rowsOf('person_link', bulk.links)})
    ${rowsOf('person_series', bulk.codes)}`.execute(tx)
  await sql`
    with numbered as (
      insert into name_token (organisation_id, number, token, created_at)
      select organisation_id, row_number() over (partition by organisation_id order by min(created_at), token), token, min(created_at)
      from person_name_token group by organisation_id, token
      returning organisation_id, number, created_at
    )
    insert into person_series (organisation_id, kind, year, last, created_at)
    select organisation_id, 'name-token', 0, max(number), min(created_at) from numbered group by organisation_id`.execute(
    tx,
  )
}
