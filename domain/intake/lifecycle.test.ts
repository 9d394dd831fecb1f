import { expect, test } from 'vitest'
import {
  dispatchLifecycle,
  isDraft,
  sheetActionOfDispatch,
  sheetLifecycle,
  type DispatchAction,
  type SheetAction,
} from './lifecycle.ts'
import { dispatchMermaid, intakeMarkdown, sheetMermaid } from './print.ts'

const keys = <K extends string>(record: Record<K, unknown>) =>
  Object.keys(record).filter((k): k is K => k in record)
const sheetActions: SheetAction[] = keys(sheetLifecycle.actions)
const dispatchActions: DispatchAction[] = keys(dispatchLifecycle.actions)

test.each(sheetLifecycle.states.flatMap((s) => sheetActions.map((a) => [s, a] as const)))(
  'sheet: %s / %s',
  (state, action) => {
    if (sheetLifecycle.allows(state, action))
      expect(sheetLifecycle.states).toContain(sheetLifecycle.next(state, action))
    else expect(() => sheetLifecycle.next(state, action)).toThrow('wrong-state')
  },
)

test.each(dispatchLifecycle.states.flatMap((s) => dispatchActions.map((a) => [s, a] as const)))(
  'dispatch: %s / %s',
  (state, action) => {
    if (dispatchLifecycle.allows(state, action))
      expect(dispatchLifecycle.states).toContain(dispatchLifecycle.next(state, action))
    else expect(() => dispatchLifecycle.next(state, action)).toThrow('wrong-state')
  },
)

test('every state of the sheet is reached from the draft', () => {
  const seen = new Set(['draft'])
  for (let grown = true; grown;) {
    const before = seen.size
    for (const state of sheetLifecycle.states) {
      if (seen.has(state))
        for (const action of sheetLifecycle.actionsFrom(state)) seen.add(sheetLifecycle.next(state, action))
    }
    grown = seen.size > before
  }
  expect([...seen].toSorted()).toEqual([...sheetLifecycle.states].toSorted())
})

test('what is destroyed, or filed away, is never rewritten: no way back into a draft', () => {
  expect(sheetLifecycle.actionsFrom('erased')).toEqual([])
  expect(sheetLifecycle.actionsFrom('filed')).toEqual(['report'])
  for (const state of sheetLifecycle.states.filter((s) => !isDraft(s))) {
    for (const action of sheetLifecycle.actionsFrom(state))
      expect(isDraft(sheetLifecycle.next(state, action))).toBe(false)
  }
})

test('a dispatch moves the sheet it came from only while it is sent', () => {
  for (const action of dispatchActions)
    expect(sheetLifecycle.allows('sent', sheetActionOfDispatch[action])).toBe(true)
})

test('the diagrams name every state and action in Italian', () => {
  expect(sheetMermaid()).toContain('seen --> filed : Metti agli atti')
  expect(dispatchMermaid().split('\n')).toHaveLength(2 + 4 + 3)
  expect(intakeMarkdown()).toContain('| `user.surname` | Cognome | Utente |')
})
