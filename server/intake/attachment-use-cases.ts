import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { attachOrRefuse, fieldOfAttachment } from '../../domain/intake/attachments.ts'
import type { AttachmentKind } from '../../domain/intake/codes.ts'
import type { Attachment } from '../../domain/intake/contract-draft.ts'
import { isBlank, type DraftMap } from '../../domain/intake/draft.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import type { Incoming, Outgoing } from '../platform/routes.ts'
import {
  findAttachment,
  insertAttachment,
  listAttachments,
  type AttachmentRow,
} from './attachment-queries.ts'
import { sealName, unsealName } from './attachment-sealing.ts'
import { removePapers } from './draft-move.ts'
import { keepDraft, takeDraft, type Desk, type DraftInHand } from './draft-desk.ts'
import { findDraft } from './draft-queries.ts'

type ById = { readonly id: string }
type View = z.input<typeof Attachment>

const viewOf = (key: Buffer, row: AttachmentRow): View => {
  const { name, mediaType } = unsealName(key, row)
  return { id: row.id, kind: row.kind, name, mediaType, bytes: row.bytes, addedAt: row.created_at }
}

/** Points the field of the document to it, or away from it. */
const pointed = (map: DraftMap, field: FieldId, value: FieldValue): DraftMap => {
  const seq = map.seq + 1
  return { seq, fields: { ...map.fields, [field]: { value, rev: seq } } }
}

const withMap = (cx: Context, desk: Desk, draft: DraftInHand, map: DraftMap) =>
  keepDraft(cx, desk, draft, { content: { ...draft.content, map } })

/** Keeps a document of the draft: the key of its file is sealed under the draft's own. */
export const attach =
  (desk: Desk) =>
  async (
    cx: Context & Incoming,
    { id: draftId }: ById,
    { kind }: { kind: AttachmentKind },
  ): Promise<View> => {
    const draft = await takeDraft(cx, desk, { id: draftId })
    attachOrRefuse(kind, draft.decision)
    const { file } = cx
    const id = randomUUID()
    const row: AttachmentRow = {
      id,
      organisation_id: draft.row.organisation_id,
      draft_id: draftId,
      sheet_id: null,
      kind,
      file_id: file.id,
      sealed: sealName(draft.key, id, {
        name: file.name,
        mediaType: file.type,
        sha256: file.sha256,
        key: file.key.toString('base64'),
      }),
      bytes: file.size,
      created_at: cx.now,
    }
    await insertAttachment(cx.tx, row)
    const field = fieldOfAttachment[kind]
    const { map } = draft.content
    if (field !== null && isBlank(map.fields[field]?.value))
      await withMap(cx, desk, draft, pointed(map, field, id))
    cx.audit({ to: kind })
    return viewOf(draft.key, row)
  }

export const listDraftAttachments =
  (desk: Desk) =>
  async (cx: Context, { id }: ById): Promise<View[]> => {
    const { key } = await takeDraft(cx, desk, { id, as: 'reader' })
    return (await listAttachments(cx.tx, id)).map((row) => viewOf(key, row))
  }

/** The key under which a document is sealed now: the draft's, or the house's once it belongs to a sheet. */
async function keyOf({ tx, now, house }: Context, { draft_id }: AttachmentRow): Promise<Buffer> {
  if (draft_id === null) return house.keys.master
  const draft = await findDraft(tx, draft_id, false)
  const alive = draft && (draft.expires_at === null || draft.expires_at > now)
  const key = alive ? await house.keys.find(draft.key_id) : undefined
  if (!key) throw new Refusal('draft-expired')
  return key
}

export async function downloadAttachment(cx: Context, { id }: ById): Promise<Outgoing> {
  const row = await findAttachment(cx.tx, id)
  if (!row) throw new Refusal('not-found')
  const { name, mediaType, key } = unsealName(await keyOf(cx, row), row)
  const { files } = cx.house
  cx.audit({ to: row.kind })
  return { name, type: mediaType, open: () => files.read(row.file_id, Buffer.from(key, 'base64')) }
}

/** Takes a document off the draft, and the field that pointed to it. */
export const removeAttachment =
  (desk: Desk) =>
  async (cx: Context, { id }: ById): Promise<Record<string, never>> => {
    const row = await findAttachment(cx.tx, id)
    if (!row || row.draft_id === null) throw new Refusal('not-found')
    const draft = await takeDraft(cx, desk, { id: row.draft_id })
    await removePapers(cx, [row])
    const field = fieldOfAttachment[row.kind]
    const { map } = draft.content
    if (field !== null && map.fields[field]?.value === id)
      await withMap(cx, desk, draft, pointed(map, field, null))
    cx.audit({ from: row.kind })
    return {}
  }
