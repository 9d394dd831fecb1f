import { sql } from 'kysely'
import type { z } from 'zod'
import type { StatisticalContact } from '../../domain/intake/contact.ts'
import type { contactApi, StatisticalContactRow } from '../../domain/intake/contract-sheet.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Body } from '../../domain/kernel/endpoint.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Actor } from '../access/actor.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import type { Mark, PageAsked } from './sheet-page.ts'

type Row = z.input<typeof StatisticalContactRow>
type Place = { readonly organisationId: string; readonly officeId: string }

/** The contact point, if the actor works there today: their own, or one of their office (also as a served office). */
export async function findOwnContactPoint(
  tx: Tx,
  id: string,
  { actor, today }: { actor: Actor; today: Day },
): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    select p.organisation_id as "organisationId", coalesce(${actor.officeId}::uuid, p.office_id) as "officeId"
    from contact_point p
    where p.id = ${id} and p.organisation_id = ${actor.organisationId}
      and p.starts_on <= ${today} and (p.ends_on is null or p.ends_on >= ${today})
      and (p.id = ${actor.contactPointId} or p.office_id = ${actor.officeId}
        or exists (select from contact_point_service s where s.contact_point_id = p.id and s.office_id = ${actor.officeId}))`.execute(
    tx,
  )
  return rows[0]
}

/** The nine things of a statistical contact, where it happened, and nothing else. */
export async function insertContact(
  tx: Tx,
  contact: StatisticalContact & Place & { readonly id: string },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('contact')
    .values({
      id: contact.id,
      organisation_id: contact.organisationId,
      office_id: contact.officeId,
      contact_point_id: contact.contactPoint,
      operator_id: contact.operator,
      occurred_on: contact.day,
      hour: contact.hour,
      mode: contact.mode,
      interlocutor: contact.interlocutor,
      macro_need: contact.macroNeed,
      outcome: contact.outcome,
      informed: contact.informed,
      created_at: now,
    })
    .execute()
}

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
