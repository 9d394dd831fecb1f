import { sql } from 'kysely'
import type { CaseNumber, ConsentScope, ConsentState, InterlocutorKind } from '../../domain/consent/codes.ts'
import type { Destination } from '../../domain/intake/dispatch.ts'
import type { Values } from '../../domain/intake/facts.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'
import type { FrozenAttachment } from './sheet-attachment-queries.ts'

/** Where a sheet is sent. */
export type Target =
  | { readonly to: 'office'; readonly officeId: string }
  | { readonly to: 'organisation'; readonly organisationId: string }

export type Address = {
  readonly organisationId: string
  readonly officeId: string | null
  readonly destination: Destination
}

const wanted = (target: Target) =>
  target.to === 'office'
    ? sql`t.id = o.id and f.id = ${target.officeId}`
    : sql`t.id = ${target.organisationId} and t.id <> o.id`

/** The living office of the sender's organisation, or the other living organisation; seen from the sender's zone. */
export async function findAddress(
  tx: Tx,
  target: Target,
  { from, today }: { from: string; today: Day },
): Promise<Address | undefined> {
  const { rows } = await sql<Address>`
    select t.id as "organisationId", f.id as "officeId",
      case when t.id = o.id then 'own-organisation' when t.zone_id = o.zone_id then 'zone' else 'elsewhere' end as destination
    from organisation o cross join organisation t
    left join office f on f.organisation_id = t.id and ${target.to === 'office'}
      and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today})
    where o.id = ${from} and ${wanted(target)}
      and t.starts_on <= ${today} and (t.ends_on is null or t.ends_on >= ${today})`.execute(tx)
  return rows[0]
}

export type NewDispatch = {
  readonly id: string
  readonly from: {
    readonly organisationId: string
    readonly officeId: string
    readonly contactPointId: string
  }
  readonly to: Address
  readonly sheetId: string
  readonly caseNumber: CaseNumber
  readonly interlocutor: InterlocutorKind | null
  readonly presumedPrejudice: boolean
  readonly judicial: boolean
  readonly values: Values
  readonly attachments: readonly FrozenAttachment[]
  readonly consentScope: ConsentScope | null
  readonly consentOnArrival: ConsentState
  readonly message: string | null
  readonly sentBy: string
}

/** What leaves, frozen: later changes of the sheet do not travel. */
export async function insertDispatch(tx: Tx, d: NewDispatch, now: Instant): Promise<void> {
  await tx
    .insertInto('dispatch')
    .values({
      id: d.id,
      from_organisation_id: d.from.organisationId,
      from_office_id: d.from.officeId,
      from_contact_point_id: d.from.contactPointId,
      to_organisation_id: d.to.organisationId,
      to_office_id: d.to.officeId,
      sheet_id: d.sheetId,
      state: 'sent',
      version: 1,
      case_number: d.caseNumber,
      interlocutor: d.interlocutor,
      presumed_prejudice: d.presumedPrejudice,
      judicial: d.judicial,
      content: JSON.stringify(d.values),
      attachments: JSON.stringify(d.attachments),
      consent_scope: d.consentScope,
      consent_on_arrival: d.consentOnArrival,
      message: d.message,
      sent_by: d.sentBy,
      created_at: now,
    })
    .execute()
}
