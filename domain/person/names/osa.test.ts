import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, longestWord } from './osa.ts'

/** The whole table, as in a textbook. */
function reference(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const edits = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)]
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits.push(at(i - 2, j - 2) + 1)
      table[i]![j] = Math.min(...edits)
    }
  }
  return at(a.length, b.length)
}

const word = (letters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength })

test.each(['ab', 'abcd', 'abcdefghijklmnopqrstuvwxyz'])(
  'the distance is that of the whole table (%s)',
  (letters) => {
    fc.assert(
      fc.property(word(letters, longestWord), word(letters, longestWord), (a, b) => {
        expect(editDistance(a, b)).toBe(reference(a, b))
      }),
      { numRuns: 300 },
    )
  },
)

// prettier-ignore
test.each([
  ['rossi',    'rossi',    0],
  ['rossi',    'rosi',     1],
  ['rossi',    'rsosi',    1],
  ['rossi',    'rosso',    1],
  ['rossi',    'rosssi',   1],
  ['rossi',    'russo',    2],
  ['ca',       'abc',      3], // no letter is edited twice
  ['',         'ab',       2],
  ['ab',       '',         2],
])('%s → %s takes %i', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
})

test('of very long words the beginning counts', () => {
  expect(editDistance(`${'a'.repeat(longestWord)}b`, `${'a'.repeat(longestWord)}cc`)).toBe(0)
})
