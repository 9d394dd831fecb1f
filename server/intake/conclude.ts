import type { ClosingBody } from '../../domain/intake/closing-body.ts'
import { closeSheet, type Conclusion } from '../../domain/intake/closing.ts'
import { contactOutcomeOf } from '../../domain/intake/contact.ts'
import { forbiddenFields } from '../../domain/intake/draft.ts'
import { labelOf } from '../../domain/intake/fields.ts'
import { dueOn } from '../../domain/intake/term.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { termsHere } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import { endedAsContact, endedAsSheet, goesOn, type Ended } from './conclude-ended.ts'
import { isOfficeOf } from './conclude-queries.ts'
import { fileSheet } from './conclude-sheet.ts'
import { keepDraft, takeDraft, type Desk, type DraftInHand } from './draft-desk.ts'
import { sendConcluded } from './draft-dispatch-queries.ts'
import { contactLeft, leaveContact } from './refusal-purge.ts'
import type { NewSheet } from './sheet-insert-queries.ts'

type Closing = { readonly draft: DraftInHand; readonly body: ClosingBody; readonly conclusion: Conclusion }

/** Ends an access as the table lets it end: a sheet, a contact without names, or a draft that goes on waiting. */
export const conclude =
  (desk: Desk) =>
  async (cx: Context, { id }: { id: string }, body: ClosingBody): Promise<Ended> => {
    const draft = await takeDraft(cx, desk, { id })
    const { decision, values } = draft
    // The facts may have changed since it was written: what may not be kept today stops the sheet.
    const forbidden = decision.storage === 'sheet' ? forbiddenFields(values, decision) : []
    if (forbidden.length > 0) throw new Refusal('consent-case-forbids', { fields: forbidden.map(labelOf) })
    const conclusion = closeSheet({ state: draft.row.state, decision, values }, body.action)
    cx.audit({ reason: body.action })
    switch (conclusion.leaves) {
      case 'sheet':
        return asSheet(cx, desk, { draft, body, conclusion })
      case 'statistical-contact':
        return asContact(cx, { draft, body, conclusion })
      case 'draft':
        return asAppointment(cx, desk, { draft, body, conclusion })
      case 'restricted':
        throw new Refusal('consent-denied')
    }
  }

/** The states in which a concluded sheet is born; a draft concludes into no other. */
const born = [
  'complete',
  'sent',
  'to-evaluate',
  'filed',
  'closed',
] as const satisfies readonly NewSheet['state'][]

async function asSheet(cx: Context, desk: Desk, { draft, body, conclusion }: Closing): Promise<Ended> {
  const { row, head, decision, facts } = draft
  const state = born.find((s) => s === conclusion.state)
  if (state === undefined) throw new Refusal('wrong-state')
  const { action, ...detail } = body
  const filed = await fileSheet(cx, desk, draft, {
    state,
    closing: action,
    closingDetail: detail,
    officeId: await evaluatingOffice(cx, draft, body),
    proposedArea: body.action === 'propose-taking-charge' ? body.proposedArea : null,
    dueOn: await dueDay(cx, conclusion),
    decision,
  })
  if (conclusion.creates.includes('dispatch'))
    await sendConcluded(cx, { ...filed, row, decision, judicial: decision.case === 1 || facts.mandate, body })
  return endedAsSheet({
    id: filed.sheetId,
    state,
    pack: head.pack,
    decision_row: decision.row,
    closing: action,
  })
}

/** The office that evaluates: the one proposed, if it is of this organisation, else the one that received the person. */
async function evaluatingOffice(cx: Context, { row }: DraftInHand, body: ClosingBody): Promise<string> {
  if (body.action !== 'propose-taking-charge' && body.action !== 'report-to-authority') return row.office_id
  if (body.officeId === undefined) return row.office_id
  if (!(await isOfficeOf(cx.tx, body.officeId, row.organisation_id)))
    throw new Refusal('invalid', { fields: ['officeId'] })
  return body.officeId
}

async function dueDay(cx: Context, { term }: Conclusion): Promise<Day | null> {
  if (term === null) return null
  return dueOn(term, (await termsHere(cx, [term]))[term], cx.today)
}

async function asContact(cx: Context, { draft, body }: Closing): Promise<Ended> {
  const { row, head, values, decision, content } = draft
  const outcome = contactOutcomeOf(decision)
  const contact = contactLeft(row, head, values, { outcome, informed: content.answer !== null })
  const macroNeed = body.action === 'consent-not-received' ? body.macroNeed : contact.macroNeed
  return endedAsContact(await leaveContact(cx, row, { ...contact, macroNeed }), outcome)
}

async function asAppointment(cx: Context, desk: Desk, { draft, body }: Closing): Promise<Ended> {
  if (body.action !== 'appointment') throw new Refusal('consent-needed')
  const appointment = { day: body.day, time: body.time, operatorId: body.operatorId ?? null }
  await keepDraft(cx, desk, draft, { content: { ...draft.content, appointment } })
  return goesOn('appointment')
}
