import { asDay, typedDay } from '../../domain/kernel/day.ts'
import { PartialDay } from '../../domain/person/birth.ts'

/** `15/03/1961`, `150361`, `03/1961`, `1961`; '' when nothing is written, undefined when it is no date of birth. */
export function readBirth(text: string, year: number): PartialDay | '' | undefined {
  const typed = text.trim()
  if (typed === '') return ''
  const month = /^(\d{1,2})[/.\- ](\d{4})$/.exec(typed)
  const written = month
    ? `${month[2] ?? ''}-${(month[1] ?? '').padStart(2, '0')}`
    : /^\d{4}$/.test(typed)
      ? typed
      : (asDay(typed) ?? typedDay(typed, year))
  const parsed = PartialDay.safeParse(written)
  return parsed.success ? parsed.data : undefined
}
