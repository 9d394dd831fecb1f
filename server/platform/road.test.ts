import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { organisationApi } from '../../domain/organisation/contract.ts'
import { sessionApi } from '../../domain/session/contract.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { enqueue, runPendingJobs, type Jobs } from './jobs.ts'
import { asRefusal } from './problem.ts'
import { travel, type Context } from './road.ts'

let t: TestHouse
beforeAll(async () => {
  t = await makeHouse()
})
afterAll(() => t.close())

const audits = async (operation: string) =>
  (
    await t.owner.query(
      'select outcome, operator_id, detail, created_at from audit_event where operation = $1 order by id',
      [operation],
    )
  ).rows

const asOperator = async (operation: string, act: (cx: Context) => Promise<unknown>) => {
  const { token } = await t.zone.operator('coordinator')
  return travel(t.house, { as: { token }, operation, subject: null }, act)
}

test('the use case runs as a role that row security binds', async () => {
  await asOperator('test.role', async ({ tx }) => {
    const { rows } = await sql<{ who: string; bypass: boolean }>`
      select current_user as who, rolbypassrls or rolsuper as bypass from pg_roles where rolname = current_user`.execute(
      tx,
    )
    expect(rows).toEqual([{ who: 'siso_app', bypass: false }])
  })
})

test('a refusal undoes everything, runs no effect, and is itself written down', async () => {
  const done: string[] = []
  const refused = asOperator('test.refuse', async (cx) => {
    cx.afterCommit(() => void done.push('effect'))
    cx.audit({ reason: 'overwritten', fields: ['user.surname'] })
    await cx.tx
      .insertInto('request_key')
      .values({
        operator_id: cx.actor.operatorId,
        key: cx.actor.operatorId,
        operation: 'x',
        body_mac: Buffer.alloc(1),
        subject_id: cx.actor.operatorId,
        created_at: cx.now,
      })
      .execute()
    throw new Refusal('wrong-state')
  })
  await expect(refused).rejects.toMatchObject({ code: 'wrong-state' })
  expect(done).toEqual([])
  expect((await t.owner.query('select 1 from request_key')).rowCount).toBe(0)
  expect(await audits('test.refuse')).toMatchObject([
    { outcome: 'refused', detail: { reason: 'wrong-state' } },
  ])
})

test('effects outside the database happen once, after the commit', async () => {
  const seen: number[] = []
  await asOperator('test.effect', async (cx) => {
    cx.afterCommit(async () => {
      seen.push((await audits('test.effect')).length)
    })
    return null
  })
  expect(seen).toEqual([1])
})

test('a deadlock is tried once more, not shown to anybody', async () => {
  let tries = 0
  const result = await asOperator('test.retry', async ({ tx }) => {
    tries += 1
    if (tries === 1) await sql`do $$ begin raise exception 'boom' using errcode = '40P01'; end $$`.execute(tx)
    return 'done'
  })
  expect([result, tries]).toEqual(['done', 2])
})

test('a connection that dies in the middle is an overload to the caller, and the next request works', async () => {
  const cut = asOperator('test.cut', async ({ tx }) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await t.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await sql`select 1`.execute(tx)
  })
  expect(asRefusal(await cut.catch((error: unknown) => error))?.code).toBe('overloaded')
  expect(await asOperator('test.after', async () => 'works')).toBe('works')
})

test('an injected statement cannot put on another context: it sees nothing, and cannot even commit', async () => {
  const foreign = await t.zone.operator('coordinator', 'there')
  let seen: unknown
  const forged = asOperator('test.forge', async ({ tx }) => {
    await sql`select set_config('siso.session', ${foreign.assignmentId.replaceAll('-', '')}, true)`.execute(
      tx,
    )
    seen = (await sql<{ mine: string[] | null }>`select siso.my_organisations() as mine`.execute(tx)).rows[0]
      ?.mine
  })
  await expect(forged).rejects.toThrow()
  expect(seen).toBeNull()
  expect(await audits('test.forge')).toMatchObject([{ outcome: 'refused' }])
})

test('who receives a delegation works in the delegating organisation too, until it ends', async () => {
  const organisationsOf = async (place: 'here' | 'there' | 'company') => {
    const { token } = await t.zone.operator('social-worker', place)
    return travel(
      t.house,
      { as: { token }, operation: 'test.delegation', subject: null },
      async ({ actor }) => [...actor.organisations].toSorted(),
    )
  }
  expect(await organisationsOf('company')).toEqual([t.zone.company.id, t.zone.there.id].toSorted())
  expect(await organisationsOf('there')).toEqual([t.zone.there.id])
  await t.owner.query("update delegation set ends_on = '2026-11-03'")
  expect(await organisationsOf('company')).toEqual([t.zone.company.id])
})

test('provider, facility, zone and region staff belong to no organisation', async () => {
  for (const role of ['provider-operator', 'facility-operator', 'zone-head', 'region-analyst'] as const) {
    const { token } = await t.zone.operator(role)
    await travel(t.house, { as: { token }, operation: 'test.none', subject: null }, async ({ actor }) =>
      expect(actor.organisations).toEqual([]),
    )
  }
})

test('every request costs one opening trip, its own statements and one closing trip', async () => {
  const { token } = await t.zone.operator('front-desk')
  const [opening, statement, closing, ...more] = await t.trips(() =>
    callerOf(t.app, token)(organisationApi.structure),
  )
  expect(opening).toMatch(/^begin; .*siso\.enter/s)
  expect(statement).toMatch(/^\s*select o\.id/)
  expect(closing).toMatch(/^insert into audit_event .*; commit$/s)
  expect(more).toEqual([])
})

test('a job is asked for in the transaction and works as the system of one organisation', async () => {
  const seen: [string, string | null, string | null][] = []
  const jobs: Jobs = {
    'test-job': {
      run: async ({ actor }, subject) => void seen.push([actor.kind, actor.organisationId, subject]),
    },
  }
  const subjectId = t.zone.providerId
  const ask = (cx: Context) =>
    enqueue(cx, 'test-job', { organisationId: t.zone.here.id, subjectId, at: cx.now })
  await asOperator('test.ask', ask)
  await asOperator('test.ask', async (cx) => {
    await ask(cx)
    throw new Refusal('wrong-state')
  }).catch(() => undefined)
  await runPendingJobs(t.house, jobs, t.url)
  expect(seen).toEqual([['system', t.zone.here.id, subjectId]])
  expect(await audits('job.test-job')).toMatchObject([{ outcome: 'done', operator_id: null }])
})

test('what people type never reaches the log: body, address, header or failure', async () => {
  const nonce = 'ZQXJ-parola-mai-nel-registro'
  await t.app.inject({
    method: 'POST',
    url: `/api/session?q=${nonce}`,
    payload: { username: nonce, password: nonce },
    headers: { 'user-agent': nonce, 'x-any': nonce },
  })
  await t.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: `{"username": "${nonce}`,
    headers: { 'content-type': 'application/json' },
  })
  await t.app.inject({ method: 'GET', url: `/api/${nonce}` })
  await travel(t.house, { as: { token: null }, operation: 'test.fail', subject: null }, async ({ tx }) => {
    await sql`select ${nonce}::uuid`.execute(tx)
  }).catch((error: unknown) => t.house.log.error({ err: error }, 'test'))
  expect(t.logged()).toContain('"route":"/api/session"')
  expect(t.logged()).not.toContain(nonce)
})

test('without a session nothing is read: 401', async () => {
  expect((await callerOf(t.app)(organisationApi.structure)).status).toBe(401)
  expect((await callerOf(t.app, 'x'.repeat(43))(sessionApi.read)).status).toBe(401)
})
