import { expect, test } from 'vitest'
import { day, weekday } from '../../domain/kernel/day.ts'
import { dayOf, timeOf } from '../../domain/kernel/instant.ts'
import { addWorkingDays, isWorkingDay, momentsBetween, romanInstant, workingDayUntil } from './calendar.ts'
import { createRng } from './rng.ts'

test('desks are closed at weekends and on national holidays, Easter Monday included', () => {
  const closed = ['2026-01-06', '2026-04-06', '2026-08-15', '2026-12-25', '2025-04-21', '2026-11-01']
  expect(closed.filter((d) => isWorkingDay(day(d)))).toEqual([])
  expect(isWorkingDay(day('2026-11-04'))).toBe(true)
  expect(workingDayUntil(day('2026-04-06'))).toBe('2026-04-03')
  expect(addWorkingDays(day('2026-04-03'), 1)).toBe('2026-04-07')
})

test('a time of the clocks of Rome is that time in winter and in summer', () => {
  for (const d of ['2026-01-15', '2026-07-15', '2026-03-29', '2026-10-25'].map(day)) {
    const at = romanInstant(d, '10:30')
    expect([dayOf(at), timeOf(at)]).toEqual([d, '10:30'])
  }
})

test('a year of contacts is in order, on working days, in the hours of the desks, fewer in August than in February', () => {
  const from = day('2025-11-04')
  const until = day('2026-11-04')
  const moments = momentsBetween(createRng('year'), 4500, { from, until })
  const keys = moments.map((m) => m.day + m.time)
  expect(keys).toEqual(keys.toSorted())
  expect(moments.every((m) => m.day >= from && m.day < until && isWorkingDay(m.day))).toBe(true)
  expect(moments.every((m) => /^(09|1[0-2]|15|16):/.test(m.time))).toBe(true)
  const inMonth = (month: string) => moments.filter((m) => m.day.slice(5, 7) === month).length
  expect(inMonth('08')).toBeLessThan(inMonth('02'))
  const onDay = (n: number) => moments.filter((m) => weekday(m.day) === n).length
  expect(onDay(4)).toBeLessThan(onDay(0))
})
