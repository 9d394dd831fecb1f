import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { anonymous, makeNextDoor, makeSheet } from '../../test/make/intake.ts'
import type { MadeOperator } from '../../test/make/zone.ts'
import { travel } from '../platform/road.ts'
import { linkIdentified } from './sheet-identify.ts'

let t: TestHouse
let desk: MadeOperator
let call: Caller
beforeAll(async () => {
  t = await makeHouse()
  desk = await t.zone.operator('front-desk')
  call = callerOf(t.app, desk.token)
})
afterAll(() => t.close())

const body = (...carry: string[]) =>
  ({ carry, interlocutor: 'user', contactPointId: t.zone.here.contactPointId }) as never
const conclude = (anonymousId: string, namedId: string) =>
  travel(t.house, { as: { token: desk.token }, operation: 'draft.conclude', subject: namedId }, (cx) =>
    linkIdentified(cx, { anonymousId, namedId }),
  )

test('[acc A15] who was anonymous identifies: the chosen needs go into a new draft that asks its own consent, never the alias', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000901') })
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
  // Until the named sheet exists there is no link; a colleague never sees one.
  expect((await call(accessSheetApi.readAliasLink, { id })).reply.sheetId).toBeNull()
})

test('[acc A15] once the named sheet exists, the link is seen by its creator and the privacy officer, and stays', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000902') })
  expect((await call(accessSheetApi.identify, { id }, body('needs.tags'))).status).toBe(200)
  const named = await makeSheet(t, { by: desk.id })
  await conclude(id, named)
  const dpo = callerOf(t.app, (await t.zone.operator('privacy-officer')).token)
  for (const ask of [call, dpo])
    expect((await ask(accessSheetApi.readAliasLink, { id })).reply.sheetId).toBe(named)
  await conclude(id, await makeSheet(t, { by: desk.id }))
  expect((await call(accessSheetApi.readAliasLink, { id })).reply.sheetId).toBe(named)
  const again = await call(accessSheetApi.identify, { id }, body())
  expect([again.status, again.problem.type]).toEqual([409, 'urn:siso:already-identified'])
  expect((await call(accessSheetApi.read, { id })).reply.actions).not.toContain('identify')
})

test('[acc A15] a draft that is thrown away leaves the anonymous sheet as it was, and no trace of the attempt', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000903') })
  const draft = (await call(accessSheetApi.identify, { id }, body('needs.tags'))).reply
  await t.owner.query('delete from draft where id = $1', [draft.id])
  expect((await call(accessSheetApi.read, { id })).reply).toMatchObject({
    version: 1,
    actions: expect.arrayContaining(['identify']),
  })
})

test('a request repeated with the same key opens one draft', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000904') })
  const key = randomUUID()
  const first = (await call(accessSheetApi.identify, { id }, body('needs.tags'), { key })).reply
  expect((await call(accessSheetApi.identify, { id }, body('needs.tags'), { key })).reply.id).toBe(first.id)
})

test('only an anonymous sheet can be given a name, and only where one works', async () => {
  const ordinary = await makeSheet(t, { by: desk.id })
  const answer = await call(accessSheetApi.identify, { id: ordinary }, body('needs.tags'))
  expect([answer.status, answer.problem.type]).toEqual([422, 'urn:siso:cannot-identify'])
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000905') })
  const { contactPoint } = await makeNextDoor(t)
  const elsewhere = { carry: [], interlocutor: 'user', contactPointId: contactPoint } as never
  expect((await call(accessSheetApi.identify, { id }, elsewhere)).status).toBe(404)
})
