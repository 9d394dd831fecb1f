import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMinutes } from '../../domain/kernel/instant.ts'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { makeConsented, makeDesk, type DeskWorker } from '../../test/make/desk.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'

let t: TestHouse
let desk: DeskWorker
beforeAll(async () => {
  t = await makeHouse()
  desk = await makeDesk(t)
})
afterAll(() => t.close())

const keysOnDisk = () => readdirSync(path.join(t.folder, 'keys/drafts'))
const rowOf = async (id: string) => (await t.owner.query('select * from draft where id = $1', [id])).rows[0]

test('opening a draft puts its key on disk and fills where, when and who', async () => {
  const draft = await desk.open()
  const row = await rowOf(draft.id)
  expect(keysOnDisk()).toContain(`${row.key_id}.key`)
  expect(draft.fields['access.day']?.value).toBe('2026-11-04')
  expect(draft.fields['access.time']?.value).toBe('09:30')
  expect(draft.fields['access.operator']?.value).toBe(desk.operator.id)
  expect(draft).toMatchObject({ state: 'draft', pack: 'seed-siso@1', consent: 'not-asked', expiresAt: null })
})

test('the same key opens one draft; a contact point that is not one’s own does not exist', async () => {
  const key = randomUUID()
  const { contactPointId } = t.zone.here
  const first = await desk.call(draftApi.open, {}, { contactPointId }, { key })
  const again = await desk.call(draftApi.open, {}, { contactPointId }, { key })
  expect(again.reply.id).toBe(first.reply.id)
  const elsewhere = t.zone.there.contactPointId
  expect((await desk.call(draftApi.open, {}, { contactPointId: elsewhere })).status).toBe(404)
})

test('what is written comes back; the row holds none of it', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, {
    'user.surname': '  D’Angelo ',
    'needs.tags': ['food', 'income'],
    'needs.text': 'NONCE-riga',
  })
  const draft = await desk.read(id)
  expect(draft.fields['user.surname']?.value).toBe('D’Angelo')
  expect(draft.decision.row).toBe('3.open')
  const { rows } = await t.owner.query<{ text: string }>(
    'select d::text as text from draft d where id = $1',
    [id],
  )
  expect(rows[0]?.text).not.toContain('Angelo')
  const { content } = await rowOf(id)
  expect(content.includes('NONCE-riga')).toBe(false)
})

test('[acc X01] two tabs on one draft: other fields merge, the same field is a conflict that carries no text', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, { 'user.surname': 'Ricci', 'user.name': 'Anna' })
  const seen = await desk.read(id)
  const base = (f: 'user.surname' | 'user.name') => seen.fields[f]?.rev ?? 0
  const write = (fields: object) => desk.call(draftApi.patch, { id }, { fields })
  const [one, other] = await Promise.all([
    write({ 'user.surname': { value: 'Ricciardi', base: base('user.surname') } }),
    write({ 'user.name': { value: 'Annamaria', base: base('user.name') } }),
  ])
  expect([one.status, other.status]).toEqual([200, 200])
  const merged = await desk.read(id)
  expect([merged.fields['user.surname']?.value, merged.fields['user.name']?.value]).toEqual([
    'Ricciardi',
    'Annamaria',
  ])
  const late = await write({
    'user.surname': { value: 'NONCE-tardi', base: base('user.surname') },
    'user.mobile': { value: '+39 000 1', base: 0 },
  })
  expect(late.status).toBe(409)
  expect(late.problem).toMatchObject({ type: 'urn:siso:draft-conflict', details: { fields: ['Cognome'] } })
  expect(late.raw.toString()).not.toContain('Ricciardi')
  expect((await desk.read(id)).fields['user.mobile']).toBeUndefined()
})

test('many saves at once: every field arrives, none is lost', async () => {
  const { id } = await desk.open('user')
  const fields = [
    'user.surname',
    'user.name',
    'user.phone',
    'user.mobile',
    'user.email',
    'user.doctor',
  ] as const
  const answers = await Promise.all(
    fields.map((f) =>
      desk.call(draftApi.patch, { id }, { fields: { [f]: { value: '+39 000 77', base: 0 } } }),
    ),
  )
  expect(answers.map((a) => a.status)).toEqual(fields.map(() => 200))
  const draft = await desk.read(id)
  expect(fields.map((f) => draft.fields[f]?.value)).toEqual(fields.map(() => '+39 000 77'))
})

test('a colleague sees that the draft exists, not its content, and may take it over', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, { 'user.surname': 'Passeri' })
  const colleague = await makeDesk(t)
  expect((await colleague.call(draftApi.read, { id })).status).toBe(404)
  const { rows } = (await colleague.call(draftApi.listPoint)).reply
  const row = rows.find((r) => r.id === id)
  expect(row).toMatchObject({ authorName: 'front-desk Prova', interlocutor: 'user' })
  expect(JSON.stringify(row)).not.toContain('Passeri')
  expect((await colleague.call(draftApi.takeOver, { id })).reply.fields['user.surname']?.value).toBe(
    'Passeri',
  )
  expect((await desk.call(draftApi.read, { id })).status).toBe(404)
  const mine = (await colleague.call(draftApi.list)).reply.rows.map((r) => r.id)
  expect(mine).toContain(id)
})

test('a save and a take-over at the same time: either the save arrived first, or it says who has the draft', async () => {
  for (let i = 0; i < 5; i++) {
    const { id } = await desk.open('user')
    const colleague = await makeDesk(t)
    const [taken, saved] = await Promise.all([
      colleague.call(draftApi.takeOver, { id }),
      desk.call(draftApi.patch, { id }, { fields: { 'user.surname': { value: 'Ragni', base: 0 } } }),
    ])
    expect(taken.status).toBe(200)
    expect([200, 404, 409]).toContain(saved.status)
    const arrived = (await colleague.read(id)).fields['user.surname']?.value === 'Ragni'
    expect(arrived).toBe(saved.status === 200)
  }
})

test('managers, the privacy officer and the neighbour’s desk never see a draft', async () => {
  const { id } = await desk.open('user')
  const there = await makeDesk(t, 'front-desk', 'there')
  for (const role of ['manager', 'privacy-officer', 'it-administrator', 'clerk', 'politician'] as const) {
    const call = callerOf(t.app, (await t.zone.operator(role)).token)
    expect((await call(draftApi.read, { id })).status).toBe(404)
    expect((await call(draftApi.list)).status).toBe(403)
  }
  expect((await there.call(draftApi.read, { id })).status).toBe(404)
  expect((await there.call(draftApi.takeOver, { id })).status).toBe(404)
})

test('lists go page by page, newest first', async () => {
  const worker = await makeDesk(t)
  for (let i = 0; i < 27; i++) await worker.open()
  const first = (await worker.call(draftApi.list, {}, { size: '25' })).reply
  const second = (await worker.call(draftApi.list, {}, { size: '25', cursor: first.next ?? '' })).reply
  expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 2, null])
  expect(new Set([...first.rows, ...second.rows].map((r) => r.id)).size).toBe(27)
  expect((await worker.call(draftApi.list, {}, { cursor: 'x' })).status).toBe(400)
})

test('saves are told to the inspectors once an hour for draft and operator, without values', async () => {
  const { id } = await desk.open('user')
  for (const value of ['A', 'B', 'C']) await desk.write(id, { 'user.surname': value })
  const told = async () =>
    (
      await t.owner.query("select * from audit_event where subject_id = $1 and operation = 'draft.edit'", [
        id,
      ])
    ).rows
  expect(await told()).toEqual([])
  const start = t.clock.now()
  t.clock.set(addMinutes(start, 25))
  await desk.write(id, { 'user.surname': 'D' })
  t.clock.set(addMinutes(start, 50))
  await desk.write(id, { 'user.surname': 'E' })
  t.clock.set(addMinutes(start, 61))
  await desk.write(id, { 'user.surname': 'NONCE-audit' })
  t.clock.set(start)
  const rows = await told()
  expect(rows.length).toBe(1)
  expect(JSON.stringify(rows)).not.toContain('NONCE')
})

test('a draft whose key is gone says so in Italian; it can still be thrown away', async () => {
  const { id } = await desk.open('user')
  await t.house.keys.destroy((await rowOf(id)).key_id)
  const answer = await desk.call(draftApi.read, { id })
  expect([answer.status, answer.problem.type]).toEqual([404, 'urn:siso:draft-expired'])
  expect(answer.problem.title).toContain('La bozza è scaduta')
})

test('what does not fit is refused whole: unknown field 400, misfit 400, a body too large 413', async () => {
  const { id } = await desk.open('user')
  const raw = (payload: string) =>
    t.app.inject({
      method: 'PATCH',
      url: `/api/drafts/${id}`,
      headers: { cookie: `siso=${desk.operator.token}`, 'content-type': 'application/json' },
      payload,
    })
  expect((await raw('{"fields":{"user.shoeSize":{"value":"44","base":0}}}')).statusCode).toBe(400)
  expect((await raw('{"fields":{"user.birthDay":{"value":"31/02/1990","base":0}}}')).statusCode).toBe(400)
  expect((await raw(JSON.stringify({ fields: {}, x: 'a'.repeat(1_100_000) }))).statusCode).toBe(413)
  expect(t.logged()).not.toContain('shoeSize')
})

test('a save takes at most four statements, a known person linked or not; a list as many for one draft as for many', async () => {
  const { id } = await desk.open('user')
  const trips = async (act: () => Promise<unknown>) => (await t.trips(act)).length
  const save = async (value: string) => {
    const base = (await desk.read(id)).fields['user.phone']?.rev ?? 0
    return trips(() => desk.call(draftApi.patch, { id }, { fields: { 'user.phone': { value, base } } }))
  }
  const [opening, closing] = [1, 1]
  expect(await save('+39 000 1')).toBe(opening + 3 + closing)
  const { personId } = await makeConsented(t, desk)
  await desk.write(id, { 'user.person': personId })
  expect(await save('+39 000 2')).toBe(opening + 4 + closing)
  const few = await trips(() => desk.call(draftApi.list))
  for (let i = 0; i < 5; i++) await desk.open()
  expect(await trips(() => desk.call(draftApi.list))).toBe(few)
})
