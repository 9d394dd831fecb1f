import { expect, test } from 'vitest'
import { sniff } from '../platform/sniff.ts'
import { makePaper } from './paper.ts'

const paper = makePaper('Segnalazione (n. 12)', [
  'La bambina è assente da dieci giorni – «preoccupa»',
  'Città',
])
const text = paper.toString('latin1')

test('a paper of the demo is a PDF that says it is invented', () => {
  expect(sniff(paper)).toBe('application/pdf')
  expect(text).toContain('DATI SINTETICI')
  expect(text).toContain('Segnalazione \\(n. 12\\)')
  expect(text.endsWith('%%EOF\n')).toBe(true)
})

test('its table of objects points at the objects, and the length of the page is right', () => {
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
  expect(text.slice(table, table + 4)).toBe('xref')
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map((m) => Number(m[1]))
  expect(offsets.map((at) => text.slice(at, at + 7))).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 0 obj`))
  const length = Number(/Length (\d+)/.exec(text)?.[1])
  const start = text.indexOf('stream\n') + 7
  expect(text.slice(start + length, start + length + 10)).toBe('\nendstream')
})

test('the same lines give the same bytes', () => {
  expect(makePaper('A', ['b'])).toEqual(makePaper('A', ['b']))
})
