import type { ClosingAction } from '../consent/closing-codes.ts'
import type { Decision } from '../consent/decision.ts'
import type { ConsentParameter } from '../consent/parameters.ts'
import { Refusal } from '../kernel/refusal.ts'
import { missingFields } from './completeness.ts'
import type { Values } from './facts.ts'
import { isDraft, sheetLifecycle, type SheetAction, type SheetState } from './lifecycle.ts'

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

type Outcome = { readonly next: SheetAction | null; readonly creates: readonly Creation[] }

/** What each closing does once the sheet is complete; null leaves it where it is. */
// prettier-ignore
const outcomes = {
  'information':               { next: 'close',   creates: ['receipt'] },
  'desk-service':              { next: 'close',   creates: ['desk-provision', 'receipt'] },
  'send-to-office':            { next: 'send',    creates: ['dispatch', 'receipt'] },
  'send-to-organisation':      { next: 'send',    creates: ['dispatch', 'receipt'] },
  'send-to-lead-municipality': { next: 'send',    creates: ['dispatch', 'receipt'] },
  'propose-taking-charge':     { next: 'propose', creates: ['evaluation', 'receipt'] },
  'note-to-case':              { next: 'close',   creates: ['case-note'] },
  // Decision 4: to the evaluation, the same day; the report to the Procura is born there, if confirmed.
  'report-to-authority':       { next: 'propose', creates: ['evaluation'] },
  'appointment':               { next: 'close',   creates: ['appointment', 'receipt'] },
  'inadmissible-request':      { next: 'close',   creates: ['inadmissible-notice'] },
  'consent-denied':            { next: null,      creates: ['statistical-contact'] },
  'consent-not-received':      { next: null,      creates: ['statistical-contact'] },
  'file-report':               { next: 'file',    creates: [] },
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
export function closeSheet(
  sheet: { readonly state: SheetState; readonly decision: Decision; readonly values: Values },
  action: ClosingAction,
): Conclusion {
  const { state, decision, values } = sheet
  closingOrRefuse(decision, action)
  if (!isDraft(state)) return closeFiled(state, action)
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

/** A written report after the interview: to the files, from which a report to the judge can still start (decision 1). */
function closeFiled(state: SheetState, action: ClosingAction): Conclusion {
  const toJudge = action === 'report-to-authority'
  return {
    state: sheetLifecycle.next(state, toJudge ? 'report' : 'file'),
    leaves: 'sheet',
    creates: toJudge ? ['authority-report-draft'] : [],
    term: null,
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
  const missing = missingFields(values, decision)
  if (missing.length > 0) throw new Refusal('fields-missing', { fields: missing.map((m) => m.label) })
  const { next, creates } = outcomes[action]
  const complete = sheetLifecycle.next('compiled', 'complete')
  return {
    state: next === null ? complete : sheetLifecycle.next(complete, next),
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
