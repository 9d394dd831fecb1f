import { describe, expect, test } from 'vitest'
import { createRng } from './rng.ts'

const some = (path: string, n = 4000) => {
  const rng = createRng(path)
  return Array.from({ length: n }, () => rng.random())
}

test('the same path gives the same numbers, another path others', () => {
  expect(some('7')).toEqual(some('7'))
  expect(some('7')).not.toEqual(some('8'))
})

test('what one label draws does not shift what another draws', () => {
  const alone = createRng('7').child('people').child(3).random()
  const rng = createRng('7')
  rng.child('stories').random()
  rng.random()
  expect(rng.child('people').child(3).random()).toBe(alone)
})

describe('the numbers follow their shape', () => {
  const rng = createRng('shape')
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
  const draw = (act: () => number) => Array.from({ length: 8000 }, act)
  test('uniform', () => expect(mean(some('u', 8000))).toBeCloseTo(0.5, 1))
  test('weights', () => {
    const heads = draw(() =>
      rng.weighted([
        [1, 3],
        [0, 1],
      ] as const),
    )
    expect(mean(heads)).toBeCloseTo(0.75, 1)
  })
  test('normal', () => expect(mean(draw(() => rng.normal(10, 2)))).toBeCloseTo(10, 0))
  test('gamma', () => expect(mean(draw(() => rng.gamma(2, 6.5))) / 13).toBeCloseTo(1, 1))
  test('whole numbers reach both ends', () => {
    expect(new Set(draw(() => rng.int(1, 3)))).toEqual(new Set([1, 2, 3]))
  })
  test('a shuffle loses nobody', () => {
    expect(new Set(rng.shuffle([1, 2, 3, 4, 5]))).toEqual(new Set([1, 2, 3, 4, 5]))
  })
  test('nothing weighs nothing', () => expect(() => rng.weighted([])).toThrow())
})
