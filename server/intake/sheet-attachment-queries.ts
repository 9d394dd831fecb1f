import { z } from 'zod'
import type { Instant } from '../../domain/kernel/instant.ts'
import { attachmentKind, type AttachmentKind } from '../../domain/intake/codes.ts'
import type { Tx } from '../platform/database.ts'
import { sealName, unsealName } from './attachment-sealing.ts'

export type SheetAttachment = {
  readonly id: string
  readonly kind: AttachmentKind
  readonly fileId: string
  readonly bytes: number
  readonly addedAt: string
  readonly sealed: Buffer
}

/** A document as a dispatch carries it: still sealed to the row of the sender. */
export const FrozenAttachment = z.object({
  id: z.string(),
  kind: z.enum(attachmentKind.codes),
  fileId: z.string(),
  bytes: z.number(),
  sealed: z.base64(),
})
export type FrozenAttachment = z.infer<typeof FrozenAttachment>

/** The documents of a sheet, in order of arrival, still sealed. */
export async function listSheetAttachments(tx: Tx, sheetId: string): Promise<SheetAttachment[]> {
  const rows = await tx
    .selectFrom('attachment')
    .select(['id', 'kind', 'file_id as fileId', 'bytes', 'created_at as addedAt', 'sealed'])
    .where('sheet_id', '=', sheetId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }))
}

const kindOf = (kind: string): AttachmentKind => attachmentKind.codes.find((k) => k === kind) ?? 'other'

type Sealed = Pick<SheetAttachment, 'id' | 'kind' | 'fileId' | 'bytes' | 'sealed'>

export const frozen = ({ id, kind, fileId, bytes, sealed }: Sealed): FrozenAttachment => ({
  id,
  kind,
  fileId,
  bytes,
  sealed: sealed.toString('base64'),
})

type Copy = { readonly id: string; readonly from: FrozenAttachment }
type Into = {
  readonly sheetId: string
  readonly organisationId: string
  readonly master: Buffer
  readonly now: Instant
}

/** Rows of the receiver for the same files, each sealed again to its own row; one statement. */
export async function insertAttachmentCopies(tx: Tx, copies: readonly Copy[], into: Into): Promise<void> {
  if (copies.length === 0) return
  const resealed = ({ id, from }: Copy) =>
    sealName(
      into.master,
      id,
      unsealName(into.master, { id: from.id, sealed: Buffer.from(from.sealed, 'base64') }),
    )
  await tx
    .insertInto('attachment')
    .values(
      copies.map((copy) => ({
        id: copy.id,
        organisation_id: into.organisationId,
        sheet_id: into.sheetId,
        kind: copy.from.kind,
        file_id: copy.from.fileId,
        sealed: resealed(copy),
        bytes: copy.from.bytes,
        created_at: into.now,
      })),
    )
    .execute()
}
