import { expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { instant } from '../../domain/kernel/instant.ts'
import { dayText, momentText, relativeDay, relativeTime } from './clock.ts'

const noon = instant('2026-11-04T11:00:00Z')

test('says how long ago something happened in the words of the office', () => {
  expect(relativeTime(instant('2026-11-04T10:59:57Z'), noon)).toBe('3 s fa')
  expect(relativeTime(instant('2026-11-04T10:55:00Z'), noon)).toBe('5 min fa')
  expect(relativeTime(instant('2026-11-04T08:00:00Z'), noon)).toBe('3 h fa')
  expect(relativeTime(instant('2026-11-03T09:00:00Z'), noon)).toBe('ieri')
  expect(relativeTime(instant('2026-11-04T11:04:30Z'), noon)).toBe('fra 4 min')
  expect(relativeTime(instant('2026-01-04T11:00:00Z'), noon)).toBe('04/01/2026')
})

test('a few minutes across midnight are minutes, not yesterday', () => {
  expect(relativeTime(instant('2026-11-03T22:58:00Z'), instant('2026-11-03T23:03:00Z'))).toBe('5 min fa')
})

test('days near today have their name', () => {
  expect(relativeDay(day('2026-11-05'), day('2026-11-04'))).toBe('domani')
  expect(relativeDay(day('2026-11-01'), day('2026-11-04'))).toBe('3 giorni fa')
})

test('days and moments are written on the calendar of Rome', () => {
  expect(dayText(day('2026-03-01'))).toBe('01/03/2026')
  expect(momentText(instant('2026-07-31T22:30:00Z'))).toBe('01/08/2026 00:30')
})
