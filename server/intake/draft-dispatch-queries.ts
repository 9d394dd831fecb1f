import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ConsentScope } from '../../domain/consent/codes.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import { classOfAttachment } from '../../domain/intake/attachments.ts'
import type { ClosingBody } from '../../domain/intake/closing-body.ts'
import { consentOnArrival, dispatchClasses, dispatchContent } from '../../domain/intake/dispatch.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { insertDispatch, type Address } from './dispatch-send-queries.ts'
import { frozen } from './sheet-attachment-queries.ts'
import type { AttachmentRow } from './attachment-queries.ts'
import type { DraftRow } from './draft-queries.ts'

/** What a conclusion sends: the sheet just written, with its documents already sealed under the house's key. */
export type Sending = {
  readonly sheetId: string
  readonly row: DraftRow
  readonly decision: Decision
  readonly judicial: boolean
  /** Without the private note. */
  readonly values: Values
  readonly papers: readonly AttachmentRow[]
  readonly scope: ConsentScope
  readonly body: ClosingBody
}

/** Which organisation and office the closing names, seen from the sender's; undefined when there is none. */
async function findAddress(
  { tx, today }: Context,
  from: string,
  body: ClosingBody,
): Promise<Address | undefined> {
  const office = body.action === 'send-to-office' ? body.officeId : null
  const organisation = body.action === 'send-to-organisation' ? body.organisationId : null
  const { rows } = await sql<Address>`
    select t.id as "organisationId", f.id as "officeId",
      case when t.id = o.id then 'own-organisation' when t.zone_id = o.zone_id then 'zone' else 'elsewhere' end as destination
    from organisation o
    join zone z on z.id = o.zone_id
    join organisation t on t.id = case when ${office}::uuid is not null then o.id
      else coalesce(${organisation}::uuid, z.lead_organisation_id) end
    left join office f on f.id = ${office} and f.organisation_id = t.id
      and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today})
    where o.id = ${from} and t.starts_on <= ${today} and (t.ends_on is null or t.ends_on >= ${today})
      and case when ${office}::uuid is not null then f.id is not null else t.id <> o.id end`.execute(tx)
  return rows[0]
}

const messageOf = (body: ClosingBody): string | null => ('message' in body ? (body.message ?? null) : null)

/** Freezes what the consent lets go and hands it to the addressee (decision 5); the sender keeps the duty until it is accepted. */
export async function sendConcluded(cx: Context, sending: Sending): Promise<string> {
  const { row, decision, values, scope, body } = sending
  const to = await findAddress(cx, row.organisation_id, body)
  if (!to || decision.case === null) throw new Refusal('invalid', { fields: ['destinatario'] })
  const { destination } = to
  const classes = dispatchClasses(decision, destination, scope)
  const papers = sending.papers.filter((p) => classes.includes(classOfAttachment[p.kind]))
  const id = randomUUID()
  await insertDispatch(
    cx.tx,
    {
      id,
      from: {
        organisationId: row.organisation_id,
        officeId: row.office_id,
        contactPointId: row.contact_point_id,
      },
      to,
      sheetId: sending.sheetId,
      caseNumber: decision.case,
      interlocutor: row.interlocutor,
      presumedPrejudice: row.presumed_prejudice,
      judicial: sending.judicial,
      values: dispatchContent(values, decision, { destination, scope }),
      attachments: papers.map((p) => frozen({ ...p, fileId: p.file_id })),
      consentScope: scope,
      consentOnArrival: consentOnArrival(decision, destination, scope),
      message: messageOf(body),
      sentBy: cx.actor.operatorId,
    },
    cx.now,
  )
  return id
}
