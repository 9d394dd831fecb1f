import type { z } from 'zod'
import type { Draft, DraftRow, PatchBody } from '../../domain/intake/contract-draft.ts'
import { allowOrRefuse, applyPatch } from '../../domain/intake/draft.ts'
import { fieldOfAttachment } from '../../domain/intake/attachments.ts'
import { textOf } from '../../domain/intake/facts.ts'
import { labelOf, type FieldId } from '../../domain/intake/fields.ts'
import { addDays } from '../../domain/kernel/day.ts'
import { dayOf } from '../../domain/kernel/instant.ts'
import type { Page, PageQuery } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { termsHere } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import { listAttachments } from './attachment-queries.ts'
import { changed, keepDraft, saveDraft, takeDraft, viewOf, type Desk } from './draft-desk.ts'
import { listDrafts, type ListedDraft } from './draft-list-queries.ts'

type ById = { readonly id: string }
type DraftView = z.input<typeof Draft>
type Row = z.input<typeof DraftRow>

export const readDraft =
  (desk: Desk) =>
  async (cx: Context, { id }: ById): Promise<DraftView> =>
    viewOf(await takeDraft(cx, desk, { id, as: 'reader' }))

/** Who writes is warned some days before the draft ends (T−3). */
async function rowsOf(cx: Context, found: { rows: ListedDraft[]; next: string | null }): Promise<Page<Row>> {
  const warningDays = (await termsHere(cx, ['consent.pendingWarningDays']))['consent.pendingWarningDays']
  const warns = ({ consent, expiresAt }: ListedDraft) =>
    consent === 'pending' && expiresAt !== null && cx.today >= addDays(dayOf(expiresAt), -warningDays)
  return { rows: found.rows.map((r) => ({ ...r, warning: warns(r) })), next: found.next }
}

export const listMyDrafts = async (cx: Context, _: object, page: PageQuery): Promise<Page<Row>> =>
  rowsOf(cx, await listDrafts(cx.tx, { seen: cx.visible('draft.list'), now: cx.now, page, except: null }))

export const listPointDrafts = async (cx: Context, _: object, page: PageQuery): Promise<Page<Row>> => {
  const seen = cx.visible('draft.list-point')
  return rowsOf(cx, await listDrafts(cx.tx, { seen, now: cx.now, page, except: cx.actor.operatorId }))
}

/** Only what the table lets be recorded once the patch is in: what it links or proves may open other fields (A11, A18). */
export const patchDraft =
  (desk: Desk) =>
  async (cx: Context, { id }: ById, { fields }: PatchBody): Promise<DraftView> => {
    const draft = await takeDraft(cx, desk, { id, asLastSeen: true })
    const { map, applied, conflicts } = applyPatch(draft.content.map, fields)
    const after = await changed(cx, desk, draft, { content: { ...draft.content, map } })
    allowOrRefuse(fields, after.decision)
    if (conflicts.length > 0)
      throw new Refusal('draft-conflict', { fields: conflicts.map((c) => labelOf(c.field)) })
    await existOrRefuse(cx, after, applied)
    return viewOf(await saveDraft(cx, draft, after, { routine: true }))
  }

const documents: readonly FieldId[] = Object.values(fieldOfAttachment).filter((f) => f !== null)

/** A link to a person or to a document proves something only if the thing is there. */
async function existOrRefuse(
  { tx }: Context,
  { values, known, row }: Awaited<ReturnType<typeof takeDraft>>,
  applied: readonly FieldId[],
): Promise<void> {
  if (applied.includes('user.person') && known.personId !== null && known.person === null)
    throw new Refusal('invalid', { fields: [labelOf('user.person')] })
  const linked = applied.filter((id) => documents.includes(id) && textOf(values[id]) !== null)
  if (linked.length === 0) return
  const papers = await listAttachments(tx, row.id)
  const absent = linked.filter((id) => !papers.some((p) => p.id === values[id]))
  if (absent.length > 0) throw new Refusal('invalid', { fields: absent.map(labelOf) })
}

/** Takes a colleague's draft: from now on its content is the taker's to read, and no longer the other's. */
export const takeOverDraft =
  (desk: Desk) =>
  async (cx: Context, { id }: ById): Promise<DraftView> => {
    const draft = await takeDraft(cx, desk, { id, as: 'colleague' })
    cx.audit({ from: draft.row.author_id, to: cx.actor.operatorId })
    return viewOf(await keepDraft(cx, desk, draft, { row: { author_id: cx.actor.operatorId } }))
  }
