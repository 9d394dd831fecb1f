import { z } from 'zod'
import { day, type Day } from './day.ts'

/** A point in time, ISO 8601 in UTC: `2026-03-01T08:30:00.000Z`. */
export const Instant = z.iso.datetime().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

export const instant = (at: Date | string): Instant => Instant.parse(new Date(at).toISOString())

const rome = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** `2026-03-01 09:30:00` on the clocks of Rome. */
const onRomanClocks = (at: Instant) => rome.format(new Date(at))

export const dayOf = (at: Instant): Day => day(onRomanClocks(at).slice(0, 10))
export const timeOf = (at: Instant): string => onRomanClocks(at).slice(11, 16)
/** Midnight of Rome, when a day begins. */
export function startOf(d: Day): Instant {
  const utc = instant(`${d}T00:00:00Z`)
  const [hours = 0, minutes = 0] = timeOf(utc).split(':').map(Number)
  return addMinutes(utc, -(hours * 60 + minutes))
}
export const addMinutes = (at: Instant, minutes: number): Instant =>
  instant(new Date(new Date(at).getTime() + minutes * 60_000))
export const minutesBetween = (from: Instant, to: Instant): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / 60_000
