import { createHash } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMinutes } from '../../domain/kernel/instant.ts'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { accessSheetApi, dispatchApi } from '../../domain/intake/contract-sheet.ts'
import { sessionApi } from '../../domain/session/contract.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, testPlaces, type TestHouse } from '../../test/make/house.ts'
import { createPrinter } from '../platform/typst.ts'
import { jobs, mountConcepts } from '../registers.ts'
import { seedDemo } from './seed.ts'
import { storiesFor } from './stories/all.ts'

const printer = createPrinter()
const mount = mountConcepts({ status: { version: 'test', demoLogins: [] }, places: testPlaces, printer })
const said: string[] = []

async function seeded(scale: number): Promise<TestHouse> {
  const t = await makeHouse()
  await t.owner.query('truncate region cascade')
  const filled = await seedDemo({
    house: t.house,
    product: { mount, jobs },
    say: (line) => said.push(line),
    scale,
    rng: '7',
  })
  expect(filled).toBe(true)
  return t
}

let t: TestHouse
beforeAll(async () => {
  t = await seeded(0.2)
})
afterAll(async () => {
  await t.close()
  await printer.close()
})

const rows = async (text: string) => (await t.owner.query(text)).rows

async function enter(username: string) {
  const login = await callerOf(t.app)(sessionApi.open, {}, { username, password: 'demo' })
  const token = /siso=([^;]+)/.exec(String(login.headers['set-cookie']))?.[1]
  return callerOf(t.app, token)
}

test('every story is told by the product to its end', () => {
  expect(said.filter((line) => line.includes('si è fermata'))).toEqual([])
  expect(said).toContain(`Storie raccontate: ${storiesFor(t.clock.today()).length}.`)
})

test('a database with organisations is never touched', async () => {
  const before = await rows('select count(*) from access_sheet')
  expect(await seedDemo({ house: t.house, product: { mount, jobs }, say: () => {} })).toBe(false)
  expect(await rows('select count(*) from access_sheet')).toEqual(before)
})

test('on the day of start every list of the desk has something to show', async () => {
  const desk = await enter('sportello')
  const drafts = (await desk(draftApi.list)).reply.rows
  expect(drafts.some((d) => d.consent === 'pending' && d.warning)).toBe(true)
  expect(drafts.some((d) => d.consent === 'not-asked')).toBe(true)
  expect((await desk(accessSheetApi.list)).reply.rows.length).toBeGreaterThan(10)
  const there = await enter('sportello2')
  expect((await there(dispatchApi.received, {}, { state: 'sent' })).reply.rows.length).toBeGreaterThan(0)
  expect((await there(dispatchApi.sent)).reply.rows.map((d) => d.state)).toContain('sent')
  const head = await enter('coordinatore')
  const waiting = (await head(accessSheetApi.list, {}, { state: 'to-evaluate' })).reply.rows
  expect(new Set(waiting.map((s) => s.case))).toEqual(new Set([1, 2, 3, 6]))
})

test('an imported document opens like any other', async () => {
  const [attached] =
    await rows(`select a.id from attachment a join access_sheet s on s.id = a.sheet_id join office f on f.id = s.office_id
    where f.name = 'Servizio sociale territoriale' and a.created_at < '2026-09-01' limit 1`)
  const head = await enter('coordinatore')
  const { raw } = await head(draftApi.downloadAttachment, { id: String(attached?.id) })
  expect(raw.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a refusal and a silence leave a contact without names, and no draft', async () => {
  const outcomes = (await rows('select distinct outcome from contact')).map((r) => r.outcome)
  expect(outcomes).toEqual(
    expect.arrayContaining(['consent-denied', 'consent-not-received', 'oral-report', 'no-prior-consent']),
  )
  expect(await rows(`select from draft where created_at < '2026-10-01'`)).toEqual([])
})

test('nobody is logged in, no job waits in the past', async () => {
  const yesterday = addMinutes(t.clock.now(), -60 * 24)
  expect(await rows(`select from session where created_at < '${yesterday}'`)).toEqual([])
})

/** What a dump says, once ciphertext, keys and the ids given by chance are left out. */
async function fingerprint(owner: pg.Pool): Promise<string> {
  const hidden = [
    'sealed',
    'file_id',
    'key_id',
    'digest',
    'content_key',
    'password_hash',
    'token_hash',
    'client_key',
  ]
  const skipped = ['session', 'credential', 'migration', 'audit_event', 'request_key']
  const { rows: tables } = await owner.query<{
    name: string
  }>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`)
  const hash = createHash('sha256')
  for (const { name } of tables.filter((r) => !skipped.includes(r.name))) {
    const { rows: found } = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(r) as row from ${name} r`,
    )
    const lines = found.map(({ row }) =>
      JSON.stringify(row, (key, value: unknown) =>
        hidden.includes(key) || (name === 'draft' && key === 'content') ? undefined : value,
      ).replace(
        // Ids made by labels are of version 5; those of the use cases, of version 4, are left out.
        /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
        'given',
      ),
    )
    hash.update(`${name}\n${lines.toSorted().join('\n')}\n`)
  }
  return hash.digest('hex')
}

test('the same rng and day of start give the same content twice', async () => {
  const other = await seeded(0.2)
  try {
    const again = await makeFingerprints(other)
    expect(again.second).toBe(again.first)
  } finally {
    await other.close()
  }
})

const makeFingerprints = async (other: TestHouse) => ({
  first: await fingerprint(t.owner),
  second: await fingerprint(other.owner),
})
