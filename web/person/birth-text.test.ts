import { expect, test } from 'vitest'
import { readBirth } from './birth-text.ts'

test('a date of birth is taken as people write it, even if only the year is known', () => {
  expect(readBirth('15/03/1961', 2026)).toBe('1961-03-15')
  expect(readBirth('150361', 2026)).toBe('1961-03-15')
  expect(readBirth('3/1961', 2026)).toBe('1961-03')
  expect(readBirth('1961', 2026)).toBe('1961')
  expect(readBirth('', 2026)).toBe('')
  expect(readBirth('31/02/1961', 2026)).toBeUndefined()
  expect(readBirth('13/1961', 2026)).toBeUndefined()
})
