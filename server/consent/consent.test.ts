import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consentApi } from '../../domain/consent/contract.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'

let t: TestHouse
beforeAll(async () => {
  t = await makeHouse()
})
afterAll(() => t.close())

test('the table answers about a situation with the pack in force here, unless another is asked', async () => {
  const call = callerOf(t.app, (await t.zone.operator('front-desk')).token)
  const ask = async (over = {}) =>
    (await call(consentApi.decide, {}, { interlocutor: 'user', ...over })).reply
  expect(await ask()).toMatchObject({ pack: 'seed-siso@1', row: '3.open', ttl: 'draft.volatileHours' })
  await t.owner.query(
    `insert into parameter (id, organisation_id, name, value, starts_on, created_at) values ($1, $2, 'consent.pack', '"gdpr-pa"', '2026-01-01', $3)`,
    [randomUUID(), t.zone.here.id, t.clock.now()],
  )
  expect(await ask()).toMatchObject({ pack: 'gdpr-pa@1', row: '3.open', ttl: null })
  expect((await ask({ pack: 'seed-siso@1' })).pack).toBe('seed-siso@1')
  const there = callerOf(t.app, (await t.zone.operator('front-desk', 'there')).token)
  expect((await there(consentApi.decide, {}, { interlocutor: 'user' })).reply.pack).toBe('seed-siso@1')
})

test('a name is no fact of the table: it is refused, and a stranger is not answered', async () => {
  const call = callerOf(t.app, (await t.zone.operator('front-desk')).token)
  const odd = { interlocutor: 'user', surname: 'Ricci' } as unknown as { interlocutor: 'user' }
  expect((await call(consentApi.decide, {}, odd)).status).toBe(400)
  expect((await callerOf(t.app)(consentApi.decide, {}, { interlocutor: 'user' })).status).toBe(401)
})
