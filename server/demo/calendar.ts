import { addDays, day, daysBetween, weekday, type Day } from '../../domain/kernel/day.ts'
import { instant, timeOf, type Instant } from '../../domain/kernel/instant.ts'
import type { Rng } from './rng.ts'

/** National holidays that fall on the same day every year (L. 260/1949). */
const fixedHolidays = [
  '01-01',
  '01-06',
  '04-25',
  '05-01',
  '06-02',
  '08-15',
  '11-01',
  '12-08',
  '12-25',
  '12-26',
]

/** Easter Sunday of the Gregorian calendar (Gauss, as corrected by Butcher). */
function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  const two = (k: number) => String(k).padStart(2, '0')
  return day(`${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`)
}

/** A day on which the desks are open: Monday to Friday, no national holiday. */
export const isWorkingDay = (d: Day): boolean =>
  weekday(d) < 5 && !fixedHolidays.includes(d.slice(5)) && d !== addDays(easter(Number(d.slice(0, 4))), 1)

/** The same day, or the last working one before it. */
export const workingDayUntil = (d: Day): Day => (isWorkingDay(d) ? d : workingDayUntil(addDays(d, -1)))

/** So many working days later. */
export function addWorkingDays(d: Day, days: number): Day {
  const next = addDays(d, 1)
  return days <= 0 ? d : addWorkingDays(next, isWorkingDay(next) ? days - 1 : days)
}

/** A time of the clocks of Rome as a point in time: summer time is whatever makes the clock read so. */
export function romanInstant(d: Day, time: string): Instant {
  const winter = instant(`${d}T${time}:00+01:00`)
  return timeOf(winter) === time ? winter : instant(`${d}T${time}:00+02:00`)
}

// Processes §6.4: months as an index that sums to 12, weekdays and hours in percent.
const season = [1.1, 1.16, 1.12, 0.98, 1.03, 0.97, 0.93, 0.72, 1.05, 1.1, 1.04, 0.8] as const
const week = [24, 21, 19, 22, 14] as const
// prettier-ignore
const hours = [
  [{ from: 9 * 60,  to: 11 * 60 }, 52],
  [{ from: 11 * 60, to: 13 * 60 }, 30],
  [{ from: 15 * 60, to: 17 * 60 }, 18],
] as const

const weightOf = (d: Day): number =>
  isWorkingDay(d) ? (season[Number(d.slice(5, 7)) - 1] ?? 1) * (week[weekday(d)] ?? 0) : 0

export type Moment = { readonly day: Day; readonly time: string }

/** So many contacts of the desks from a day to the eve of another, in order of time. */
export function momentsBetween(
  rng: Rng,
  count: number,
  { from, until }: { from: Day; until: Day },
): Moment[] {
  const days = Array.from({ length: daysBetween(from, until) }, (_, i) => addDays(from, i))
  const weights = days.map((d) => [d, weightOf(d)] as const).filter(([, w]) => w > 0)
  const two = (n: number) => String(n).padStart(2, '0')
  return Array.from({ length: count }, () => {
    const band = rng.weighted(hours)
    const minute = rng.int(band.from, band.to - 1)
    return { day: rng.weighted(weights), time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` }
  }).toSorted((a, b) => `${a.day}${a.time}`.localeCompare(`${b.day}${b.time}`))
}
