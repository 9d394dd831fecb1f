import type { Decision } from '../consent/decision.ts'
import { dataClass, type DataClass } from '../consent/data-class.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { AttachmentKind } from './codes.ts'
import type { FieldId } from './fields.ts'

/** To which class of data a document belongs: a purge of the class takes the document too. */
// prettier-ignore
export const classOfAttachment = {
  'judicial-order':     'judicial-order',
  'written-report':     'written-report',
  'representative-act': 'representative-act',
  'consent-form':       'consent-answer',
  'other':              'other-document',
} as const satisfies Record<AttachmentKind, DataClass>

/** The field that points to the document: set when it is attached, blank when it is removed. */
// prettier-ignore
export const fieldOfAttachment = {
  'judicial-order':     'order.document',
  'written-report':     'report.document',
  'representative-act': 'act.document',
  'consent-form':       null,
  'other':              null,
} as const satisfies Record<AttachmentKind, FieldId | null>

/** Refuses a document that the case does not let be kept, as it refuses a field. */
export function attachOrRefuse(kind: AttachmentKind, decision: Pick<Decision, 'recordable'>): void {
  const needed = classOfAttachment[kind]
  if (!decision.recordable.includes(needed))
    throw new Refusal('consent-case-forbids', { fields: [dataClass.label(needed)] })
}
