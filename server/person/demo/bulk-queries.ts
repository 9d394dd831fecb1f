import { sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Tx } from '../../platform/database.ts'

export type PersonRow = Tables['person']

/** Many persons in one statement, as the owner: for the demo zone only. */
export async function insertPersons(tx: Tx, rows: readonly PersonRow[]): Promise<void> {
  await sql`insert into person select * from jsonb_populate_recordset(null::person, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}
