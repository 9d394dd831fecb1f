import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMinutes } from '../../domain/kernel/instant.ts'
import { sessionApi } from '../../domain/session/contract.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { hashPassword } from './passwords.ts'

let t: TestHouse
beforeAll(async () => {
  t = await makeHouse()
})
afterAll(() => t.close())

async function withPassword(username: string, password: string) {
  const { rows } = await t.owner.query<{ id: string }>('select id from operator where username = $1', [
    username,
  ])
  await t.owner.query('insert into credential values ($1, $2, $3, $3)', [
    rows[0]?.id,
    await hashPassword(password),
    t.clock.now(),
  ])
}

test('who knows the password enters with their only assignment chosen, and leaves', async () => {
  const { username } = await t.zone.operator('front-desk')
  await withPassword(username, 'parola segreta')
  const login = await callerOf(t.app)(sessionApi.open, {}, { username, password: 'parola segreta' })
  expect(login.reply.context).toMatchObject({
    role: 'front-desk',
    organisation: 'Montefiorito',
    contactPoint: 'Sportello Montefiorito',
  })
  const token = /siso=([^;]+)/.exec(String(login.headers['set-cookie']))?.[1]
  expect(String(login.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
  const call = callerOf(t.app, token)
  expect((await call(sessionApi.read)).reply.operator.name).toBe('front-desk')
  expect((await call(sessionApi.close)).status).toBe(200)
  expect((await call(sessionApi.read)).status).toBe(401)
})

test('a wrong password and a wrong name get the same answer; the fifth failure pauses that address only', async () => {
  const { username } = await t.zone.operator('clerk')
  await withPassword(username, 'giusta')
  const from = (address: string, password: string) =>
    t.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: address,
      payload: { username, password },
    })
  const unknown = await t.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: 'nessuno', password: 'x' },
  })
  for (let i = 0; i < 5; i++) {
    const wrong = await from('192.0.2.7', 'sbagliata')
    expect([wrong.statusCode, wrong.json().title]).toEqual([401, unknown.json().title])
  }
  expect((await from('192.0.2.7', 'giusta')).statusCode).toBe(429)
  expect((await from('192.0.2.8', 'giusta')).statusCode).toBe(200)
})

test('a session ends after idle minutes, at its absolute end and at once when revoked', async () => {
  const start = t.clock.now()
  const { token } = await t.zone.operator('coordinator')
  const call = callerOf(t.app, token)
  t.clock.set(addMinutes(start, 29))
  expect((await call(sessionApi.read)).status).toBe(200)
  t.clock.set(addMinutes(start, 58))
  expect((await call(sessionApi.read)).status).toBe(200)
  t.clock.set(addMinutes(start, 89))
  expect((await call(sessionApi.read)).status).toBe(401)
  t.clock.set(start)
  const other = await t.zone.operator('coordinator')
  await t.owner.query('update session set revoked_at = $1 where operator_id = $2', [start, other.id])
  expect((await callerOf(t.app, other.token)(sessionApi.read)).status).toBe(401)
})

test('a work context that is not one’s own does not exist', async () => {
  const mine = await t.zone.operator('front-desk')
  const foreign = await t.zone.operator('coordinator', 'there')
  const call = callerOf(t.app, mine.token)
  expect((await call(sessionApi.chooseContext, {}, { assignmentId: foreign.assignmentId })).status).toBe(404)
  expect(
    (await call(sessionApi.chooseContext, {}, { assignmentId: mine.assignmentId })).reply.context?.role,
  ).toBe('front-desk')
})

test('a request from another site is refused before anything runs', async () => {
  const answer = await t.app.inject({
    method: 'DELETE',
    url: '/api/session',
    headers: { origin: 'https://example.org', host: 'siso.example.org' },
  })
  expect(answer.statusCode).toBe(403)
})

test('status and description answer without login', async () => {
  expect((await t.app.inject('/status')).json()).toMatchObject({ ready: true, mode: 'demo' })
  const api = (await t.app.inject('/api/openapi.json')).json()
  expect(api.openapi).toBe('3.1.0')
  expect(Object.keys(api.paths)).toContain('/api/session')
})
