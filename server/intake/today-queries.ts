import { sql } from 'kysely'
import type { Day } from '../../domain/kernel/day.ts'
import { instant, type Instant } from '../../domain/kernel/instant.ts'
import type { ConsentState, InterlocutorKind } from '../../domain/consent/codes.ts'
import type { AccessMode } from '../../domain/intake/codes.ts'
import type { AccessSheetId, DispatchId, DraftId } from '../../domain/intake/ids.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'

export type DraftQueue = {
  readonly mine: number
  readonly pending: number
  readonly late: number
  readonly expiring: number
  readonly colleagues: number
  readonly lifts: number
  readonly rows: {
    id: DraftId
    openedAt: Instant
    interlocutor: InterlocutorKind | null
    presumedPrejudice: boolean
    consent: ConsentState
    expiresAt: Instant | null
    warning: boolean
  }[]
}

type DraftView = {
  mine: Visible
  /** Of the same contact point or office, others' included. */
  around: Visible
  lifts: Visible
  operatorId: string
  now: Instant
  /** A draft that ends before this is about to expire. */
  warnBefore: Instant
  today: Day
}

const shownRows = 5

/** Counts of drafts and my most urgent ones, heads only: what they hold stays under its key. */
export async function readDraftQueue(tx: Tx, view: DraftView): Promise<DraftQueue> {
  const { rows } = await sql<DraftQueue>`
    with mine as materialized (
      select id, created_at, interlocutor, presumed_prejudice, consent, expires_at,
        expires_at is not null and expires_at <= ${view.warnBefore} as warning
      from draft where ${view.mine} and (expires_at is null or expires_at > ${view.now})
    )
    select (select count(*) from mine)::int as mine,
      (select count(*) from mine where consent = 'pending')::int as pending,
      (select count(*) from mine where consent <> 'pending' and created_at < (${view.today}::date::timestamp at time zone 'Europe/Rome'))::int as late,
      (select count(*) from mine where warning)::int as expiring,
      (select count(*) from draft where ${view.around} and author_id <> ${view.operatorId}
        and (expires_at is null or expires_at > ${view.now}))::int as colleagues,
      (select count(*) from draft where ${view.lifts} and lift_asked_by <> ${view.operatorId})::int as lifts,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'openedAt', created_at, 'interlocutor', interlocutor,
          'presumedPrejudice', presumed_prejudice, 'consent', consent, 'expiresAt', expires_at, 'warning', warning) order by at)
        from (select *, row_number() over (order by presumed_prejudice desc, warning desc, created_at desc) as at from mine
          order by at limit ${shownRows}) first), '[]') as rows`.execute(tx)
  const queue = one(rows)
  return {
    ...queue,
    rows: queue.rows.map((row) => ({
      ...row,
      openedAt: instant(row.openedAt),
      expiresAt: row.expiresAt && instant(row.expiresAt),
    })),
  }
}

export type SheetQueue = {
  readonly complete: number
  readonly accepted: number
  readonly waiting: number
  readonly overdue: number
  readonly urgent: number
  readonly rows: { id: AccessSheetId; number: string; case: number; day: Day; dueOn: Day | null }[]
  readonly received: number
  readonly receivedRows: {
    id: DispatchId
    fromOrganisation: string
    sentAt: Instant
    case: number
    judicial: boolean
  }[]
  readonly refused: number
  readonly unanswered: number
}

type SheetView = { sheets: Visible; evaluated: Visible; received: Visible; sent: Visible; today: Day }

/** Sheets that wait for someone here, and dispatches that wait on either side. */
export async function readSheetQueue(tx: Tx, view: SheetView): Promise<SheetQueue> {
  const { rows } = await sql<SheetQueue>`
    with evaluation as materialized (
      select id, number, case_number, occurred_on, due_on, case_number in (1, 6) or presumed_prejudice as urgent
      from access_sheet where ${view.evaluated} and state in ('to-evaluate', 'seen')
    ), received as materialized (
      select dispatch.id, organisation.name, dispatch.created_at, dispatch.case_number, dispatch.judicial
      from dispatch join organisation on organisation.id = dispatch.from_organisation_id
      where ${view.received} and dispatch.state = 'sent'
    )
    select (select count(*) from access_sheet where ${view.sheets} and state = 'complete')::int as complete,
      (select count(*) from access_sheet where ${view.sheets} and state = 'received')::int as accepted,
      (select count(*) from evaluation)::int as waiting,
      (select count(*) from evaluation where due_on < ${view.today})::int as overdue,
      (select count(*) from evaluation where urgent)::int as urgent,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'number', number, 'case', case_number, 'day', occurred_on, 'dueOn', due_on) order by at)
        from (select *, row_number() over (order by urgent desc, due_on nulls last, occurred_on) as at from evaluation
          order by at limit ${shownRows}) first), '[]') as rows,
      (select count(*) from received)::int as received,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'fromOrganisation', name, 'sentAt', created_at,
          'case', case_number, 'judicial', judicial) order by at)
        from (select *, row_number() over (order by judicial desc, created_at) as at from received
          order by at limit ${shownRows}) first), '[]') as "receivedRows",
      (select count(*) from dispatch where ${view.sent} and dispatch.state = 'refused'
        and exists (select from access_sheet s where s.id = dispatch.sheet_id and s.state = 'complete')
        and not exists (select from dispatch later where later.sheet_id = dispatch.sheet_id and later.created_at > dispatch.created_at))::int as refused,
      (select count(*) from dispatch where ${view.sent} and dispatch.state = 'sent')::int as unanswered`.execute(
    tx,
  )
  const queue = one(rows)
  return { ...queue, receivedRows: queue.receivedRows.map((r) => ({ ...r, sentAt: instant(r.sentAt) })) }
}

export type HourCount = { hour: number; mode: AccessMode; count: number }

/** Contacts of a day by hour of Rome and mode: sheets and statistical contacts alike. */
export async function countContacts(
  tx: Tx,
  { sheets, contacts, on }: { sheets: Visible; contacts: Visible; on: Day },
): Promise<HourCount[]> {
  const { rows } = await sql<HourCount>`
    select hour, mode, count(*)::int as count from (
      select extract(hour from occurred_at at time zone 'Europe/Rome')::int as hour, coalesce(mode, 'in-person') as mode
      from access_sheet where ${sheets} and occurred_on = ${on} and origin_dispatch_id is null
      union all
      select hour, mode from contact where ${contacts} and occurred_on = ${on}
    ) met group by hour, mode order by hour, mode`.execute(tx)
  return rows
}

function one<T>(rows: readonly T[]): T {
  const [first] = rows
  if (first === undefined) throw new Error('a count without a row')
  return first
}
