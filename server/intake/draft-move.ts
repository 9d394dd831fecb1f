import { classOfAttachment } from '../../domain/intake/attachments.ts'
import { attachmentKind } from '../../domain/intake/codes.ts'
import { caseChange, type CaseChange } from '../../domain/intake/completeness.ts'
import { aliasOf } from '../../domain/intake/contact.ts'
import { isBlank, type DraftMap } from '../../domain/intake/draft.ts'
import type { SheetHead } from '../../domain/intake/facts.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { deleteAttachments, listAttachments, type AttachmentRow } from './attachment-queries.ts'
import type { DraftContent } from './draft-content.ts'
import { changed, saveDraft, type Desk, type DraftInHand } from './draft-desk.ts'
import { nextNumber } from './sheet-insert-queries.ts'

type Move = {
  readonly head: SheetHead
  readonly content?: Partial<DraftContent>
  readonly row?: { readonly lift_asked_by?: null }
  readonly dropForbidden: boolean
}

/** What another head would make of the draft. */
export const changeTo = ({ content, facts }: DraftInHand, head: SheetHead): CaseChange =>
  caseChange(content.map, { ...facts, ...head })

/** Brings the draft to another row of the table. What that row forbids goes only if somebody said so. */
export async function moveDraft(
  cx: Context,
  desk: Desk,
  draft: DraftInHand,
  { head, content = {}, row = {}, dropForbidden }: Move,
): Promise<DraftInHand> {
  const { to, dropped, map } = changeTo(draft, head)
  const papers = await forbiddenPapers(cx, draft.row.id, to)
  const losses = [...dropped.map((d) => d.label), ...papers.map((p) => attachmentKind.label(p.kind))]
  if (losses.length > 0 && !dropForbidden)
    throw new Refusal('consent-case-forbids', { fields: [...new Set(losses)] })
  await removePapers(cx, papers)
  const withAlias = to.case === 7 ? await proposeAlias(cx, draft, map) : map
  const whole = { ...draft.content, ...content, map: withAlias }
  return saveDraft(cx, draft, await changed(cx, desk, draft, { head, content: whole, row }))
}

async function forbiddenPapers({ tx }: Context, id: string, to: CaseChange['to']): Promise<AttachmentRow[]> {
  if (to.case === 6) return []
  return (await listAttachments(tx, id)).filter((p) => !to.recordable.includes(classOfAttachment[p.kind]))
}

/** The rows now, the files once it is certain. */
export async function removePapers(cx: Context, papers: readonly AttachmentRow[]): Promise<void> {
  await deleteAttachments(
    cx.tx,
    papers.map((p) => p.id),
  )
  cx.afterCommit(async () => {
    for (const { file_id } of papers) await cx.house.files.remove(file_id)
  })
}

/** A14: an anonymous contact has an alias of the yearly series, unique in the organisation. */
async function proposeAlias(cx: Context, { row }: DraftInHand, map: DraftMap): Promise<DraftMap> {
  if (!isBlank(map.fields['anonymous.alias']?.value)) return map
  const year = Number(cx.today.slice(0, 4))
  const number = await nextNumber(cx.tx, {
    organisationId: row.organisation_id,
    kind: 'alias',
    year,
    now: cx.now,
  })
  const seq = map.seq + 1
  return { seq, fields: { ...map.fields, 'anonymous.alias': { value: aliasOf(year, number), rev: seq } } }
}
