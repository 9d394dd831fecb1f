import { expect, test } from 'vitest'
import { sheetLifecycle } from '../../domain/intake/lifecycle.ts'
import { nextSteps, stepsOf } from './path.ts'

test('in every state the path shows exactly one place where the sheet is', () => {
  for (const state of sheetLifecycle.states)
    expect(stepsOf(state).filter((step) => step.state === 'current')).toHaveLength(1)
})

test('what may be done now comes before what others do, which says who does it', () => {
  expect(nextSteps('complete', ['send'])[0]).toEqual({ label: 'Invia' })
  expect(nextSteps('sent', [])).toContainEqual({
    label: 'Il destinatario accetta',
    reason: 'lo decide chi ha ricevuto la scheda.',
  })
})
