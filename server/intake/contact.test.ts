import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactApi } from '../../domain/intake/contract-sheet.ts'
import { instant } from '../../domain/kernel/instant.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { makeContact, makeNextDoor } from '../../test/make/intake.ts'
import type { MadeOperator } from '../../test/make/zone.ts'

let t: TestHouse
let desk: MadeOperator
beforeAll(async () => {
  t = await makeHouse({ at: instant('2026-11-04T23:30:00Z') })
  desk = await t.zone.operator('front-desk')
})
afterAll(() => t.close())

const as = ({ token }: MadeOperator) => callerOf(t.app, token)
const choices = { mode: 'phone', macroNeed: 'safety', outcome: 'sent-elsewhere' } as const

test('[S05] three choices record a contact without anybody, on the day and hour of Rome', async () => {
  const { contactPointId } = t.zone.here
  const contact = (await as(desk)(contactApi.record, {}, { ...choices, contactPointId })).reply
  expect(contact).toEqual({
    ...choices,
    id: contact.id,
    day: '2026-11-05',
    hour: 0,
    contactPointId,
    interlocutor: 'anonymous',
    informed: false,
  })
})

test('the same contact sent twice by the same key is counted once', async () => {
  const { contactPointId } = t.zone.here
  const key = randomUUID()
  const record = () => as(desk)(contactApi.record, {}, { ...choices, contactPointId }, { key })
  const first = (await record()).reply
  expect((await record()).reply).toEqual(first)
})

test('a contact is recorded only where one works', async () => {
  const next = await makeNextDoor(t)
  const record = async (who: MadeOperator, contactPointId: string) =>
    (await as(who)(contactApi.record, {}, { ...choices, contactPointId })).status
  expect(await record(desk, next.contactPoint)).toBe(404)
  expect(await record(desk, t.zone.there.contactPointId)).toBe(404)
  expect(await record(await t.zone.operator('social-worker'), t.zone.here.contactPointId)).toBe(200)
  expect(await record(await t.zone.operator('clerk'), t.zone.here.contactPointId)).toBe(403)
})

test('no text, no name, no draft may be put into a contact', async () => {
  const { contactPointId } = t.zone.here
  for (const more of [{ note: 'Rossi' }, { draftId: randomUUID() }, { interlocutor: 'user' }])
    expect(
      (await as(desk)(contactApi.record, {}, { ...choices, contactPointId, ...more } as never)).status,
    ).toBe(400)
})

test('contacts are listed by period and outcome, page after page; the privacy officer sees those of the organisation', async () => {
  const on = (occurred_on: string, more = {}) => makeContact(t, { by: desk.id, occurred_on, ...more })
  const january = await Promise.all(
    Array.from({ length: 30 }, (_, i) => on(`2026-01-${String((i % 5) + 1).padStart(2, '0')}`)),
  )
  const denied = await on('2026-01-20', { outcome: 'consent-denied', informed: true })
  await makeContact(t, { by: desk.id, place: 'there', occurred_on: '2026-01-03' })
  const period = { from: '2026-01-01', to: '2026-01-31' }
  for (const who of [desk, await t.zone.operator('coordinator'), await t.zone.operator('privacy-officer')]) {
    const first = (await as(who)(contactApi.list, {}, period)).reply
    const second = (await as(who)(contactApi.list, {}, { ...period, cursor: first.next ?? '' })).reply
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 6, null])
    expect(new Set([...first.rows, ...second.rows].map((r) => r.id))).toEqual(new Set([...january, denied]))
    const only = (await as(who)(contactApi.list, {}, { ...period, outcome: 'consent-denied' })).reply
    expect(only.rows.map((r) => r.id)).toEqual([denied])
  }
  expect((await as(desk)(contactApi.list, {}, { cursor: 'x' })).status).toBe(400)
})
