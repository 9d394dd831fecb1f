import { useState } from 'react'
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

const notInShape = 'Non è scritto nel modo atteso: finché non lo correggi questo dato non si salva.'

/** Leaving a control sends what waits, and from then on says what cannot be sent as it is written. */
export function useLeaving(id: FieldId): { onBlur: () => void; error: string | undefined } {
  const book = useBook()
  const [left, setLeft] = useState(false)
  const misfit = useBookState(({ misfits }) => misfits.includes(id))
  return {
    onBlur: () => {
      setLeft(true)
      void book.flush()
    },
    error: left && misfit ? notInShape : undefined,
  }
}

export function TextEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const leave = useLeaving(id)
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
  const leave = useLeaving(id)
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
  const leave = useLeaving(id)
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
  const leave = useLeaving(id)
  return (
    <Field
      {...look}
      {...leave}
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
