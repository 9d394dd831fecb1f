import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import {
  ageOf,
  boundsOf,
  formatBirth,
  mayBeSameDay,
  minority,
  PartialDay,
  partialDay,
  wholeDay,
} from './birth.ts'

const today = day('2026-11-04')

test('month and day may be unknown, but what is written exists', () => {
  expect(['1961', '1961-03', '1961-03-15'].every((t) => PartialDay.safeParse(t).success)).toBe(true)
  expect(['61', '1961-13', '1961-02-29', '1961-3', ''].some((t) => PartialDay.safeParse(t).success)).toBe(
    false,
  )
})

test('a partial day has a first and a last day', () => {
  expect(boundsOf(partialDay('1960-02'))).toEqual({ first: '1960-02-01', last: '1960-02-29' })
  expect(boundsOf(partialDay('1961'))).toEqual({ first: '1961-01-01', last: '1961-12-31' })
  expect(wholeDay(partialDay('1961-03'))).toBeUndefined()
})

describe('minority', () => {
  // prettier-ignore
  test.each([
    ['2008-11-04', 'no'], ['2008-11-05', 'yes'], ['2008-11', 'unknown'], ['2008', 'unknown'], ['2009', 'yes'], ['2007', 'no'], ['2008-12', 'yes'],
  ] as const)('born %s: %s', (birth, answer) => {
    expect(minority(partialDay(birth), today)).toBe(answer)
  })
  test('unknown while the birth is', () => expect(minority(null, today)).toBe('unknown'))
})

test('people read days as they write them', () => {
  expect(['1961', '1961-03', '1961-03-15'].map((t) => formatBirth(partialDay(t)))).toEqual([
    '1961',
    '03/1961',
    '15/03/1961',
  ])
  expect(ageOf(partialDay('1961-12'), today)).toBe(64)
  expect(mayBeSameDay(partialDay('1961'), partialDay('1961-03-15'))).toBe(true)
})
