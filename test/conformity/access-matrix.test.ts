import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { apis } from '../../domain/access/apis.ts'
import type { Endpoint } from '../../domain/kernel/endpoint.ts'
import type { Role } from '../../domain/kernel/grant.ts'
import { makeHouse, type TestHouse } from '../make/house.ts'
import type { MadeOperator } from '../make/zone.ts'
import { answerFor, areas, demoRoles, oracle, type Area, type Kind } from './access-oracle.ts'
import { makeRecords, type Records } from './access-records.ts'

let t: TestHouse
let operators: ReadonlyMap<Role, MadeOperator>
let records: Records
beforeAll(async () => {
  t = await makeHouse()
  operators = new Map(
    await Promise.all(demoRoles.map(async (role) => [role, await t.zone.operator(role)] as const)),
  )
  records = await makeRecords(t, operators)
})
afterAll(() => t.close())

const all = Object.entries(apis).flatMap(([concept, api]) =>
  Object.entries(api as Record<string, Endpoint>).map(([name, e]) => ({ name: `${concept}.${name}`, e })),
)

/** An address of one's own for each role: the limit of requests a minute is another test. */
const addressOf = (role: Role) => `192.0.2.${demoRoles.indexOf(role) + 1}`

/**
 * Asks, and asks wrongly: a field that no contract knows. Whoever is let in is told so (400) and nothing happens;
 * who is not never gets that far, because the road looks at rights before it looks at the body.
 */
async function ask(e: Endpoint, as: { role: Role; token?: string } | null, id: string): Promise<number> {
  const keys = Object.keys(
    (z.toJSONSchema(e.params, { io: 'input' }) as { properties?: object }).properties ?? {},
  )
  const path = keys.reduce(
    (url, key) => url.replace(`:${key}`, key === 'id' ? id : key === 'code' ? 'H501' : randomUUID()),
    e.path as string,
  )
  const wrong = e.method === 'GET' ? '?unknown=1' : ''
  const { statusCode } = await t.app.inject({
    method: e.method,
    url: `${e.root ? '' : '/api'}${path}${wrong}`,
    remoteAddress: as === null ? '192.0.2.200' : addressOf(as.role),
    headers: as?.token ? { cookie: `siso=${as.token}` } : {},
    // Leaving takes nothing but the session: it is asked rightly, in a session of its own.
    ...(e.method === 'GET' || e.permission === 'session.close' ? {} : { payload: { unknown: 1 } }),
  })
  return statusCode
}

/** Let in: done, or refused for what was asked and no longer for who asked. */
const isIn = (status: number) => status < 300 || [400, 409, 415, 422].includes(status)
const seen = (status: number): 'in' | number => (isIn(status) ? 'in' : status)

test('every endpoint of the house has its row, said in words', () => {
  expect(all.map(({ name }) => name).filter((name) => oracle[name] === undefined)).toEqual([])
})

describe.each(all)('$name', ({ name, e }) => {
  const expected = oracle[name]

  test('without a session nobody is let in, but where anyone is', async () => {
    const status = await ask(e, null, randomUUID())
    expect(seen(status)).toBe(expected?.of === 'anyone' ? 'in' : 401)
  })

  test('each role is answered as the office would answer', async () => {
    if (expected === undefined) return
    const answers = await Promise.all(
      demoRoles.map(async (role) => {
        const own = expected.of === 'every-operator' && e.permission === 'session.close'
        const { token } = own ? await t.zone.operator(role) : operators.get(role)!
        return [role, await answersOf(e, { role, token }, expected)] as const
      }),
    )
    expect(Object.fromEntries(answers.map(([role, { said }]) => [role, said]))).toEqual(
      Object.fromEntries(answers.map(([role, { right }]) => [role, right])),
    )
  })
})

type Answers = Record<string, 'in' | number>

async function answersOf(
  e: Endpoint,
  as: { role: Role; token: string },
  expected: NonNullable<(typeof oracle)[string]>,
): Promise<{ said: Answers; right: Answers }> {
  const one = async (right: 'in' | number) => ({
    said: { all: seen(await ask(e, as, randomUUID())) },
    right: { all: right },
  })
  if (expected.of === 'anyone' || expected.of === 'every-operator') return one('in')
  if (expected.of === 'work-context') return one(expected.who.includes(as.role) ? 'in' : 403)
  const said: Answers = {
    unknown: seen(await ask(e, as, randomUUID())),
    malformed: seen(await ask(e, as, 'not-an-id')),
  }
  const right: Answers = { unknown: 404, malformed: 404 }
  for (const area of areasOf(expected.of)) {
    said[area] = seen(await ask(e, as, records.idOf(expected.of, area, as.role)))
    right[area] = answerFor(expected, as.role, area)
  }
  return { said, right }
}

const areasOf = (kind: Kind): readonly Area[] => areas[kind]

test('who has not chosen a work context is let into nothing that is done at work', async () => {
  const role = 'coordinator'
  const { token, id } = await t.zone.operator(role)
  await t.owner.query('update session set assignment_id = null where operator_id = $1', [id])
  for (const { name, e } of all) {
    if (e.target === 'public' || e.target === 'self') continue
    expect([name, await ask(e, { role, token }, randomUUID())]).toEqual([name, 403])
  }
})
