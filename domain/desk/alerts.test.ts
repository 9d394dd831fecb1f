import { expect, test } from 'vitest'
import { alertKinds, alertsOf } from './alerts.ts'
import type { Queues } from './contract.ts'

const quiet: Queues = {
  drafts: { mine: 3, pending: 1, late: 0, expiring: 0, colleagues: 4, rows: [] },
  complete: 1,
  accepted: 1,
  evaluation: null,
  lifts: null,
  received: { waiting: 0, rows: [] },
  refused: 0,
  unanswered: 1,
  contacts: [],
}

test('a quiet day has no alert, however many drafts are open', () => {
  expect(alertsOf(quiet)).toEqual([])
})

test('the worst day has seven alerts, the gravest first, and says how many', () => {
  const worst: Queues = {
    ...quiet,
    drafts: { ...quiet.drafts, late: 2, expiring: 1 },
    evaluation: { waiting: 9, overdue: 3, urgent: 1, rows: [] },
    lifts: 1,
    received: { waiting: 2, rows: [] },
    refused: 1,
  }
  const alerts = alertsOf(worst)
  expect(alerts.map((a) => a.kind)).toEqual([...alertKinds])
  expect(alerts).toHaveLength(7)
  expect(alerts[1]?.text).toBe('3 schede da valutare oltre il termine')
  expect(alerts[3]?.text).toBe('1 bozza sta per scadere')
})
