import type { z } from 'zod'
import { answerOrRefuse } from '../../domain/consent/rules.ts'
import { noticeOn, notices } from '../../domain/consent/notices.ts'
import { classOfAttachment } from '../../domain/intake/attachments.ts'
import { attachmentKind } from '../../domain/intake/codes.ts'
import { caseChange, type CaseChange } from '../../domain/intake/completeness.ts'
import { aliasOf } from '../../domain/intake/contact.ts'
import type { AnswerBody, CaseBody, Draft, draftApi } from '../../domain/intake/contract-draft.ts'
import { isBlank, type DraftMap } from '../../domain/intake/draft.ts'
import type { SheetHead } from '../../domain/intake/facts.ts'
import { setPrejudice } from '../../domain/intake/rules.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { deleteAttachments, listAttachments, type AttachmentRow } from './attachment-queries.ts'
import { changed, saveDraft, takeDraft, viewOf, type Desk, type DraftInHand } from './draft-desk.ts'
import { noticeVersions } from './print/consent-form.ts'
import { nextNumber } from './sheet-insert-queries.ts'

type ById = { readonly id: string }
type DraftView = z.input<typeof Draft>
type Case = Pick<z.output<typeof CaseBody>, 'interlocutor' | 'presumedPrejudice'>

/** Who speaks now. An answer belongs to who gave it: with another interlocutor the consent is asked anew. */
function headAfter({ head }: DraftInHand, { interlocutor, presumedPrejudice }: Case): SheetHead {
  const same = interlocutor === head.interlocutor
  return {
    pack: head.pack,
    interlocutor,
    presumedPrejudice: setPrejudice(head.presumedPrejudice, presumedPrejudice),
    consent: same ? head.consent : 'not-asked',
  }
}

const changeTo = ({ content, facts }: DraftInHand, head: SheetHead): CaseChange =>
  caseChange(content.map, { ...facts, ...head })

export const previewCase =
  (desk: Desk) =>
  async (cx: Context, { id }: ById, body: Case): Promise<z.input<typeof draftApi.previewCase.reply>> => {
    const draft = await takeDraft(cx, desk, { id, lock: false })
    const { to, dropped } = changeTo(draft, headAfter(draft, body))
    return { decision: to, dropped: [...dropped] }
  }

export const setCase =
  (desk: Desk) =>
  async (
    cx: Context,
    { id }: ById,
    { dropForbidden, ...body }: z.output<typeof CaseBody>,
  ): Promise<DraftView> => {
    const draft = await takeDraft(cx, desk, { id })
    const head = headAfter(draft, body)
    const answer = head.interlocutor === draft.head.interlocutor ? draft.content.answer : null
    const after = await move(cx, desk, { draft, head, answer, dropForbidden })
    cx.audit({ from: draft.decision.row, to: after.decision.row })
    return viewOf(after)
  }

export const answerConsent =
  (desk: Desk) =>
  async (
    cx: Context,
    { id }: ById,
    { dropForbidden, ...answer }: z.output<typeof AnswerBody>,
  ): Promise<DraftView> => {
    const draft = await takeDraft(cx, desk, { id })
    answerOrRefuse(draft.decision, answer.answer, draft.facts.act)
    const known = [noticeOn(cx.today), ...notices].map((n) => n?.version)
    if (!known.includes(answer.noticeVersion) && !noticeVersions.some((v) => v === answer.noticeVersion))
      throw new Refusal('invalid', { fields: ['noticeVersion'] })
    const after = await move(cx, desk, {
      draft,
      head: { ...draft.head, consent: answer.answer },
      answer: { ...answer, at: cx.now, by: cx.actor.operatorId },
      dropForbidden,
    })
    cx.audit({ from: draft.head.consent, to: answer.answer })
    return viewOf(after)
  }

type Move = {
  readonly draft: DraftInHand
  readonly head: SheetHead
  readonly answer: DraftInHand['content']['answer']
  readonly dropForbidden: boolean
}

/** Brings the draft to another row of the table. What that row forbids goes only if the operator said so. */
async function move(
  cx: Context,
  desk: Desk,
  { draft, head, answer, dropForbidden }: Move,
): Promise<DraftInHand> {
  const { to, dropped, map } = changeTo(draft, head)
  const papers = await forbiddenPapers(cx, draft.row.id, to)
  const losses = [...dropped.map((d) => d.label), ...papers.map((p) => attachmentKind.label(p.kind))]
  if (losses.length > 0 && !dropForbidden)
    throw new Refusal('consent-case-forbids', { fields: [...new Set(losses)] })
  await removePapers(cx, papers)
  const withAlias = to.case === 7 ? await proposeAlias(cx, draft, map) : map
  const after = await changed(cx, desk, draft, {
    head,
    content: { ...draft.content, map: withAlias, answer },
  })
  return saveDraft(cx, draft, after)
}

async function forbiddenPapers({ tx }: Context, id: string, to: CaseChange['to']): Promise<AttachmentRow[]> {
  if (to.case === 6) return []
  return (await listAttachments(tx, id)).filter((p) => !to.recordable.includes(classOfAttachment[p.kind]))
}

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
