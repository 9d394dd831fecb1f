import { Refusal } from '../kernel/refusal.ts'
import { writtenReason } from '../consent/procedures.ts'
import type { CaseNumber } from '../consent/codes.ts'
import type { DataClass } from '../consent/data-class.ts'
import type { RejectionReason } from './codes.ts'
import { isBlank } from './draft.ts'
import type { Values } from './facts.ts'
import { classOf, type FieldId, type FieldValue } from './fields.ts'
import { sheetLifecycle, type SheetState } from './lifecycle.ts'

export type Rejection = { readonly code: RejectionReason; readonly reason: string }

/** Respingi: never what comes from the judicial authority or presumes a prejudice (decision 4; A08). */
export function reject(
  sheet: { state: SheetState; case: CaseNumber; mandate: boolean },
  given: Rejection,
): SheetState {
  if (sheet.case === 1 || sheet.case === 6 || sheet.mandate) throw new Refusal('judicial-not-rejectable')
  writtenReason(given.reason)
  return sheetLifecycle.next(sheet.state, 'reject')
}

/** A rejected sheet may be proposed again once, with new elements (processes §1.2.1). */
export function resubmit(sheet: { state: SheetState; resubmissions: number }): SheetState {
  if (sheet.resubmissions > 0) throw new Refusal('already-resubmitted')
  return sheetLifecycle.next(sheet.state, 'resubmit')
}

/** What may be carried from an anonymous sheet to the named one: needs and circumstances, never the alias (A15). */
const carriedOver: readonly DataClass[] = ['need-tags', 'need-text', 'closing-note', 'access-note']

/** A15: the chosen content of an anonymous sheet, for a new draft that asks its own consent. */
export function identify(
  sheet: { case: CaseNumber; values: Values },
  chosen: readonly FieldId[],
): Partial<Record<FieldId, FieldValue>> {
  if (sheet.case !== 7) throw new Refusal('cannot-identify')
  return Object.fromEntries(
    chosen
      .filter((id) => carriedOver.includes(classOf(id)) && !isBlank(sheet.values[id]))
      .map((id) => [id, sheet.values[id]]),
  )
}

/** Raising the flag is free from every state before a purge (decision 4); lowering it is not (A12). */
export function setPrejudice(current: boolean, wanted: boolean): boolean {
  if (current && !wanted) throw new Refusal('prejudice-locked')
  return wanted
}
