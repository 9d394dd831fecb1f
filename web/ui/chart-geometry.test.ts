import { expect, test } from 'vitest'
import { bandsOf, frame, heightOf, ticksTo } from './chart-geometry.ts'

test('the axis has round values and room for the largest', () => {
  expect(ticksTo(173)).toEqual([0, 50, 100, 150, 200])
  expect(ticksTo(0.7)).toEqual([0, 0.2, 0.4, 0.6, 0.8])
  expect(ticksTo(100)).toEqual([0, 25, 50, 75, 100])
  expect(ticksTo(0)).toEqual([0, 1])
})

test('zero stands on the axis, the last tick at the top, bands fill the width', () => {
  expect(heightOf(0, 200)).toBe(frame.height - frame.bottom)
  expect(heightOf(200, 200)).toBe(frame.top)
  const bands = bandsOf(4)
  expect(bands.start(4)).toBeCloseTo(frame.width - frame.right)
})
