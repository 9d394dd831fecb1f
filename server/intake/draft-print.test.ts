import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { completePerson, makeDesk } from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { residueOf } from '../../test/make/residue.ts'
import { pdfWords } from '../document/print/pdf-text.ts'

let t: TestHouse
beforeAll(async () => {
  t = await makeHouse()
})
afterAll(() => t.close())

test('the consent form carries the person of the draft and her representative; it is streamed and kept nowhere', async () => {
  const desk = await makeDesk(t)
  const { id } = await desk.open('legal-representative')
  await desk.write(id, {
    ...completePerson({ 'user.surname': 'Noncestampa', 'user.birthDay': '2015-03-04' }),
    'interlocutor.surname': 'Ferri',
    'interlocutor.name': 'Luca',
    'act.title': 'guardian',
    'act.number': '12/2024',
    'act.day': '2024-01-08',
  })
  const files = await t.house.files.list()
  const answer = await desk.call(draftApi.consentForm, { id })
  expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ])
  expect(String(answer.headers['content-disposition'])).not.toContain('Nonce')
  const words = pdfWords(answer.raw)
  for (const word of ['Noncestampa', 'LucaFerri', 'n.12/2024', 'Montefiorito']) expect(words).toContain(word)
  expect(await t.house.files.list()).toEqual(files)
  expect(await residueOf(t, ['Noncestampa'])).toEqual([])
})

test('before anybody is named the form is blank', async () => {
  const desk = await makeDesk(t)
  const { id } = await desk.open('user')
  expect(String((await desk.call(draftApi.consentForm, { id })).headers['content-disposition'])).toContain(
    'in-bianco',
  )
})
