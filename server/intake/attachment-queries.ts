import { sql } from 'kysely'
import { z } from 'zod'
import { attachmentKind, type AttachmentKind } from '../../domain/intake/codes.ts'
import { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'

/** A row of `attachment`: its name, type and key are sealed. */
const Row = z.object({
  id: z.string(),
  organisation_id: z.string(),
  draft_id: z.string().nullable(),
  sheet_id: z.string().nullable(),
  kind: z.enum(attachmentKind.codes),
  file_id: z.string(),
  sealed: z.instanceof(Buffer),
  bytes: z.int(),
  created_at: Instant,
})
export type AttachmentRow = z.infer<typeof Row>

export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await tx.insertInto('attachment').values(row).execute()
}

export async function findAttachment(tx: Tx, id: string): Promise<AttachmentRow | undefined> {
  const row = await tx.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
  return row && Row.parse(row)
}

export async function listAttachments(tx: Tx, draftId: string): Promise<AttachmentRow[]> {
  const rows = await tx
    .selectFrom('attachment')
    .selectAll()
    .where('draft_id', '=', draftId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return z.array(Row).parse(rows)
}

/** Deletes documents; their files are the caller's to remove once the transaction is over. */
export async function deleteAttachments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('attachment').where('id', 'in', ids).execute()
}

/** The documents of a draft become those of its sheet, under a key that stays. One statement. */
export async function moveToSheet(
  tx: Tx,
  sheetId: string,
  papers: readonly { readonly id: string; readonly kind: AttachmentKind; readonly sealed: Buffer }[],
): Promise<void> {
  if (papers.length === 0) return
  await sql`
    update attachment set draft_id = null, sheet_id = ${sheetId}, sealed = moved.sealed
    from unnest(${papers.map((p) => p.id)}::uuid[], ${papers.map((p) => p.sealed)}::bytea[]) as moved (id, sealed)
    where attachment.id = moved.id`.execute(tx)
}
