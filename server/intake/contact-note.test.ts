import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactApi } from '../../domain/intake/contract-sheet.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { pdfWords } from '../document/print/pdf-text.ts'

let t: TestHouse
beforeAll(async () => {
  t = await makeHouse()
})
afterAll(() => t.close())

test('[acc A01] who refuses takes home a page that names the office and nobody', async () => {
  const { token } = await t.zone.operator('front-desk')
  const answer = await callerOf(t.app, token)(contactApi.refusalNote)
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
  const words = pdfWords(answer.raw)
  expect(words).toContain('Montefiorito')
  expect(words).not.toContain('Prova')
})
