import type { z } from 'zod'
import { answerOrRefuse } from '../../domain/consent/rules.ts'
import { noticeOn, notices } from '../../domain/consent/notices.ts'
import type { AnswerBody, CaseBody, Draft, draftApi } from '../../domain/intake/contract-draft.ts'
import type { SheetHead } from '../../domain/intake/facts.ts'
import { setPrejudice } from '../../domain/intake/rules.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { takeDraft, viewOf, type Desk, type DraftInHand } from './draft-desk.ts'
import { changeTo, moveDraft } from './draft-move.ts'
import { noticeVersions } from './print/consent-form.ts'

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

export const previewCase =
  (desk: Desk) =>
  async (cx: Context, { id }: ById, body: Case): Promise<z.input<typeof draftApi.previewCase.reply>> => {
    const draft = await takeDraft(cx, desk, { id, as: 'reader' })
    const { to, dropped } = changeTo(draft, headAfter(draft, body))
    cx.audit({ reason: 'preview' })
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
    const after = await moveDraft(cx, desk, draft, { head, content: { answer }, dropForbidden })
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
    const after = await moveDraft(cx, desk, draft, {
      head: { ...draft.head, consent: answer.answer },
      content: { answer: { ...answer, at: cx.now, by: cx.actor.operatorId } },
      dropForbidden,
    })
    cx.audit({ from: draft.head.consent, to: answer.answer })
    return viewOf(after)
  }
