import { sql } from 'kysely'
import type { z } from 'zod'
import type { contactApi, StatisticalContactRow } from '../../domain/intake/contract-sheet.ts'
import type { Body } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import type { Mark, PageAsked } from './sheet-page.ts'

type Row = z.input<typeof StatisticalContactRow>
const columns = sql`contact.id, contact.occurred_on as day, contact.hour, contact.contact_point_id as "contactPointId", contact.mode,
  contact.interlocutor, contact.macro_need as "macroNeed", contact.outcome, contact.informed`

export async function getContact(tx: Tx, id: string): Promise<Row> {
  const { rows } = await sql<Row>`select ${columns} from contact where id = ${id}`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal('not-found')
  return row
}

type Filter = Omit<Body<(typeof contactApi)['list']>, 'cursor' | 'size'>

/** By day, newest first. */
export async function listContacts(
  tx: Tx,
  visible: Visible,
  { page, filter }: { page: PageAsked; filter: Filter },
): Promise<(Row & Mark)[]> {
  const { after, size } = page
  const terms = [
    visible,
    filter.from && sql`contact.occurred_on >= ${filter.from}`,
    filter.to && sql`contact.occurred_on <= ${filter.to}`,
    filter.outcome && sql`contact.outcome = ${filter.outcome}`,
    after &&
      sql`contact.occurred_on <= ${after.at} and (contact.occurred_on < ${after.at} or contact.id > ${after.id})`,
  ].filter((term) => term !== undefined && term !== null)
  const { rows } = await sql<Row & Mark>`select ${columns}, contact.occurred_on as at from contact
    where ${sql.join(terms, sql` and `)} order by contact.occurred_on desc, contact.id limit ${size + 1}`.execute(
    tx,
  )
  return rows
}
