import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessSheetApi, type SheetRow } from '../../domain/intake/contract-sheet.ts'
import type { Page } from '../../domain/kernel/endpoint.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { anonymous, before, makeNextDoor, makeSheet } from '../../test/make/intake.ts'
import type { MadeOperator } from '../../test/make/zone.ts'

let t: TestHouse
let desk: MadeOperator
let call: Caller
beforeAll(async () => {
  t = await makeHouse()
})
beforeEach(async () => {
  await t.owner.query('truncate access_sheet cascade')
  desk = await t.zone.operator('front-desk')
  call = callerOf(t.app, desk.token)
})
afterAll(() => t.close())

const named = (surname: string, name = 'Anna') => ({ values: { 'user.surname': surname, 'user.name': name } })

test('[S07] pages follow each other by size, newest first, each sheet once, even when many have the same instant', async () => {
  const at = t.clock.now()
  const made = new Set<string>()
  for (let i = 0; i < 60; i += 1)
    made.add(await makeSheet(t, { by: desk.id, at: before(at, Math.floor(i / 20)) }))
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Page<SheetRow> = (
      await call(accessSheetApi.list, {}, { size: '25', ...(cursor === null ? {} : { cursor }) })
    ).reply
    expect(page.rows.length).toBeLessThanOrEqual(25)
    seen.push(...page.rows.map((r) => r.id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen.length).toBe(60)
  expect(new Set(seen)).toEqual(made)
  expect((await call(accessSheetApi.list, {}, { size: '100' })).reply.rows.map((r) => r.id)).toEqual(seen)
})

test.each([
  '',
  'rubbish',
  '!!',
  'bnVsbA',
  Buffer.from('["2026-11-04","x"]').toString('base64url'),
  Buffer.from(JSON.stringify([1, randomUUID()])).toString('base64url'),
])('a cursor that the house did not write is a malformed request: %s', async (cursor) => {
  expect((await call(accessSheetApi.list, {}, { cursor })).status).toBe(400)
  expect((await call(accessSheetApi.search, {}, { surname: 'ro', page: { cursor } })).status).toBe(400)
})

test('sizes other than 25, 50 and 100 and unknown filters are malformed', async () => {
  expect((await call(accessSheetApi.list, {}, { size: '10' as never })).status).toBe(400)
  expect((await call(accessSheetApi.list, {}, { surname: 'Rossi' } as never)).status).toBe(400)
})

test('[S07] every filter keeps what it names and leaves out the rest', async () => {
  const next = await makeNextDoor(t)
  const other = await t.zone.operator('front-desk')
  const at = before(t.clock.now(), 60 * 24 * 10)
  // prettier-ignore
  const rows = {
    plain:   await makeSheet(t, { by: desk.id }),
    old:     await makeSheet(t, { by: desk.id, at }),
    order:   await makeSheet(t, { by: desk.id, case_number: 1, decision_row: '1.mandate', consent: 'not-needed' }),
    phone:   await makeSheet(t, { by: desk.id, mode: 'phone' }),
    closed:  await makeSheet(t, { by: desk.id, state: 'closed', closing: 'desk-service' }),
    theirs:  await makeSheet(t, { by: other.id }),
    nearby:  await makeSheet(t, { by: other.id, office: next.office, contactPoint: next.contactPoint }),
  }
  const list = async (query: object) =>
    new Set((await call(accessSheetApi.list, {}, query)).reply.rows.map((r) => r.id))
  const all = new Set([rows.plain, rows.old, rows.order, rows.phone, rows.closed, rows.theirs])
  const but = (...gone: string[]) => new Set([...all].filter((id) => !gone.includes(id)))
  expect(await list({})).toEqual(all)
  expect(await list({ to: '2026-10-31' })).toEqual(new Set([rows.old]))
  expect(await list({ from: '2026-11-01' })).toEqual(but(rows.old))
  expect(await list({ case: '1' })).toEqual(new Set([rows.order]))
  expect(await list({ consent: 'not-needed' })).toEqual(new Set([rows.order]))
  expect(await list({ mode: 'phone' })).toEqual(new Set([rows.phone]))
  expect(await list({ state: 'closed' })).toEqual(new Set([rows.closed]))
  expect(await list({ closing: 'desk-service' })).toEqual(new Set([rows.closed]))
  expect(await list({ contactPointId: next.contactPoint })).toEqual(new Set())
  expect(await list({ mine: 'yes' })).toEqual(but(rows.theirs))
})

test('a filed report and a restricted sheet are found only by who coordinates and by the social worker who wrote them (decision 10)', async () => {
  const colleague = await t.zone.operator('front-desk')
  const worker = await t.zone.operator('social-worker')
  const coordinator = await t.zone.operator('coordinator')
  const filed = await makeSheet(t, {
    by: desk.id,
    state: 'filed',
    case_number: 2,
    decision_row: '2.refused',
    consent: 'denied',
  })
  const restricted = await makeSheet(t, {
    by: worker.id,
    state: 'restricted',
    pack: 'gdpr-pa@1',
    decision_row: '3.refused',
    consent: 'denied',
  })
  const seenBy = async ({ token }: MadeOperator) => {
    const ask = callerOf(t.app, token)
    const listed: string[] = (await ask(accessSheetApi.list)).reply.rows.map((r) => r.id)
    const found = (await ask(accessSheetApi.search, {}, { surname: 'd’angelò' })).reply.rows.map((r) => r.id)
    expect(new Set(found)).toEqual(new Set(listed))
    for (const id of [filed, restricted])
      expect((await ask(accessSheetApi.read, { id })).status).toBe(listed.includes(id) ? 200 : 404)
    return new Set(listed)
  }
  expect(await seenBy(desk)).toEqual(new Set())
  expect(await seenBy(colleague)).toEqual(new Set())
  expect(await seenBy(worker)).toEqual(new Set([restricted]))
  expect(await seenBy(coordinator)).toEqual(new Set([filed, restricted]))
})

test('search finds by the beginning of the surname, whatever accents, capitals and apostrophes', async () => {
  const angelo = await makeSheet(t, { by: desk.id, ...named('D’Angelò', 'Maria Pia') })
  const angeloni = await makeSheet(t, { by: desk.id, ...named('Dangeloni', 'Ugo') })
  const djordjevic = await makeSheet(t, { by: desk.id, ...named('Đorđević', 'Mila') })
  await makeSheet(t, { by: desk.id, ...named('Rossi', 'Angelo') })
  const search = async (body: object) =>
    (await call(accessSheetApi.search, {}, { surname: 'zz', ...body })).reply.rows.map((r) => r.id)
  expect(new Set(await search({ surname: 'DANGELO' }))).toEqual(new Set([angelo, angeloni]))
  expect(await search({ surname: "d'angelo", name: 'mar' })).toEqual([angelo])
  expect(await search({ surname: 'dorde' })).toEqual([djordjevic])
  expect(await search({ surname: '100%' })).toEqual([])
  expect((await call(accessSheetApi.search, {}, { surname: '%%' })).status).toBe(400)
})

test('search finds an anonymous sheet by its whole alias, in its own point only', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000123') })
  const next = await makeNextDoor(t)
  await makeSheet(t, {
    by: desk.id,
    office: next.office,
    contactPoint: next.contactPoint,
    ...anonymous('ANON-2026-000124'),
  })
  const by = async (alias: string) =>
    (await call(accessSheetApi.search, {}, { surname: 'nessuno', alias })).reply.rows.map((r) => r.id)
  expect(await by('anon-2026-000123')).toEqual([id])
  expect(await by('ANON-2026-00012')).toEqual([])
  expect(await by('ANON-2026-000124')).toEqual([])
})

test('the name that was typed is written neither in the log nor in the audit log', async () => {
  await call(accessSheetApi.search, {}, { surname: 'Innominabile' })
  const { rows } = await t.owner.query("select * from audit_event where operation = 'access-sheet.list'")
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows) + t.logged()).not.toMatch(/innominabile/i)
})

test('the name index serves the search under row security', async () => {
  for (let i = 0; i < 5; i += 1) await makeSheet(t, { by: desk.id })
  const client = await t.owner.connect()
  await client.query('begin; set local enable_seqscan = off; set local role siso_app')
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain select id from access_sheet where organisation_id = $1 and display_key ~>=~ 'ros' and display_key ~<~ 'rot'`,
    [t.zone.here.id],
  )
  await client.query('rollback')
  client.release()
  expect(rows.map((r) => r['QUERY PLAN']).join('\n')).toMatch(
    /Index Scan.*access_sheet_name[\s\S]*Index Cond:.*display_key ~>=~/,
  )
})

test('who protects the data sees that sheets exist and on what ground, never a value', async () => {
  const dpo = callerOf(t.app, (await t.zone.operator('privacy-officer')).token)
  const next = await makeNextDoor(t)
  const id = await makeSheet(t, {
    by: desk.id,
    office: next.office,
    contactPoint: next.contactPoint,
    note: 'Segreta',
  })
  await makeSheet(t, { by: desk.id, place: 'there' })
  const page = await call(accessSheetApi.metadata)
  expect(page.status).toBe(403)
  const { rows } = (await dpo(accessSheetApi.metadata)).reply
  expect(rows).toEqual([
    expect.objectContaining({
      id,
      basis: 'consent',
      pack: 'seed-siso@1',
      fieldCount: 14,
      hasAliasLink: false,
    }),
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Angel|Segreta|000 123456/)
  expect((await dpo(accessSheetApi.read, { id })).status).toBe(404)
})

test('a list is one trip between the opening and the commit, whatever its filters', async () => {
  await makeSheet(t, { by: desk.id })
  for (const query of [{}, { case: '3', mode: 'in-person', mine: 'yes' }] as const)
    expect((await t.trips(() => call(accessSheetApi.list, {}, query))).length).toBe(3)
})

test('reading a sheet with its documents takes three statements: may one, the sheet, the documents', async () => {
  const id = await makeSheet(t, { by: desk.id })
  expect((await t.trips(() => call(accessSheetApi.read, { id }))).length).toBe(5)
})
