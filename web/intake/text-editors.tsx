import { asDay } from '../../domain/kernel/day.ts'
import type { FieldId } from '../../domain/intake/fields.ts'
import { DateField } from '../ui/DateField.tsx'
import { Field, type FieldProps } from '../ui/Field.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { EditorProps } from './field-look.ts'
import { textIn } from './not-known.ts'
import { useBook, useBookState, useFieldValue } from './use-draft-book.ts'

/** How many characters a text of the interview should take (processes §5.4.1). */
const suggested = 240

const typeOf = (id: FieldId): FieldProps['type'] =>
  /\.(phone|mobile)$/.test(id) ? 'tel' : id.endsWith('email') ? 'email' : 'text'
const codes: readonly FieldId[] = [
  'interlocutor.fiscalCode',
  'user.healthCard',
  'report.protocol',
  'order.number',
  'anonymous.alias',
]

/** Leaving a control sends what waits. */
export function useFlushOnBlur() {
  const book = useBook()
  return { onBlur: () => void book.flush() }
}

/** What is wrong with what is typed, once one has left the field. */
export const useMisfit = (id: FieldId, words: string): string | undefined =>
  useBookState(({ misfits }) => (misfits.includes(id) ? words : undefined))

export function TextEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const leave = useFlushOnBlur()
  return (
    <Field
      {...look}
      {...leave}
      type={typeOf(id)}
      code={codes.includes(id)}
      maxLength={field.max}
      value={textIn(value)}
      onChange={(event) => write(event.target.value)}
    />
  )
}

export function LongTextEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const leave = useFlushOnBlur()
  const written = textIn(value).length
  const hint = `${look.hint ?? ''} ${written > suggested ? `${written} caratteri: bastano di solito ${suggested}.` : ''}`
  return (
    <TextArea
      {...look}
      {...leave}
      hint={hint.trim() || undefined}
      rows={2}
      maxLength={field.max}
      value={textIn(value)}
      onChange={(event) => write(event.target.value)}
    />
  )
}

export function DayEditor({ id, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const book = useBook()
  return (
    <DateField
      {...look}
      value={asDay(textIn(value)) ?? ''}
      onChange={(day) => write(day || null)}
      onBlur={() => void book.flush()}
    />
  )
}

export function TimeEditor({ id, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const leave = useFlushOnBlur()
  return (
    <Field
      {...look}
      {...leave}
      type="time"
      value={textIn(value)}
      onChange={(event) => write(event.target.value || null)}
    />
  )
}

export function NumberEditor({ id, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const leave = useFlushOnBlur()
  const error = useMisfit(id, 'Il numero è fuori misura: controlla le cifre.')
  return (
    <Field
      {...look}
      {...leave}
      error={error}
      inputMode="numeric"
      maxLength={4}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '')
        write(digits === '' ? null : Number(digits))
      }}
    />
  )
}
