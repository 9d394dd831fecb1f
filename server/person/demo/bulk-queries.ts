import { sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Tx } from '../../platform/database.ts'

/** What hangs from the persons of the demo, row by row as the tables have it. */
export type Hanging = {
  readonly contacts: readonly Tables['person_contact'][]
  readonly addresses: readonly Tables['person_address'][]
  readonly ties: readonly Tables['person_household'][]
  readonly representations: readonly Tables['person_representation'][]
  /** The last temporary code given by each organisation in a year. */
  readonly codes: readonly Tables['person_series'][]
}

const rowsOf = (table: keyof Tables, rows: readonly unknown[]) => {
  const name = sql.table(table)
  return sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`
}

/** As the owner, for the demo zone only: rows come whole, ids included, in one statement. */
export async function insertHanging(tx: Tx, rows: Hanging): Promise<void> {
  await sql`
    with contacts as (${rowsOf('person_contact', rows.contacts)}),
      addresses as (${rowsOf('person_address', rows.addresses)}),
      ties as (${rowsOf('person_household', rows.ties)}),
      representations as (${rowsOf('person_representation', rows.representations)})
    ${rowsOf('person_series', rows.codes)}`.execute(tx)
}
