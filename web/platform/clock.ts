import { useEffect, useState } from 'react'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'

const rome = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const romanText = (at: Instant) => rome.format(new Date(at))

/** How far the server's watch is ahead of this device's: wrong clocks exist, and the demo moves its own. */
let ahead = 0
export function followServer(at: Instant): void {
  const difference = Date.parse(at) - Date.now()
  ahead = Math.abs(difference) < 30_000 ? 0 : difference
}

/** The point in time, as the server tells it. */
export const now = (): Instant => new Date(Date.now() + ahead).toISOString() as Instant
/** Today in Rome, `2026-03-01`. */
export const today = (): Day => romanText(now()).slice(0, 10) as Day
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000)

/** `04/11/2026` of a day or an instant, on the calendar of Rome. */
export function dayText(at: Day | Instant): string {
  const iso = at.length === 10 ? at : romanText(at as Instant)
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}
/** `04/11/2026 09:30`, on the clocks of Rome. */
export const momentText = (at: Instant): string => `${dayText(at)} ${romanText(at).slice(11, 16)}`

const dayNumber = (iso: string) =>
  Math.floor(new Date(`${iso.slice(0, 10)}T00:00:00Z`).getTime() / 86_400_000)

/** How far a day is from another, in words: `oggi`, `ieri`, `fra 3 giorni`; further than a month, the date. */
export function relativeDay(day: Day, from: Day): string {
  const days = dayNumber(day) - dayNumber(from)
  const near: Record<number, string> = { [-1]: 'ieri', 0: 'oggi', 1: 'domani' }
  if (near[days]) return near[days]
  if (Math.abs(days) > 31) return dayText(day)
  return days < 0 ? `${-days} giorni fa` : `fra ${days} giorni`
}

/** How long ago, or how soon: `3 s fa`, `fra 5 min`, `2 h fa`, `ieri`; further than a month, the date. */
export function relativeTime(at: Instant, from: Instant): string {
  const seconds = secondsBetween(at, from)
  const [day, base] = [romanText(at).slice(0, 10) as Day, romanText(from).slice(0, 10) as Day]
  if (day !== base && Math.abs(seconds) >= 3600) return relativeDay(day, base)
  const size = Math.abs(seconds)
  if (size < 2) return 'adesso'
  const amount =
    size < 60 ? `${size} s` : size < 3600 ? `${Math.floor(size / 60)} min` : `${Math.floor(size / 3600)} h`
  return seconds < 0 ? `fra ${amount}` : `${amount} fa`
}

/** The present, refreshed every `ms` milliseconds while the page is shown. */
export function useNow(ms: number): Instant {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), ms)
    return () => clearInterval(timer)
  }, [ms])
  return at
}
