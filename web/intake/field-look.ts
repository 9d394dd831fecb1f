import type { Field } from '../../domain/intake/field.ts'
import { fieldOf, type FieldId } from '../../domain/intake/fields.ts'
import { isNotKnown } from './not-known.ts'
import { useBookState } from './use-draft-book.ts'
import { isRequired, mayBeNotKnown } from './visible.ts'

/** What stands around a control of the sheet. */
export type Look = {
  readonly id: FieldId
  readonly label: string
  readonly hint?: string | undefined
  readonly required: boolean
  readonly reason?: string | undefined
  readonly error?: string | undefined
}
export type EditorProps = {
  readonly id: FieldId
  readonly field: Field
  readonly look: Look
  readonly wide: boolean
}

/** Labels, star and “non noto” of a field, as the catalogue and the decision say. */
export function useFieldLook(id: FieldId): {
  look: Look
  notKnown: { offered: boolean; chosen: boolean }
} {
  const { label, hint, notKnown: possible } = fieldOf(id)
  const required = useBookState(({ draft }) => isRequired(draft.decision, id))
  const allowed = useBookState(({ draft }) => mayBeNotKnown(draft.decision, id))
  const chosen = useBookState(({ values }) => isNotKnown(values[id]))
  return {
    look: { id, label, hint, required, reason: chosen ? 'Segnato come non noto' : undefined },
    notKnown: { offered: possible === true && (allowed || chosen), chosen },
  }
}
