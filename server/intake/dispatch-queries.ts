import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseNumber, ConsentState, InterlocutorKind } from '../../domain/consent/codes.ts'
import type { Dispatch, DispatchRow } from '../../domain/intake/contract-sheet.ts'
import type { Values } from '../../domain/intake/facts.ts'
import type { DispatchState } from '../../domain/intake/lifecycle.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Actor } from '../access/actor.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import { FrozenAttachment } from './sheet-attachment-queries.ts'
import type { Mark, PageAsked } from './sheet-page.ts'

export type FoundDispatch = z.input<typeof DispatchRow> & Mark
/** What was sent, with who it was about where the reader may know it. */
export type FoundContent = Omit<z.input<typeof Dispatch>, 'duty'> & { readonly personId: string | null }

/** Who received reads it while it waits and after accepting; once refused or withdrawn it is again only the sender's. */
const open = (a: Actor) => sql`(dispatch.state in ('sent', 'accepted')
  or dispatch.from_contact_point_id = ${a.contactPointId} or dispatch.from_office_id = ${a.officeId})`

const columns = (
  actor: Actor,
) => sql`dispatch.id, dispatch.state, dispatch.created_at as "sentAt", sender.name as "fromOrganisation",
  coalesce(office.name, receiver.name) as "toName", dispatch.case_number as "case", dispatch.judicial,
  case when ${open(actor)} then dispatch.message end as message, dispatch.refusal, dispatch.refusal_reason as reason`
const tables = sql`dispatch join organisation sender on sender.id = dispatch.from_organisation_id
  join organisation receiver on receiver.id = dispatch.to_organisation_id
  left join office on office.id = dispatch.to_office_id`

/** Sent or received, newest first: the permission says which. */
export async function listDispatches(
  tx: Tx,
  visible: Visible,
  { page, actor, state }: { page: PageAsked; actor: Actor; state: DispatchState | undefined },
): Promise<FoundDispatch[]> {
  const { after, size } = page
  const terms = [
    visible,
    state && sql`dispatch.state = ${state}`,
    after &&
      sql`dispatch.created_at <= ${after.at} and (dispatch.created_at < ${after.at} or dispatch.id > ${after.id})`,
  ].filter((term) => term !== undefined && term !== null)
  const { rows } = await sql<FoundDispatch>`select ${columns(actor)}, dispatch.created_at as at from ${tables}
    where ${sql.join(terms, sql` and `)} order by dispatch.created_at desc, dispatch.id limit ${size + 1}`.execute(
    tx,
  )
  return rows
}

export async function getDispatch(
  tx: Tx,
  id: string,
  { actor, visible }: { actor: Actor; visible: Visible },
): Promise<FoundContent> {
  const { rows } = await sql<FoundContent>`
    select ${columns(actor)}, case when ${open(actor)} then dispatch.content else '{}' end as values,
      dispatch.consent_scope as "consentScope", dispatch.consent_on_arrival as "consentOnArrival",
      (select s.person_id from access_sheet s where s.id = dispatch.sheet_id) as "personId"
    from ${tables} where dispatch.id = ${id} and ${visible}`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal('not-found')
  return row
}

/** A dispatch about to be answered: its row is held until the answer is committed. */
export type LockedDispatch = {
  readonly state: DispatchState
  readonly fromOrganisationId: string
  readonly toOrganisationId: string
  readonly toOfficeId: string | null
  readonly case: CaseNumber
  readonly interlocutor: InterlocutorKind | null
  readonly presumedPrejudice: boolean
  readonly judicial: boolean
  readonly values: Values
  readonly attachments: readonly FrozenAttachment[]
  readonly consentOnArrival: ConsentState
  /** Inside one organisation the person and the consent are the same; nothing of them crosses to another. */
  readonly personId: string | null
  readonly consentId: string | null
}

export async function lockDispatch(tx: Tx, id: string): Promise<LockedDispatch> {
  const { rows } = await sql<LockedDispatch>`
    select dispatch.state, dispatch.from_organisation_id as "fromOrganisationId", dispatch.to_organisation_id as "toOrganisationId",
      dispatch.to_office_id as "toOfficeId", dispatch.case_number as "case", dispatch.interlocutor,
      dispatch.presumed_prejudice as "presumedPrejudice", dispatch.judicial, dispatch.content as values, dispatch.attachments,
      dispatch.consent_on_arrival as "consentOnArrival", source.person_id as "personId", source.consent_id as "consentId"
    from dispatch left join access_sheet source
      on source.id = dispatch.sheet_id and source.organisation_id = dispatch.to_organisation_id
    where dispatch.id = ${id} for update of dispatch`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal('not-found')
  return { ...row, attachments: z.array(FrozenAttachment).parse(row.attachments) }
}

type Answer = {
  readonly state: DispatchState
  readonly by: string
  readonly now: Instant
  readonly receivedSheetId?: string
  readonly refusal?: { readonly code: string; readonly reason: string }
}

/** Writes the answer, then lets the sender's sheet follow it. The row is already locked and was waiting. */
export async function saveAnswer(
  tx: Tx,
  id: string,
  { state, by, now, receivedSheetId, refusal }: Answer,
): Promise<void> {
  await tx
    .updateTable('dispatch')
    .set((e) => ({
      state,
      version: e('version', '+', 1),
      answered_at: now,
      answered_by: by,
      received_sheet_id: receivedSheetId ?? null,
      refusal: refusal?.code ?? null,
      refusal_reason: refusal?.reason ?? null,
    }))
    .where('id', '=', id)
    .execute()
  await sql`select siso.settle_dispatch(${id}, ${now})`.execute(tx)
}

type Receiving = {
  readonly organisationId: string
  /** Null when the chosen office is not the one the sheet was sent to. */
  readonly officeId: string | null
  readonly contactPointId: string | null
  readonly today: Day
}

/** The office that takes the sheet, and the contact point it enters by: the actor's own, else one of that office. */
export async function findReceivingPlace(
  tx: Tx,
  { organisationId, officeId, contactPointId, today }: Receiving,
): Promise<{ officeId: string; contactPointId: string } | undefined> {
  const living = (name: string) =>
    sql`${sql.ref(`${name}.starts_on`)} <= ${today} and (${sql.ref(`${name}.ends_on`)} is null or ${sql.ref(`${name}.ends_on`)} >= ${today})`
  const { rows } = await sql<{ officeId: string; contactPointId: string }>`
    select office.id as "officeId", point.id as "contactPointId"
    from office join contact_point point on point.organisation_id = office.organisation_id and ${living('point')}
    left join contact_point_service served on served.contact_point_id = point.id and served.office_id = office.id
    where office.id = ${officeId} and office.organisation_id = ${organisationId} and ${living('office')}
    order by (point.id = ${contactPointId}) is true desc, point.office_id = office.id desc, served.office_id is not null desc, point.id
    limit 1`.execute(tx)
  return rows[0]
}
