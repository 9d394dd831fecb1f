import { z } from 'zod'
import { addDays, addMonths, ageOn, asDay, day, formatDay, type Day } from '../kernel/day.ts'

/** A day of birth of which month and day may be unknown: `1961`, `1961-03`, `1961-03-15`. */
export const PartialDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((text) => asDay(text + '-01-01'.slice(text.length - 4)) !== undefined, {
    error: 'Questo giorno non esiste nel calendario.',
  })
  .brand<'PartialDay'>()
export type PartialDay = z.infer<typeof PartialDay>

export const partialDay = (text: string): PartialDay => PartialDay.parse(text)

/** The first and the last day it may have been. */
export function boundsOf(birth: PartialDay): { first: Day; last: Day } {
  const first = day(birth + '-01-01'.slice(birth.length - 4))
  if (birth.length === 10) return { first, last: first }
  const after = addMonths(first, birth.length === 4 ? 12 : 1)
  return { first, last: addDays(after, -1) }
}

/** The day, when it is wholly known. */
export const wholeDay = (birth: PartialDay | null): Day | undefined =>
  birth?.length === 10 ? day(birth) : undefined

/** Completed years at most: who is born in 1961 is counted as born on 1 January. */
export const ageOf = (birth: PartialDay, on: Day): number => ageOn(boundsOf(birth).first, on)

/** Whether the person is a minor; `unknown` while the missing month or day decides it. */
export function minority(birth: PartialDay | null, on: Day): 'yes' | 'no' | 'unknown' {
  if (birth === null) return 'unknown'
  const { first, last } = boundsOf(birth)
  if (ageOn(first, on) < 18) return 'yes'
  return ageOn(last, on) >= 18 ? 'no' : 'unknown'
}

/** `15/03/1961`, `03/1961`, `1961`. */
export function formatBirth(birth: PartialDay): string {
  if (birth.length === 10) return formatDay(birth)
  return birth.length === 7 ? `${birth.slice(5)}/${birth.slice(0, 4)}` : birth
}

/** Whether two partial days may be the same day. */
export const mayBeSameDay = (a: PartialDay, b: PartialDay): boolean => a.startsWith(b) || b.startsWith(a)
