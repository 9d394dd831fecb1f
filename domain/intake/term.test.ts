import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { addWorkingDays, dueOn } from './term.ts'

test('a term in working days skips Saturdays and Sundays; the others count every day', () => {
  expect(addWorkingDays(day('2026-11-06'), 1)).toBe('2026-11-09')
  expect(dueOn('order.openingWorkingDays', 5, day('2026-11-04'))).toBe('2026-11-11')
  expect(dueOn('report.firstInterviewDays', 15, day('2026-11-04'))).toBe('2026-11-19')
  expect(dueOn('prejudice.evaluationDays', 0, day('2026-11-07'))).toBe('2026-11-07')
})
