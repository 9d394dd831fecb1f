import type { ClosingAction } from '../consent/closing-codes.ts'
import type { Decision } from '../consent/decision.ts'
import type { ConsentParameter } from '../consent/parameters.ts'
import { Refusal } from '../kernel/refusal.ts'
import { missingFields } from './completeness.ts'
import type { Values } from './facts.ts'
import { sheetLifecycle, type SheetAction, type SheetState } from './lifecycle.ts'

/** What a conclusion brings into being beside the sheet. */
export type Creation =
  | 'statistical-contact'
  | 'desk-provision'
  | 'dispatch'
  | 'evaluation'
  | 'case-note'
  | 'authority-report-draft'
  | 'appointment'
  | 'inadmissible-notice'
  | 'receipt'

type Outcome = { readonly then: SheetAction | null; readonly creates: readonly Creation[] }

/** What each closing does once the sheet is complete; null leaves it where it is. */
// prettier-ignore
const outcomes = {
  'information':               { then: 'close',   creates: ['receipt'] },
  'desk-service':              { then: 'close',   creates: ['desk-provision', 'receipt'] },
  'send-to-office':            { then: 'send',    creates: ['dispatch', 'receipt'] },
  'send-to-organisation':      { then: 'send',    creates: ['dispatch', 'receipt'] },
  'send-to-lead-municipality': { then: 'send',    creates: ['dispatch', 'receipt'] },
  'propose-taking-charge':     { then: 'propose', creates: ['evaluation', 'receipt'] },
  'note-to-case':              { then: 'close',   creates: ['case-note'] },
  // Decision 4: to the evaluation, the same day; the report to the Procura is born there, if confirmed.
  'report-to-authority':       { then: 'propose', creates: ['evaluation'] },
  'appointment':               { then: 'close',   creates: ['appointment', 'receipt'] },
  'inadmissible-request':      { then: 'close',   creates: ['inadmissible-notice'] },
  'consent-denied':            { then: null,      creates: ['statistical-contact'] },
  'consent-not-received':      { then: null,      creates: ['statistical-contact'] },
  'file-report':               { then: 'file',    creates: [] },
} as const satisfies Record<ClosingAction, Outcome>

export type Conclusion = {
  readonly state: SheetState
  /** What survives: a sheet; a draft that goes on waiting; nothing but a contact without a person. */
  readonly leaves: 'sheet' | 'draft' | 'statistical-contact' | 'restricted'
  readonly creates: readonly Creation[]
  readonly term: ConsentParameter | null
}

/** Refuses a closing the table does not offer, with its own sentence. */
export function closingOrRefuse(decision: Decision, action: ClosingAction): void {
  const { allowed, reason } = decision.closings[action]
  if (!allowed) throw new Refusal(decision.refused ?? 'closing-not-allowed', { reason })
}

/** Concludes an access: refuses what the table forbids or what is missing, says where the sheet goes. */
export function closeSheet(decision: Decision, values: Values, action: ClosingAction): Conclusion {
  closingOrRefuse(decision, action)
  switch (decision.storage) {
    case 'statistical-contact':
      return { state: 'erased', leaves: 'statistical-contact', creates: ['statistical-contact'], term: null }
    case 'restricted':
      return { state: 'restricted', leaves: 'restricted', creates: [], term: decision.term }
    case 'draft':
      return closeDraft(decision, action)
    case 'sheet':
      return completeSheet(decision, values, action)
  }
}

/** A draft that waits for consent can only be given an appointment, or up for lost. */
function closeDraft(decision: Decision, action: ClosingAction): Conclusion {
  if (action === 'appointment') {
    return { state: 'draft', leaves: 'draft', creates: ['appointment'], term: decision.term }
  }
  if (action !== 'consent-not-received') throw new Refusal('consent-needed')
  return { state: 'erased', leaves: 'statistical-contact', creates: ['statistical-contact'], term: null }
}

function completeSheet(decision: Decision, values: Values, action: ClosingAction): Conclusion {
  if (action === 'file-report') return { state: 'filed', leaves: 'sheet', creates: [], term: null }
  // A report already on file opens the road to the judicial authority and stays where it is (decision 1).
  if (decision.row === '2.refused') {
    return { state: 'filed', leaves: 'sheet', creates: ['authority-report-draft'], term: null }
  }
  const missing = missingFields(values, decision)
  if (missing.length > 0) throw new Refusal('fields-missing', { fields: missing.map((m) => m.label) })
  const { then, creates } = outcomes[action]
  const complete = sheetLifecycle.next('compiled', 'complete')
  return {
    state: then === null ? complete : sheetLifecycle.next(complete, then),
    leaves: 'sheet',
    creates,
    term: termOf(decision, action),
  }
}

const termOf = (decision: Decision, action: ClosingAction): ConsentParameter | null => {
  if (action === 'report-to-authority') return 'prejudice.evaluationDays'
  if (action !== 'propose-taking-charge') return null
  return decision.term ?? 'proposal.seenWorkingDays'
}

/** `draft` or `compiled`, by whether something is missing. */
export const draftState = (missing: readonly unknown[]): SheetState =>
  missing.length === 0 ? 'compiled' : 'draft'
