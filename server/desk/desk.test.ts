import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskApi } from '../../domain/desk/contract.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import type { MadeOperator } from '../../test/make/zone.ts'

let t: TestHouse
beforeAll(async () => {
  t = await makeHouse()
})
afterAll(() => t.close())

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { id: randomUUID(), created_at: t.clock.now(), ...row }
  const names = Object.keys(all)
  await t.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(all),
  )
  return String(all['id'])
}

const draft = (author: MadeOperator, more: Record<string, unknown> = {}) =>
  insert('draft', {
    organisation_id: t.zone.here.id,
    office_id: t.zone.here.officeId,
    contact_point_id: t.zone.here.contactPointId,
    author_id: author.id,
    state: 'draft',
    pack: 'SEED_SISO',
    presumed_prejudice: false,
    consent: 'not-asked',
    key_id: randomUUID(),
    content: Buffer.from('chiuso'),
    seq: 0,
    modified_at: t.clock.now(),
    modified_by: author.id,
    ...more,
  })

let numbers = 0
const sheet = (author: MadeOperator, more: Record<string, unknown> = {}) =>
  insert('access_sheet', {
    organisation_id: t.zone.here.id,
    office_id: t.zone.here.officeId,
    contact_point_id: t.zone.here.contactPointId,
    operator_id: author.id,
    number: `2026/${String(++numbers).padStart(6, '0')}`,
    state: 'to-evaluate',
    version: 1,
    pack: 'SEED_SISO',
    decision_row: '3.granted',
    case_number: 3,
    presumed_prejudice: false,
    consent: 'granted',
    display_key: 'prova',
    display_name: 'Prova Anna',
    occurred_on: '2026-11-04',
    occurred_at: '2026-11-04T08:10:00Z',
    mode: 'in-person',
    closing_detail: {},
    content: {},
    resubmitted: false,
    modified_at: t.clock.now(),
    ...more,
  })

const today = async (who: MadeOperator) =>
  (await callerOf(t.app, who.token)(deskApi.today, {}, {})).reply.queues

test('the day of the desk counts one’s own drafts and says which ones end soon', async () => {
  const [me, other] = [await t.zone.operator('front-desk'), await t.zone.operator('front-desk')]
  await draft(me, { consent: 'pending', expires_at: '2026-11-05T08:00:00Z' })
  await draft(me, { created_at: '2026-11-03T10:00:00Z' })
  await draft(me, { expires_at: '2026-11-04T08:00:00Z' })
  await draft(other)
  const drafts = (await today(me))?.drafts
  expect(drafts).toMatchObject({ mine: 2, pending: 1, late: 1, expiring: 1, colleagues: 1 })
  expect(drafts?.rows.map((r) => [r.consent, r.warning])).toEqual([
    ['pending', true],
    ['not-asked', false],
  ])
})

test('who evaluates sees the queue of the office, judicial and late sheets first; the desk does not', async () => {
  const [desk, worker] = [await t.zone.operator('front-desk'), await t.zone.operator('social-worker')]
  await sheet(desk, { due_on: '2026-11-02' })
  await sheet(desk, { due_on: '2026-11-09' })
  await sheet(desk, { case_number: 6, presumed_prejudice: true, due_on: '2026-11-04' })
  await sheet(desk, { state: 'filed', case_number: 2 })
  const queues = await today(worker)
  expect(queues?.evaluation).toMatchObject({ waiting: 3, overdue: 1, urgent: 1 })
  expect(queues?.evaluation?.rows.map((r) => r.case)).toEqual([6, 3, 3])
  expect((await today(desk))?.evaluation).toBeNull()
  expect((await today(desk))?.lifts).toBeNull()
})

test('contacts of today are counted by the hour of Rome and by mode, statistical ones too', async () => {
  const me = await t.zone.operator('front-desk')
  await insert('contact', {
    organisation_id: t.zone.here.id,
    office_id: t.zone.here.officeId,
    contact_point_id: t.zone.here.contactPointId,
    operator_id: me.id,
    occurred_on: '2026-11-04',
    hour: 9,
    mode: 'phone',
    outcome: 'information',
    informed: false,
  })
  await sheet(me, { state: 'closed', occurred_at: '2026-11-04T09:05:00Z' })
  const contacts = (await today(me))?.contacts ?? []
  expect(contacts.find((c) => c.mode === 'phone')).toEqual({ hour: 9, mode: 'phone', count: 1 })
  expect(contacts.find((c) => c.hour === 10)).toEqual({ hour: 10, mode: 'in-person', count: 1 })
})

test('a dispatch waits on the receiver’s desk, and comes back to the sender when refused', async () => {
  const [me, there] = [await t.zone.operator('front-desk'), await t.zone.operator('front-desk', 'there')]
  const send = async (more: Record<string, unknown>) =>
    insert('dispatch', {
      from_organisation_id: t.zone.here.id,
      from_office_id: t.zone.here.officeId,
      from_contact_point_id: t.zone.here.contactPointId,
      to_organisation_id: t.zone.there.id,
      version: 1,
      case_number: 1,
      judicial: true,
      presumed_prejudice: false,
      content: {},
      attachments: '[]',
      consent_on_arrival: 'not-needed',
      sent_by: me.id,
      ...more,
    })
  await send({ sheet_id: await sheet(me, { state: 'sent', case_number: 1 }), state: 'sent' })
  await send({
    sheet_id: await sheet(me, { state: 'complete', case_number: 1 }),
    state: 'refused',
    refusal: 'wrong-office',
  })
  const received = (await today(there))?.received
  expect(received).toMatchObject({ waiting: 1, rows: [{ fromOrganisation: 'Montefiorito', judicial: true }] })
  expect(await today(me)).toMatchObject({ refused: 1, unanswered: 1, complete: 1 })
})

test('who meets no person has an empty day', async () => {
  for (const role of ['zone-head', 'politician', 'privacy-officer', 'provider-operator'] as const)
    expect(await today(await t.zone.operator(role))).toBeNull()
})

test('the day costs four statements however much there is', async () => {
  const me = await t.zone.operator('coordinator')
  const [, ...asked] = await t.trips(() => today(me)) // after the opening, before the closing
  expect(asked.slice(0, -1)).toHaveLength(4)
})
