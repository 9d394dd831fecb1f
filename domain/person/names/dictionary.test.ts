import { describe, expect, test } from 'vitest'
import { nameDictionary } from './dictionary.ts'

const names = nameDictionary([
  'rossi',
  'rossi',
  'rosi',
  'russo',
  'rossini',
  'giuseppe',
  'youssef',
  'chiara',
  'kiara',
  'wu',
])
const kinds = (token: string, prefix = false) =>
  Object.fromEntries(names.near(token, { prefix }).map((n) => [n.token, n.kind]))

describe('a typed word finds the stored ones', () => {
  // prettier-ignore
  test.each([
    ['rossi',   { rossi: 'exact', rosi: 'sound', russo: 'typos', rossini: 'typos' }],
    ['rsosi',   { rossi: 'typo', rosi: 'typo' }],
    ['kiara',   { kiara: 'exact', chiara: 'sound' }],
    ['beppe',   { giuseppe: 'form' }],
    ['iusuf',   { youssef: 'frame' }],
    ['wi',      { wu: 'typo' }],
    ['zzzzzz',  {}],
  ])('%s → %o', (token, expected) => {
    expect(kinds(token)).toEqual(expected)
  })
  test('while typing, also by its beginning', () => {
    expect(kinds('ross', true)).toMatchObject({ rossi: 'typo', rossini: 'prefix' })
    expect(kinds('r', true)).toEqual({})
  })
})

test('the best come first, and among equals the most common', () => {
  const d = nameDictionary(['marino', 'marina', 'marina', 'mariani'])
  expect(d.near('marini').map((n) => n.token)).toEqual(['marina', 'marino', 'mariani'])
  expect(d.near('marini', { limit: 1 })).toHaveLength(1)
})

test('names come and go without building the dictionary again; the last occurrence takes every trace with it', () => {
  const d = nameDictionary(['rossi', 'bianchi'])
  d.add('rossi')
  expect([d.count('rossi'), d.size()]).toEqual([2, 2])
  d.remove('rossi')
  expect(d.near('rossi')).toHaveLength(1)
  d.remove('rossi')
  expect([d.near('rosi'), d.near('ro', { prefix: true }), d.count('rossi'), d.size()]).toEqual([[], [], 0, 1])
  expect(d.near('bianchi')).toHaveLength(1)
  d.remove('rossi')
  d.add('verdi', 3)
  expect(d.count('verdi')).toBe(3)
})

test('what is not a folded word is not stored', () => {
  const d = nameDictionary(['De Luca', '', 'x1'])
  expect(d.size()).toBe(0)
})
