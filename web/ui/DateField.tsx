import { useState } from 'react'
import { addDays, asDay, formatDay, typedDay, type Day } from '../../domain/kernel/day.ts'
import { relativeDay, today } from '../platform/clock.ts'
import { FieldFrame, useField, type FieldLook } from './field-frame.tsx'

export type DateFieldProps = FieldLook & {
  /** `2026-03-01`, or '' while there is none. */
  value: string
  /** The day, or '' when the field is empty or what is written is not a day. */
  onChange: (day: Day | '') => void
  onBlur?: (() => void) | undefined
  name?: string | undefined
  /** Two-digit years later than this one belong to the last century; by default, this year. */
  pivot?: number | undefined
  min?: Day | undefined
  max?: Day | undefined
}

const notADay = 'Questa non è una data. Scrivila come gg/mm/aaaa, per esempio 04/11/2026.'

function read(text: string, pivot: number): Day | '' | undefined {
  const words = text.trim().toLowerCase()
  if (words === '') return ''
  return words === 'oggi' ? today() : typedDay(words, pivot)
}

function complaint(
  day: Day | '' | undefined,
  { min, max }: Pick<DateFieldProps, 'min' | 'max'>,
): string | undefined {
  if (day === undefined) return notADay
  if (day !== '' && min && day < min) return `La data deve essere dal ${formatDay(min)} in poi.`
  if (day !== '' && max && day > max) return `La data non può essere dopo il ${formatDay(max)}.`
  return undefined
}

/** A day as people type it: 04/11/2026, 4-11-26, 010180, "oggi"; arrows up and down move by one day. */
export function DateField({
  label,
  hint,
  error,
  required,
  id,
  reason,
  value,
  onChange,
  onBlur,
  name,
  pivot,
  min,
  max,
}: DateFieldProps) {
  const shown = asDay(value)
  /** What is being typed; null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState<string>()
  const look = { label, hint: hint ?? 'gg/mm/aaaa', error: refused ?? error, required, id, reason }
  const field = useField(look, name)

  const settle = () => {
    if (typed === null) return
    const day = read(typed, pivot ?? Number(today().slice(0, 4)))
    const wrong = complaint(day, { min, max })
    setRefused(wrong)
    if (wrong === undefined) setTyped(null)
    onChange(wrong === undefined ? (day ?? '') : '')
  }
  const move = (days: number) => {
    const next = shown ? addDays(shown, days) : today()
    if (complaint(next, { min, max })) return
    setTyped(null)
    setRefused(undefined)
    onChange(next)
  }

  return (
    <FieldFrame id={field.id} look={look}>
      <input
        {...field.control}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="control control-date"
        name={name}
        readOnly={reason !== undefined}
        value={typed ?? (shown ? formatDay(shown) : '')}
        title={shown && typed === null ? relativeDay(shown, today()) : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          settle()
          onBlur?.()
        }}
        onKeyDown={(event) => {
          if (reason !== undefined) return
          if (event.key === 'Enter') settle()
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          move(event.key === 'ArrowUp' ? 1 : -1)
        }}
      />
    </FieldFrame>
  )
}
