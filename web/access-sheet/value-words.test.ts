import { expect, test } from 'vitest'
import { valueWords } from './value-words.ts'

test('every kind of value is said in words, “non noto” too; a blank says nothing', () => {
  expect(valueWords('user.birthDay', '1961-03-15')).toBe('15/03/1961')
  expect(valueWords('user.sex', { notKnown: true })).toBe('non noto')
  expect(valueWords('user.citizenship', 'RO')).toBe('Romania')
  expect(valueWords('user.maritalStatus', 'widowed')).toBe('Vedova o vedovo')
  expect(valueWords('needs.tags', ['home', 'income'])).toBe('Casa, Reddito')
  expect(valueWords('access.userInformed', true)).toBe('sì')
  expect(valueWords('user.disabilityPercent', 74)).toBe('74')
  expect(valueWords('needs.tags', [])).toBeUndefined()
  expect(valueWords('user.phone', '')).toBeUndefined()
})
