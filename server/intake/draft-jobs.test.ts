import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { addMinutes, instant, type Instant } from '../../domain/kernel/instant.ts'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { travel } from '../platform/road.ts'
import { enqueue } from '../platform/jobs.ts'
import { completePerson, contactFacts, makeDesk, type DeskWorker } from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { residueOf } from '../../test/make/residue.ts'
import { makeDatabase } from '../../test/make/database.ts'
import { openDatabase } from '../platform/database.ts'
import { sliceOfExpired } from './draft-jobs.ts'
import { sweepKeys } from './draft-sweep-queries.ts'

const start = instant('2026-11-04T08:30:00Z')
let t: TestHouse | undefined
let desk: DeskWorker
const house = (): TestHouse => {
  if (!t) throw new Error('no house')
  return t
}
beforeEach(async () => {
  await t?.close()
  t = await makeHouse({ at: start })
  desk = await makeDesk(t)
})
afterAll(() => t?.close())

/** Time passes; whoever was logged in still is. */
async function later(at: Instant): Promise<void> {
  house().clock.set(at)
  await house().owner.query('update session set last_seen_at = $1', [at])
}
const night = async () => {
  for (const organisationId of [house().zone.here.id, house().zone.there.id])
    await travel(house().house, { as: { organisationId }, operation: 'job.test.ask', subject: null }, (cx) =>
      enqueue(cx, 'expire-drafts', { organisationId, at: cx.now }),
    )
  await house().runJobs()
}
const contacts = async () => (await house().owner.query('select * from contact')).rows
const drafts = async () => (await house().owner.query('select id from draft')).rows.map((r) => r.id)

describe('[acc A04] a pending consent that nobody answers', () => {
  test('(seed-siso) warns three days before, ends at its term, leaves only a contact; once', async () => {
    const { id } = await desk.open('user')
    await desk.write(id, {
      ...contactFacts,
      'user.surname': 'Noncepending',
      'user.name': 'Anna',
      'user.phone': '+39 000 4477881',
    })
    const pending = await desk.answer(id, 'pending')
    expect(pending.expiresAt).toBe('2026-11-18T23:00:00.000Z')
    await desk.attach(id, 'consent-form')
    const warning = async () => (await desk.call(draftApi.list)).reply.rows.find((r) => r.id === id)?.warning
    await later(instant('2026-11-15T10:00:00Z'))
    expect(await warning()).toBe(false)
    await later(instant('2026-11-16T10:00:00Z'))
    expect(await warning()).toBe(true)
    await night()
    expect(await drafts()).toEqual([id])

    await later(instant('2026-11-19T00:15:00Z'))
    expect((await desk.call(draftApi.read, { id })).problem.type).toBe('urn:siso:draft-expired')
    await night()
    expect(await drafts()).toEqual([])
    await night()
    expect(await contacts()).toMatchObject([
      {
        outcome: 'consent-not-received',
        interlocutor: 'user',
        informed: true,
        macro_need: null,
        occurred_on: '2026-11-04',
        hour: 9,
      },
    ])
    expect(readdirSync(path.join(house().folder, 'keys/drafts'))).toEqual([])
    expect(readdirSync(path.join(house().folder, 'files'))).toEqual([])
    expect(await residueOf(house(), ['Noncepending', '4477881'])).toEqual([])
    const told = await house().owner.query(
      "select * from audit_event where operation = 'job.expire-drafts' and detail ->> 'count' = '1'",
    )
    expect(told.rows).toMatchObject([
      { organisation_id: house().zone.here.id, outcome: 'done', detail: { reason: 'consent-not-received' } },
    ])
  })

  test('(gdpr-pa) nothing expires by itself', async () => {
    await house().owner.query(
      `insert into parameter (id, organisation_id, name, value, starts_on, created_at) values ($1, $2, 'consent.pack', '"gdpr-pa"', '2026-01-01', $3)`,
      [randomUUID(), house().zone.here.id, start],
    )
    const { id } = await desk.open('user')
    await desk.write(id, completePerson())
    expect((await desk.answer(id, 'pending')).expiresAt).toBeNull()
    await later(instant('2027-06-01T08:00:00Z'))
    await night()
    expect(await drafts()).toEqual([id])
  })
})

test('a draft in which nobody asked for consent lives a day; the answer, or the flag, lets it live', async () => {
  const [open, granted, flagged] = [await desk.open('user'), await desk.open('user'), await desk.open('user')]
  expect(open.expiresAt).toBe(addMinutes(start, 24 * 60))
  expect((await desk.answer(granted.id)).expiresAt).toBeNull()
  expect((await desk.setCase(flagged.id, 'user', true)).expiresAt).toBeNull()
  await later(addMinutes(start, 23 * 60))
  // Writing does not prolong a life that has begun.
  expect((await desk.write(open.id, { 'user.surname': 'Volpi' })).expiresAt).toBe(addMinutes(start, 24 * 60))
  await later(addMinutes(start, 25 * 60))
  await night()
  expect(new Set(await drafts())).toEqual(new Set([granted.id, flagged.id]))
  expect(await contacts()).toMatchObject([{ outcome: 'consent-not-received', informed: false }])
})

test('many expired drafts go slice after slice, each organisation its own', async () => {
  const there = await makeDesk(house(), 'front-desk', 'there')
  const far = await there.open('user')
  for (let i = 0; i < sliceOfExpired + 3; i++) await desk.open('user')
  await later(addMinutes(start, 25 * 60))
  await house().owner.query('update draft set expires_at = null where id = $1', [far.id])
  await night()
  expect(await drafts()).toEqual([far.id])
  expect((await contacts()).length).toBe(sliceOfExpired + 3)
})

test('an expired draft whose key is already gone still leaves its contact', async () => {
  const { id } = await desk.open('user')
  const { rows } = await house().owner.query('select key_id from draft where id = $1', [id])
  await house().house.keys.destroy(rows[0].key_id)
  await later(addMinutes(start, 25 * 60))
  await night()
  expect(await contacts()).toMatchObject([{ outcome: 'consent-not-received', interlocutor: 'user' }])
})

test('the organisation decides how long a pending consent waits', async () => {
  await house().owner.query(
    `insert into parameter (id, organisation_id, name, value, starts_on, created_at) values ($1, $2, 'consent.pendingTtlDays', '5', '2026-01-01', $3)`,
    [randomUUID(), house().zone.here.id, start],
  )
  const { id } = await desk.open('user')
  expect((await desk.answer(id, 'pending')).expiresAt).toBe('2026-11-08T23:00:00.000Z')
  // Waiting longer is not answering: the term stands.
  await later(instant('2026-11-06T08:00:00Z'))
  expect((await desk.answer(id, 'pending')).expiresAt).toBe('2026-11-08T23:00:00.000Z')
  const ended = await desk.call(
    draftApi.conclude,
    { id },
    { action: 'appointment', day: '2026-11-07', time: '10:30' },
  )
  expect(ended.reply).toMatchObject({ leaves: 'draft', action: 'appointment' })
  const lost = await desk.call(
    draftApi.conclude,
    { id },
    { action: 'consent-not-received', macroNeed: 'safety' },
  )
  expect(lost.reply.leaves).toBe('statistical-contact')
  expect(await contacts()).toMatchObject([
    { outcome: 'consent-not-received', informed: true, macro_need: 'safety' },
  ])
})

test('at the start of a house whose database is still empty, keys and files wait for the copy to be restored', async () => {
  const { id } = await desk.open('user')
  await desk.attach(id, 'other')
  const { url, drop } = await makeDatabase()
  const empty = { ...house().house, db: openDatabase({ url }) }
  expect(await sweepKeys(empty)).toEqual({ keys: 0, files: 0 })
  await empty.db.close()
  await drop()
  expect((await desk.call(draftApi.attachments, { id })).reply).toHaveLength(1)
})
