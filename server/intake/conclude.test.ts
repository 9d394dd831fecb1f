import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  closeDraft,
  completePerson,
  contactFacts,
  makeDesk,
  sheetOf,
  type DeskWorker,
} from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'

let t: TestHouse
let desk: DeskWorker
beforeAll(async () => {
  t = await makeHouse()
  desk = await makeDesk(t)
})
afterAll(() => t.close())

const close = (id: string, body: Parameters<typeof closeDraft>[2], key?: string) =>
  closeDraft(desk, id, body, key)
const rowsOf = async (text: string, values: unknown[]) => (await t.owner.query(text, values)).rows

test('a yes makes a sheet with its person, its consent, its needs and its private note, and ends the draft', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, {
    ...completePerson(),
    'needs.tags': ['home', 'income'],
    'services.requested': ['housing-contribution'],
    'closing.privateNote': 'Solo per me.',
  })
  const early = await close(id, { action: 'information' })
  expect([early.status, early.problem.type]).toEqual([422, 'urn:siso:closing-not-allowed'])
  await desk.answer(id)
  const ended = (await close(id, { action: 'information' })).reply
  expect(ended).toMatchObject({ leaves: 'sheet', action: 'information', contactId: null })
  const sheet = await sheetOf(t, ended.sheetId)
  expect(sheet).toMatchObject({
    state: 'closed',
    consent: 'granted',
    case_number: 3,
    decision_row: '3.granted',
    display_name: 'Alunni Assunta',
    operator_id: desk.operator.id,
    mode: 'in-person',
    due_on: null,
  })
  expect(sheet.number).toMatch(/^2026\/\d{6}$/)
  expect(JSON.stringify(sheet.content)).not.toContain('Solo per me')
  expect(
    await rowsOf('select note, author_id from access_sheet_private_note where sheet_id = $1', [sheet.id]),
  ).toEqual([{ note: 'Solo per me.', author_id: desk.operator.id }])
  expect(
    await rowsOf('select need from access_sheet_need where sheet_id = $1 order by 1', [sheet.id]),
  ).toEqual([{ need: 'home' }, { need: 'income' }])
  const [consent] = await rowsOf('select * from consent where id = $1', [sheet.consent_id])
  expect(consent).toMatchObject({
    state: 'granted',
    scope: 'organisation',
    given_by: 'user',
    basis: 'consent',
    evidence: 'signed-form',
  })
  expect((await rowsOf('select * from draft where id = $1', [id])).length).toBe(0)
})

test('to conclude, what is missing is named; the draft stays', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, { ...contactFacts, 'user.surname': 'Ricci' })
  await desk.answer(id)
  const answer = await close(id, { action: 'information' })
  expect(answer.problem.type).toBe('urn:siso:fields-missing')
  expect(answer.problem.details?.['fields']).toContain('Nome')
  expect((await desk.read(id)).missing.map((m) => m.id)).toContain('user.fiscalCode')
})

test('a conclusion asked twice with the same key happens once, even when both arrive together', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, completePerson())
  await desk.answer(id)
  const key = randomUUID()
  const [one, two] = await Promise.all([
    close(id, { action: 'information' }, key),
    close(id, { action: 'information' }, key),
  ])
  const three = await close(id, { action: 'information' }, key)
  expect([two.reply, three.reply]).toEqual([one.reply, one.reply])
  expect((await close(id, { action: 'appointment', day: '2026-11-10', time: '09:00' }, key)).status).toBe(409)
})

test('a proposal with an office goes to that office, in working days; one of another organisation is refused', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, completePerson())
  await desk.answer(id)
  const propose = (officeId: string) =>
    close(id, { action: 'propose-taking-charge', proposedArea: 'minors', officeId })
  expect((await propose(t.zone.there.officeId)).status).toBe(400)
  const { sheetId } = (await propose(t.zone.here.secondOfficeId)).reply
  expect(await sheetOf(t, sheetId)).toMatchObject({
    office_id: t.zone.here.secondOfficeId,
    due_on: '2026-11-09',
    state: 'to-evaluate',
  })
})
