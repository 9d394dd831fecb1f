import type { z } from 'zod'
import { answerOrRefuse, previewOfRefusal, restrictedUntil } from '../../domain/consent/rules.ts'
import { decide } from '../../domain/consent/table.ts'
import { classOfAttachment } from '../../domain/intake/attachments.ts'
import { attachmentKind } from '../../domain/intake/codes.ts'
import { filledFields } from '../../domain/intake/completeness.ts'
import type { RefusalPreview } from '../../domain/intake/contract-draft.ts'
import { textOf } from '../../domain/intake/facts.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { termsHere } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import { listAttachments } from './attachment-queries.ts'
import { endedAsContact, endedAsSheet, goesOn, type Ended } from './conclude-ended.ts'
import { fileSheet } from './conclude-sheet.ts'
import type { Answer } from './draft-content.ts'
import { keepDraft, takeDraft, type Desk, type DraftInHand } from './draft-desk.ts'
import { findDraft } from './draft-queries.ts'
import { noticeVersions } from './print/consent-form.ts'
import { contactLeft, destroyDraft, leaveContact } from './refusal-purge.ts'

type ById = { readonly id: string }

/** S06: what a refusal would delete and what would stay, before anybody confirms. */
export const previewRefusal =
  (desk: Desk) =>
  async (cx: Context, { id }: ById): Promise<z.input<typeof RefusalPreview>> => {
    const draft = await takeDraft(cx, desk, { id, as: 'reader' })
    answerOrRefuse(draft.decision, 'denied', draft.facts.act)
    const papers = (await listAttachments(cx.tx, id)).map((p) => ({
      label: `${attachmentKind.label(p.kind)} (documento allegato)`,
      class: classOfAttachment[p.kind],
    }))
    cx.audit({ reason: 'preview' })
    return previewOfRefusal(draft.decision, [...filledFields(draft.values), ...papers])
  }

/** The refusal is recorded, and what may not stay is destroyed: rows now, key and files once it is certain (A01, A02, A09). */
export const refuse =
  (desk: Desk) =>
  async (cx: Context, { id }: ById): Promise<Ended> => {
    const draft = await takeDraft(cx, desk, { id })
    answerOrRefuse(draft.decision, 'denied', draft.facts.act)
    const { result, purges } = draft.decision.onRefusal
    const gone = filledFields(draft.values).filter((f) => purges.includes(f.class))
    cx.audit({
      to: result,
      reason: 'consent-denied',
      count: gone.length,
      fields: [...new Set(gone.map((f) => f.class))],
    })
    switch (result) {
      case 'statistical-contact':
        return asContact(cx, draft)
      case 'restricted':
        return isNamed(draft) ? asRestricted(cx, desk, draft) : asContact(cx, draft)
      case 'unchanged':
        return asNote(cx, desk, draft)
      case 'filed':
        throw new Refusal('consent-at-interview')
    }
  }

async function asContact(cx: Context, { row, head, values }: DraftInHand): Promise<Ended> {
  const left = { outcome: 'consent-denied', informed: true } as const
  const contactId = await leaveContact(cx, row, contactLeft(row, head, values, left))
  return endedAsContact(contactId, left.outcome)
}

const isNamed = ({ values, known }: DraftInHand): boolean =>
  known.person !== null || (textOf(values['user.surname']) !== null && textOf(values['user.name']) !== null)

const denial = (cx: Context): Answer => ({
  answer: 'denied',
  informed: true,
  scope: 'organisation',
  noticeVersion: noticeVersions[0],
  evidence: 'minuted',
  employmentServices: 'not-expressed',
  at: cx.now,
  by: cx.actor.operatorId,
})

/** Pack `gdpr-pa`: the least that proves the refusal, restricted, for the time the organisation decided. */
async function asRestricted(cx: Context, desk: Desk, draft: DraftInHand): Promise<Ended> {
  const decision = decide({ ...draft.facts, consent: 'denied' })
  const name = 'consent.refusalRetentionMonths'
  const months = (await termsHere(cx, [name]))[name]
  const denied = { ...draft, content: { ...draft.content, answer: denial(cx) } }
  const { sheetId } = await fileSheet(cx, desk, denied, {
    state: 'restricted',
    closing: 'consent-denied',
    closingDetail: {},
    officeId: draft.row.office_id,
    proposedArea: null,
    dueOn: restrictedUntil(cx.today, months),
    decision,
  })
  return endedAsSheet({
    id: sheetId,
    state: 'restricted',
    pack: draft.head.pack,
    decision_row: decision.row,
    closing: 'consent-denied',
  })
}

/** Under a mandate the refusal is written down and nothing is lost (A09). */
async function asNote(cx: Context, desk: Desk, draft: DraftInHand): Promise<Ended> {
  await keepDraft(cx, desk, draft, {
    head: { ...draft.head, consent: 'denied' },
    content: { ...draft.content, answer: denial(cx) },
  })
  return goesOn(null)
}

/** A draft opened by mistake goes without a trace; one that presumes a prejudice does not (decision 4). */
export async function discardDraft(cx: Context, { id }: ById): Promise<Record<string, never>> {
  const row = await findDraft(cx.tx, id, true)
  if (!row) throw new Refusal('not-found')
  if (row.author_id !== cx.actor.operatorId) throw new Refusal('draft-taken')
  if (row.presumed_prejudice) throw new Refusal('prejudice-locked')
  await destroyDraft(cx, row)
  cx.audit({ from: row.consent, reason: 'discarded' })
  return {}
}
