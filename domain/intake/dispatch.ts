import type { ConsentScope, ConsentState } from '../consent/codes.ts'
import { personClasses, type DataClass } from '../consent/data-class.ts'
import type { Decision } from '../consent/decision.ts'
import { isBlank, presentFields } from './draft.ts'
import type { Values } from './facts.ts'
import { classOf, type FieldId, type FieldValue } from './fields.ts'
import type { DispatchState } from './lifecycle.ts'

/** Where a sheet goes, seen from who sends. */
export type Destination = 'own-organisation' | 'zone' | 'elsewhere'

// What the person agreed to have sent: who she is, how to reach her, what she asks.
const agreed = [
  'contact-facts',
  'user-identity',
  'user-registry',
  'user-contacts',
  'need-tags',
  'need-text',
  'requested-service',
] as const
const speaker = ['interlocutor-institution', 'interlocutor-identity', 'interlocutor-contacts'] as const
const anonymous = ['contact-facts', 'statistics', 'need-tags'] as const
/** Never copied: they belong to who wrote them. */
const kept = [
  'closing-note',
  'known-person',
  'consent-answer',
  'informed-tick',
  'other-document',
] as const satisfies readonly DataClass[]

/** The classes that a dispatch copies (decision 5): what the consent allows, never more than is recordable. */
export function dispatchClasses(
  decision: Decision,
  to: Destination,
  scope: ConsentScope,
): readonly DataClass[] {
  const recordable = decision.recordable.filter((c) => !kept.some((k) => k === c))
  if (decision.case === 7) return recordable.filter((c) => anonymous.some((a) => a === c))
  if (to === 'own-organisation') return decision.recordable
  // An order or a report goes whole: its ground is not the consent.
  if (decision.case === 1 || decision.case === 2 || decision.case === 6) return recordable
  if (to === 'zone' && scope === 'zone') return recordable
  const allowed: readonly DataClass[] =
    decision.case === 4 ? [...agreed, ...speaker, 'representative-act'] : agreed
  return recordable.filter((c) => allowed.includes(c))
}

/** The values that travel, frozen as they are now. */
export function dispatchContent(
  values: Values,
  decision: Decision,
  to: { destination: Destination; scope: ConsentScope },
): Partial<Record<FieldId, FieldValue>> {
  const classes = dispatchClasses(decision, to.destination, to.scope)
  return Object.fromEntries(
    presentFields(values)
      .filter((id) => classes.includes(classOf(id)) && !isBlank(values[id]))
      .map((id) => [id, values[id]]),
  )
}

/** Where consent stands in the receiver's new sheet: it travels only inside a zone, if its scope is the zone (A16). */
export function consentOnArrival(decision: Decision, to: Destination, scope: ConsentScope): ConsentState {
  if (decision.case === 1 || decision.case === 6) return 'not-needed'
  if (decision.case === 7) return 'not-asked'
  const granted = decision.row.endsWith('.granted') || decision.case === 5
  if (!granted) return 'pending'
  return to === 'own-organisation' || (to === 'zone' && scope === 'zone') ? 'granted' : 'pending'
}

/** Who answers to the judicial authority while a sheet travels: the sender, until the receiver accepts (decision 6). */
export const dutyHolder = (dispatch: DispatchState): 'sender' | 'receiver' =>
  dispatch === 'accepted' ? 'receiver' : 'sender'

/** Whether a list of classes says anything of a person: true for what must never leave an anonymous contact. */
export const namesSomebody = (classes: readonly DataClass[]): boolean =>
  classes.some((c) => personClasses.some((p) => p === c))
