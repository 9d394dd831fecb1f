import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { closeDraft, completePerson, makeDesk, type DeskWorker } from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { anonymous, makeNextDoor, makeSheet } from '../../test/make/intake.ts'

let t: TestHouse
let desk: DeskWorker
let call: Caller
let by: string
beforeAll(async () => {
  t = await makeHouse()
  desk = await makeDesk(t)
  call = desk.call
  by = desk.operator.id
})
afterAll(() => t.close())

const body = (...carry: string[]) =>
  ({ carry, interlocutor: 'user', contactPointId: t.zone.here.contactPointId }) as never
const linkOf = async (ask: Caller, id: string) =>
  (await ask(accessSheetApi.readAliasLink, { id })).reply.sheetId

test('[acc A15] who was anonymous identifies: the chosen needs go into a new draft that asks its own consent, never the alias', async () => {
  const id = await makeSheet(t, { by, ...anonymous('ANON-2026-000901') })
  const carry = ['needs.tags', 'needs.text', 'anonymous.alias', 'statistics.ageBand']
  const draft = (await call(accessSheetApi.identify, { id }, body(...carry))).reply
  expect([draft.interlocutor, draft.consent, draft.decision.consent.asked]).toEqual([
    'user',
    'not-asked',
    'before',
  ])
  expect(draft.fields['needs.text']?.value).toBe('Chiede come funziona il contributo.')
  const read = (await call(draftApi.read, { id: draft.id })).reply
  expect(read.fields).toEqual(draft.fields)
  expect(JSON.stringify(read)).not.toMatch(/ANON|35-64/)
  expect(await linkOf(call, id)).toBeNull()
})

test('[acc A15] with her consent a named sheet is born; only creator and privacy officer see that it was an alias', async () => {
  const id = await makeSheet(t, { by, ...anonymous('ANON-2026-000902') })
  const draft = (await call(accessSheetApi.identify, { id }, body('needs.tags'))).reply
  await desk.write(draft.id, completePerson({ 'user.surname': 'Ritrovata' }))
  await desk.answer(draft.id)
  const { sheetId } = (await closeDraft(desk, draft.id, { action: 'information' })).reply
  const named = (await call(accessSheetApi.read, { id: sheetId ?? '' })).reply
  expect([named.consent, named.values['needs.tags']]).toEqual(['granted', ['income']])
  expect(JSON.stringify(named)).not.toContain('ANON')

  const dpo = callerOf(t.app, (await t.zone.operator('privacy-officer')).token)
  const colleague = callerOf(t.app, (await t.zone.operator('front-desk')).token)
  expect([await linkOf(call, id), await linkOf(dpo, id)]).toEqual([sheetId, sheetId])
  expect((await colleague(accessSheetApi.readAliasLink, { id })).status).toBe(403)
  const again = await call(accessSheetApi.identify, { id }, body())
  expect([again.status, again.problem.type]).toEqual([409, 'urn:siso:already-identified'])
  expect((await call(accessSheetApi.read, { id })).reply.actions).not.toContain('identify')
})

test('[acc A15] who changes her mind leaves the anonymous sheet as it was', async () => {
  const id = await makeSheet(t, { by, ...anonymous('ANON-2026-000903') })
  const draft = (await call(accessSheetApi.identify, { id }, body('needs.tags'))).reply
  expect((await call(draftApi.discard, { id: draft.id })).status).toBe(200)
  expect((await call(accessSheetApi.read, { id })).reply).toMatchObject({
    version: 1,
    actions: expect.arrayContaining(['identify']),
  })
})

test('a request repeated with the same key opens one draft', async () => {
  const id = await makeSheet(t, { by, ...anonymous('ANON-2026-000904') })
  const key = randomUUID()
  const first = (await call(accessSheetApi.identify, { id }, body('needs.tags'), { key })).reply
  expect((await call(accessSheetApi.identify, { id }, body('needs.tags'), { key })).reply.id).toBe(first.id)
})

test('only an anonymous sheet can be given a name, and only where one works', async () => {
  const ordinary = await makeSheet(t, { by })
  const answer = await call(accessSheetApi.identify, { id: ordinary }, body('needs.tags'))
  expect([answer.status, answer.problem.type]).toEqual([422, 'urn:siso:cannot-identify'])
  const id = await makeSheet(t, { by, ...anonymous('ANON-2026-000905') })
  const { contactPoint } = await makeNextDoor(t)
  const elsewhere = { carry: [], interlocutor: 'user', contactPointId: contactPoint } as never
  expect((await call(accessSheetApi.identify, { id }, elsewhere)).status).toBe(404)
})
