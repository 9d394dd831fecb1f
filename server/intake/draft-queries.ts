import { sql } from 'kysely'
import { z } from 'zod'
import { consentState, interlocutorKind } from '../../domain/consent/codes.ts'
import { packVersions } from '../../domain/consent/packs.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Tx } from '../platform/database.ts'

/** A row of `draft`: what stays in every outcome, and a sealed content. */
const Row = z.object({
  id: z.string(),
  organisation_id: z.string(),
  office_id: z.string(),
  contact_point_id: z.string(),
  author_id: z.string(),
  state: z.enum(['draft', 'compiled']),
  pack: z.enum(packVersions),
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  presumed_prejudice: z.boolean(),
  consent: z.enum(consentState.codes),
  key_id: z.string(),
  content: z.instanceof(Buffer),
  seq: z.int(),
  expires_at: Instant.nullable(),
  lift_asked_by: z.string().nullable(),
  audited_at: Instant.nullable(),
  created_at: Instant,
  modified_by: z.string(),
})
export type DraftRow = z.infer<typeof Row>
export const parseDraft = (row: unknown): DraftRow => Row.parse(row)
const Found = Row.extend({ lead_municipality: z.boolean() })
export type FoundDraft = z.infer<typeof Found>

/** The contact point of the actor, or one that belongs to or serves the actor's office; with its home office. */
export async function findOwnContactPoint(
  tx: Tx,
  wanted: string,
  at: { organisationId: string | null; officeId: string | null; contactPointId: string | null },
  today: Day,
): Promise<{ id: string; officeId: string } | undefined> {
  const { rows } = await sql<{ id: string; officeId: string }>`
    select id, office_id as "officeId" from contact_point
    where id = ${wanted} and organisation_id = ${at.organisationId}
      and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})
      and case when ${at.contactPointId}::uuid is not null then id = ${at.contactPointId}
        else office_id = ${at.officeId} or exists (select from contact_point_service s
          where s.contact_point_id = contact_point.id and s.office_id = ${at.officeId}) end`.execute(tx)
  return rows[0]
}

export async function insertDraft(tx: Tx, row: DraftRow): Promise<void> {
  await tx
    .insertInto('draft')
    .values({ ...row, modified_at: row.created_at })
    .execute()
}

/** The draft, and whether its zone has another municipality that leads. `lock` makes other writers wait for this one. */
export async function findDraft(tx: Tx, id: string, lock: boolean): Promise<FoundDraft | undefined> {
  const { rows } = await sql`
    select draft.*, exists (select from organisation o join zone z on z.id = o.zone_id
      where o.id = draft.organisation_id and z.lead_organisation_id <> o.id) as lead_municipality
    from draft where draft.id = ${id} ${lock ? sql`for update of draft` : sql``}`.execute(tx)
  return rows[0] === undefined ? undefined : Found.parse(rows[0])
}

/** Writes the draft over the one that was read; whoever wrote meanwhile is never overwritten. */
export async function updateDraft(
  tx: Tx,
  seen: number,
  { id, ...row }: DraftRow,
  now: Instant,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('draft')
    .set({
      author_id: row.author_id,
      state: row.state,
      interlocutor: row.interlocutor,
      presumed_prejudice: row.presumed_prejudice,
      consent: row.consent,
      content: row.content,
      seq: row.seq,
      expires_at: row.expires_at,
      lift_asked_by: row.lift_asked_by,
      audited_at: row.audited_at,
      modified_at: now,
      modified_by: row.modified_by,
    })
    .where('id', '=', id)
    .where('seq', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('stale-version')
}
