import type { ClosingAction } from '../../domain/consent/closing-codes.ts'
import { section, type SectionId } from '../../domain/consent/data-class.ts'
import { sectionOfField } from '../../domain/intake/fields.ts'
import { isBlank } from '../../domain/intake/draft.ts'
import { fieldIds } from '../../domain/intake/fields.ts'
import type { BookState } from './draft-book.ts'

export type SectionStates = { readonly [K in SectionId]?: 'done' | 'todo' }

let last: { key: string; states: SectionStates } | undefined

/** Which sections have all they need. The same object while nothing changes, as stores want. */
export function sectionState(
  { draft, values, missing }: BookState,
  action: ClosingAction | null,
): SectionStates {
  const { consent } = draft.decision
  const answered = draft.consent === 'granted' || consent.inherited || consent.asked === 'not-needed'
  const isDone = (id: SectionId): boolean => {
    if (missing.some((field) => sectionOfField(field.id) === id)) return false
    switch (id) {
      case 'interlocutor':
        return draft.decision.case !== null
      case 'consent':
        return answered
      case 'closing':
        return action !== null
      case 'access':
      case 'user':
      case 'reference':
      case 'needs':
      case 'services':
        return fieldIds.some((field) => sectionOfField(field) === id && !isBlank(values[field]))
    }
  }
  const states: SectionStates = Object.fromEntries(
    section.codes.map((id) => [id, isDone(id) ? 'done' : 'todo']),
  )
  const key = JSON.stringify(states)
  if (last?.key !== key) last = { key, states }
  return last.states
}
