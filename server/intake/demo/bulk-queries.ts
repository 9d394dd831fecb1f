import { sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Tx } from '../../platform/database.ts'

/** A row as it travels in JSON: objects where the table has jsonb. */
type Row<T extends keyof Tables, Objects extends keyof Tables[T] = never> = Omit<Tables[T], Objects> &
  Readonly<Record<Objects, unknown>>

export type SheetRow = Row<'access_sheet', 'closing_detail' | 'content'>
export type DispatchRow = Row<'dispatch', 'content' | 'attachments'>
export type ConsentRow = Row<'consent', 'act'>
/** `sealed` in PostgreSQL's own hexadecimal: `\x…`. */
export type AttachmentRow = Row<'attachment', 'sealed'> & { readonly sealed: string }

/** All that the mass of the demo writes at the desk; rows whole, table by table. */
export type Bulk = {
  readonly consents: readonly ConsentRow[]
  readonly sheets: readonly SheetRow[]
  readonly needs: readonly Tables['access_sheet_need'][]
  readonly services: readonly Tables['access_sheet_service'][]
  readonly attachments: readonly AttachmentRow[]
  readonly dispatches: readonly DispatchRow[]
  readonly contacts: readonly Tables['contact'][]
  readonly series: readonly Tables['number_series'][]
}

const rowsOf = (table: keyof Tables, rows: readonly unknown[]) => {
  const name = sql.table(table)
  return sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`
}

/**
 * As the owner, for the demo zone only. Rows come whole, so nothing is looked up on the way; sheets and dispatches
 * point at each other, and what points is checked when the statement ends: one statement for all.
 */
export async function insertBulk(tx: Tx, bulk: Bulk): Promise<void> {
  await sql`
    with consents as (${rowsOf('consent', bulk.consents)}),
      sheets as (${rowsOf('access_sheet', bulk.sheets)}),
      dispatches as (${rowsOf('dispatch', bulk.dispatches)}),
      needs as (${rowsOf('access_sheet_need', bulk.needs)}),
      services as (${rowsOf('access_sheet_service', bulk.services)}),
      attachments as (${rowsOf('attachment', bulk.attachments)}),
      contacts as (${rowsOf('contact', bulk.contacts)})
    ${rowsOf('number_series', bulk.series)}`.execute(tx)
  // The planner must know at once that these tables are no longer small.
  await sql`analyze access_sheet, access_sheet_need, access_sheet_service, consent, contact, dispatch, attachment`.execute(
    tx,
  )
}
