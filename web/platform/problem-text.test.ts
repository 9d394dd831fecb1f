import { expect, test } from 'vitest'
import { problemText } from './problem-text.ts'
import { offline, Problem } from './problem.ts'

test('a failure says that the work is kept and gives the code for the help desk', () => {
  const { text, incident } = problemText(new Problem({ status: 500, incident: 'K7-204' }))
  expect(text).toContain('salvato')
  expect(text).toContain('K7-204')
  expect(incident).toBe('K7-204')
})

test('a refusal is told in the words of the server', () => {
  expect(problemText(new Problem({ status: 403, title: 'Il tuo ruolo non può.' })).title).toBe(
    'Il tuo ruolo non può.',
  )
})

test('without network nobody is blamed and nothing is lost', () => {
  expect(problemText(offline()).text).toContain('resta')
})
