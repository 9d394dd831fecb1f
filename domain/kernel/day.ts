import { z } from 'zod'

/** A calendar day of Europe/Rome, `2026-03-01`. Never an instant. */
export const Day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof Day>

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The day, or undefined when the text is not a day of the calendar (31 February). */
export function asDay(text: string): Day | undefined {
  const parsed = Day.safeParse(text)
  return parsed.success ? parsed.data : undefined
}

/** The same, for days that the program itself wrote. */
export const day = (text: string): Day => Day.parse(text)

const utc = (d: Day) => new Date(`${d}T00:00:00Z`)

export const addDays = (d: Day, days: number): Day => {
  const at = utc(d)
  at.setUTCDate(at.getUTCDate() + days)
  return day(at.toISOString().slice(0, 10))
}

/** Whole months later; the last day of a shorter month stands for a missing day (31/01 + 1 = 28/02). */
export function addMonths(d: Day, months: number): Day {
  const [y = 0, m = 1, n = 1] = d.split('-').map(Number)
  const index = y * 12 + (m - 1) + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day(iso(year, month, Math.min(n, last)))
}

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)

/** Completed years on a day; who was born on 29 February grows older on 1 March of common years. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** 0 = Monday … 6 = Sunday. */
export const weekday = (d: Day): number => (utc(d).getUTCDay() + 6) % 7

/** `01/03/2026`, as people read it. */
export const formatDay = (d: Day | string): string => `${d.slice(8, 10)}/${d.slice(5, 7)}/${d.slice(0, 4)}`

/**
 * What an operator types in a date field: `1/3/2026`, `01-03-26`, `010326`, `01032026`.
 * Two-digit years later than the pivot year belong to the last century.
 */
export function typedDay(text: string, pivot: number): Day | undefined {
  const digits = text.trim()
  const parts =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/.exec(digits) ??
    /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(digits)
  if (!parts) return undefined
  const [, d = '', m = '', y = ''] = parts
  const century = y.length === 4 ? 0 : Number(y) > pivot % 100 ? 1900 : 2000
  return asDay(iso(century + Number(y), Number(m), Number(d)))
}
