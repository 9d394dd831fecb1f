import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessSheetApi, dispatchApi } from '../../domain/intake/contract-sheet.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import {
  anna,
  anonymous,
  makeSheet,
  makeSheetAttachment,
  ordered,
  type SheetMade,
} from '../../test/make/intake.ts'
import { asApplication } from '../../test/make/hostile.ts'
import type { MadeOperator } from '../../test/make/zone.ts'

let t: TestHouse
let desk: MadeOperator
let there: MadeOperator
let thereCoordinator: MadeOperator
beforeAll(async () => {
  t = await makeHouse()
  desk = await t.zone.operator('front-desk')
  there = await t.zone.operator('front-desk', 'there')
  thereCoordinator = await t.zone.operator('coordinator', 'there')
})
afterAll(() => t.close())

const as = ({ token }: MadeOperator) => callerOf(t.app, token)
const because = 'La persona abita in un altro Comune della zona.'
const refusal = { code: 'other-territory', reason: because } as const
const sheetOf = async (id: string) => (await as(desk)(accessSheetApi.read, { id })).reply

/** A sheet of ours, sent to the neighbour municipality. */
async function sent(made: Omit<SheetMade, 'by'> = {}) {
  const sheet = await makeSheet(t, { by: desk.id, ...made })
  const body = {
    to: 'organisation',
    version: 1,
    organisationId: t.zone.there.id,
    message: 'Vi affidiamo la persona.',
  } as const
  const dispatch = (await as(desk)(accessSheetApi.send, { id: sheet }, body)).reply
  return { sheet, dispatch }
}
const accept = (id: string, who = there, key?: string) =>
  as(who)(dispatchApi.accept, { id }, { officeId: t.zone.there.officeId }, key === undefined ? {} : { key })

test('[S08] a sheet sent to another municipality is accepted there: a sheet of its own is born, ours is received', async () => {
  const { sheet, dispatch } = await sent()
  expect(dispatch).toMatchObject({
    state: 'sent',
    fromOrganisation: 'Montefiorito',
    toName: 'Pievelunga',
    duty: 'sender',
  })
  expect(await sheetOf(sheet)).toMatchObject({ state: 'sent', version: 2 })
  const received = (await as(there)(dispatchApi.received)).reply.rows
  expect(received.map((r) => r.id)).toContain(dispatch.id)

  const own = (await accept(dispatch.id)).reply
  expect(own).toMatchObject({
    state: 'received',
    originOrganisationId: t.zone.here.id,
    officeId: t.zone.there.officeId,
    contactPointId: t.zone.there.contactPointId,
    operatorId: there.id,
    personId: null,
    number: '2026/000001',
  })
  expect(await sheetOf(sheet)).toMatchObject({ state: 'received', version: 3 })
  expect((await as(desk)(dispatchApi.read, { id: dispatch.id })).reply).toMatchObject({
    state: 'accepted',
    duty: 'receiver',
  })
})

test('what travels is what the person agreed to: not the private note, not the note of the desk, not her studies (decision 5)', async () => {
  const { dispatch } = await sent({ note: 'Solo nostra' })
  expect(dispatch.values).toEqual({
    'access.day': anna['access.day'],
    'access.time': anna['access.time'],
    'access.mode': anna['access.mode'],
    'access.reason': anna['access.reason'],
    'user.surname': anna['user.surname'],
    'user.name': anna['user.name'],
    'user.birthDay': anna['user.birthDay'],
    'user.fiscalCode': anna['user.fiscalCode'],
    'user.mobile': anna['user.mobile'],
    'needs.tags': anna['needs.tags'],
    'needs.text': anna['needs.text'],
    'services.requested': anna['services.requested'],
  })
})

test('[acc A16] consent does not travel: the receiver asks it again', async () => {
  const { dispatch } = await sent()
  expect(dispatch.consentOnArrival).toBe('pending')
  const own = (await accept(dispatch.id)).reply
  expect([own.consent, own.decision.row]).toEqual(['pending', '3.pending'])
})

test('[acc A16] a consent given for the whole zone travels, and the social data with it', async () => {
  const person = randomUUID()
  const consent = randomUUID()
  await t.owner.query(
    `insert into person (id, organisation_id, version, standing, surname, name, created_at, modified_at) values ($1, $2, 1, 'ordinary', 'D’Angelò', 'Anna', $3, $3)`,
    [person, t.zone.here.id, t.clock.now()],
  )
  await t.owner.query(
    `insert into consent (id, organisation_id, zone_id, person_id, pack, state, scope, basis, given_by, notice_version, employment_services, asked_at, decided_on, collected_by, created_at)
     values ($1, $2, $3, $4, 'seed-siso@1', 'granted', 'zone', 'consent', 'user', '2026-1', 'no', $5, '2026-11-04', $6, $5)`,
    [consent, t.zone.here.id, t.zone.id, person, t.clock.now(), desk.id],
  )
  const { dispatch } = await sent({ person_id: person, consent_id: consent })
  expect(dispatch).toMatchObject({ consentScope: 'zone', consentOnArrival: 'granted' })
  expect(dispatch.values['work.education']).toBe('none')
  const own = (await accept(dispatch.id)).reply
  expect([own.consent, own.decision.row, own.personId]).toEqual(['granted', '3.granted', null])
  await t.owner.query(`update consent set state = 'revoked', revoked_on = '2026-11-04' where id = $1`, [
    consent,
  ])
  const revoked = await makeSheet(t, { by: desk.id, person_id: person, consent_id: consent })
  const body = { to: 'organisation', version: 1, organisationId: t.zone.there.id } as const
  expect((await as(desk)(accessSheetApi.send, { id: revoked }, body)).problem.type).toBe(
    'urn:siso:consent-revoked',
  )
})

test('an order of the judicial authority travels whole with its document; the duty moves when it is accepted (decision 6)', async () => {
  const document = randomUUID()
  const { values, ...columns } = ordered(document)
  const sheet = await makeSheet(t, { by: desk.id, values, ...columns })
  const organisation = t.zone.here.id
  await makeSheetAttachment(t, {
    id: document,
    sheet,
    organisation,
    kind: 'judicial-order',
    name: 'decreto.pdf',
  })
  await makeSheetAttachment(t, { sheet, organisation, kind: 'other', name: 'appunti.pdf' })
  const body = { to: 'organisation', version: 1, organisationId: t.zone.there.id } as const
  const dispatch = (await as(desk)(accessSheetApi.send, { id: sheet }, body)).reply
  expect([dispatch.judicial, dispatch.duty, dispatch.values['closing.note']]).toEqual([
    true,
    'sender',
    undefined,
  ])
  const own = (await accept(dispatch.id)).reply
  expect(own.attachments.map((a) => a.name)).toEqual(['decreto.pdf'])
  expect(own.attachments[0]?.id).not.toBe(document)
  expect(own.values['order.document']).toBe(own.attachments[0]?.id)
  expect(own.decision.row).toBe('1.mandate')
  const files = await t.owner.query('select file_id from attachment where kind = $1', ['judicial-order'])
  expect(new Set(files.rows.map((r) => r.file_id)).size).toBe(1)
  expect((await as(there)(dispatchApi.read, { id: dispatch.id })).reply.duty).toBe('receiver')
})

test('of an anonymous person only what names nobody travels, and the receiver gives an alias of its own', async () => {
  const { values, ...columns } = anonymous('ANON-2026-000456')
  const sheet = await makeSheet(t, { by: desk.id, values, ...columns })
  const body = { to: 'organisation', version: 1, organisationId: t.zone.there.id } as const
  const answer = await as(desk)(accessSheetApi.send, { id: sheet }, body)
  const own = (await accept(answer.reply.id)).reply
  expect(own.values).toEqual({
    'access.mode': 'phone',
    'anonymous.alias': 'ANON-2026-000001',
    'statistics.ageBand': '35-64',
    'needs.tags': ['income'],
  })
})

test('a refusal gives the sheet back with its reason; afterwards the receiver no longer reads the content', async () => {
  const { sheet, dispatch } = await sent()
  const id = dispatch.id
  expect((await as(there)(dispatchApi.refuse, { id }, { ...refusal, reason: 'No.' })).status).toBe(400)
  expect((await as(there)(dispatchApi.refuse, { id }, refusal)).reply).toMatchObject({
    state: 'refused',
    refusal: 'other-territory',
    reason: because,
    message: null,
  })
  expect(await sheetOf(sheet)).toMatchObject({ state: 'complete', actions: expect.arrayContaining(['send']) })
  expect((await as(there)(dispatchApi.read, { id })).reply.values).toEqual({})
  expect((await as(desk)(dispatchApi.read, { id })).reply.values['user.surname']).toBe('D’Angelò')
  const late = await accept(id)
  expect([late.status, late.problem.type]).toEqual([409, 'urn:siso:dispatch-settled'])
  expect(late.problem.title).toMatch(/rifiutata/)
})

test('a withdrawn dispatch leaves the sheet complete, ready to go elsewhere; an old answer touches nothing', async () => {
  const { sheet, dispatch } = await sent()
  expect((await as(desk)(dispatchApi.withdraw, { id: dispatch.id })).status).toBe(200)
  expect((await as(there)(dispatchApi.read, { id: dispatch.id })).reply).toMatchObject({
    values: {},
    message: null,
  })
  const { version, state } = await sheetOf(sheet)
  expect(state).toBe('complete')
  const body = { to: 'organisation', version, organisationId: t.zone.company.id } as const
  expect((await as(desk)(accessSheetApi.send, { id: sheet }, body)).status).toBe(200)
  const old = [dispatch.id, t.clock.now()]
  await asApplication(t, desk, 'select siso.settle_dispatch($1, $2)', old, { keep: true })
  expect((await sheetOf(sheet)).state).toBe('sent')
})

test.each([
  ['accepting and withdrawing', (id: string) => [accept(id), as(desk)(dispatchApi.withdraw, { id })]],
  ['two desks accepting', (id: string) => [accept(id), accept(id, thereCoordinator)]],
  [
    'refusing and accepting',
    (id: string) => [as(there)(dispatchApi.refuse, { id }, refusal), accept(id, thereCoordinator)],
  ],
] as const)('%s at the same moment: exactly one wins, the other is told in Italian', async (_, both) => {
  for (let round = 0; round < 4; round += 1) {
    const { sheet, dispatch } = await sent()
    const answers = await Promise.all(both(dispatch.id))
    expect(answers.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(answers.find((a) => a.status === 409)?.problem.title).toMatch(/non è più in attesa/)
    const { rows } = await t.owner.query(
      `select d.state, s.state as sheet, (select count(*)::int from access_sheet o where o.origin_dispatch_id = d.id) as born
       from dispatch d join access_sheet s on s.id = d.sheet_id where d.id = $1`,
      [dispatch.id],
    )
    const accepted = rows[0].state === 'accepted'
    expect(rows[0]).toMatchObject({ sheet: accepted ? 'received' : 'complete', born: accepted ? 1 : 0 })
    expect((await sheetOf(sheet)).version).toBe(3)
  }
})

test('the same acceptance, repeated by a tired network, makes one sheet', async () => {
  const { dispatch } = await sent()
  const key = randomUUID()
  const first = (await accept(dispatch.id, there, key)).reply
  expect((await accept(dispatch.id, there, key)).reply.id).toBe(first.id)
})

test('a sheet that changed meanwhile is not sent, nor one that is already on its way', async () => {
  const { sheet } = await sent()
  const send = (version: number) =>
    as(desk)(
      accessSheetApi.send,
      { id: sheet },
      { to: 'organisation', version, organisationId: t.zone.there.id },
    )
  expect((await send(1)).problem.type).toBe('urn:siso:stale-version')
  expect((await send(2)).problem.type).toBe('urn:siso:wrong-state')
})

test('two sendings at the same moment leave one dispatch', async () => {
  const sheet = await makeSheet(t, { by: desk.id })
  const send = () =>
    as(desk)(
      accessSheetApi.send,
      { id: sheet },
      { to: 'organisation', version: 1, organisationId: t.zone.there.id },
    )
  expect((await Promise.all([send(), send()])).map((a) => a.status).toSorted((a, b) => a - b)).toEqual([
    200, 409,
  ])
  const { rows } = await t.owner.query('select count(*)::int as n from dispatch where sheet_id = $1', [sheet])
  expect(rows[0].n).toBe(1)
})

test('one sends neither to oneself, nor to an office of others, nor to somebody who does not exist', async () => {
  const sheet = await makeSheet(t, { by: desk.id })
  const send = async (body: object) =>
    (await as(desk)(accessSheetApi.send, { id: sheet }, { version: 1, ...body } as never)).status
  expect(await send({ to: 'office', officeId: t.zone.here.officeId })).toBe(422)
  expect(await send({ to: 'office', officeId: t.zone.there.officeId })).toBe(404)
  expect(await send({ to: 'organisation', organisationId: t.zone.here.id })).toBe(404)
  expect(await send({ to: 'organisation', organisationId: randomUUID() })).toBe(404)
})

test('to another office of the same organisation the sheet goes whole, and the person is the same', async () => {
  const person = randomUUID()
  await t.owner.query(
    `insert into person (id, organisation_id, version, standing, surname, name, created_at, modified_at) values ($1, $2, 1, 'ordinary', 'D’Angelò', 'Anna', $3, $3)`,
    [person, t.zone.here.id, t.clock.now()],
  )
  const sheet = await makeSheet(t, { by: desk.id, person_id: person })
  const officeId = t.zone.here.secondOfficeId
  const dispatch = (
    await as(desk)(accessSheetApi.send, { id: sheet }, { to: 'office', version: 1, officeId })
  ).reply
  expect(dispatch.values).toEqual(anna)
  // Who works in that office answers; a colleague of the sender's office may not.
  expect(
    (await as(await t.zone.operator('coordinator'))(dispatchApi.accept, { id: dispatch.id }, { officeId }))
      .status,
  ).toBe(403)
  const worker = await t.zone.operator('social-worker')
  await t.owner.query('update assignment set office_id = $1 where id = $2', [officeId, worker.assignmentId])
  expect(
    (await as(worker)(dispatchApi.accept, { id: dispatch.id }, { officeId: t.zone.here.officeId })).status,
  ).toBe(404)
  const own = (await as(worker)(dispatchApi.accept, { id: dispatch.id }, { officeId })).reply
  expect(own).toMatchObject({ officeId, personId: person, consent: 'granted', originOrganisationId: null })
})

test('the receiver never sees the sender’s sheet, nor the sender the receiver’s; strangers see nothing', async () => {
  const { sheet, dispatch } = await sent()
  const own = (await accept(dispatch.id)).reply
  const stranger = await t.zone.operator('front-desk', 'company')
  expect((await as(there)(accessSheetApi.read, { id: sheet })).status).toBe(404)
  expect((await as(desk)(accessSheetApi.read, { id: own.id })).status).toBe(404)
  const away = (
    await as(desk)(
      accessSheetApi.send,
      { id: await makeSheet(t, { by: desk.id }) },
      { to: 'organisation', version: 1, organisationId: t.zone.company.id },
    )
  ).reply
  expect((await as(there)(dispatchApi.read, { id: away.id })).status).toBe(404)
  expect((await as(there)(dispatchApi.received)).reply.rows.map((r) => r.id)).not.toContain(away.id)
  expect((await as(stranger)(dispatchApi.read, { id: away.id })).status).toBe(200)
  expect(
    (await as(desk)(dispatchApi.accept, { id: away.id }, { officeId: t.zone.company.officeId })).status,
  ).toBe(403)
  expect((await as(stranger)(dispatchApi.withdraw, { id: away.id })).status).toBe(403)
})

test('a hostile operator who reaches the database as the application changes no row of others', async () => {
  const { sheet, dispatch } = await sent()
  const hostile = await t.zone.operator('it-administrator', 'company')
  const touched = (text: string, ...values: string[]) => asApplication(t, hostile, text, values)
  const here = t.zone.here.id
  expect(await touched('select 1 from access_sheet where id = $1', sheet)).toBe(0)
  expect(await touched(`update access_sheet set state = 'closed' where organisation_id = $1`, here)).toBe(0)
  expect(await touched('select 1 from access_sheet_private_note where organisation_id = $1', here)).toBe(0)
  await t.owner.query(`update dispatch set to_organisation_id = $1, state = 'accepted' where id = $2`, [
    here,
    dispatch.id,
  ])
  expect(await touched('select 1 from dispatch where id = $1', dispatch.id)).toBe(0)
  await asApplication(t, hostile, 'select siso.settle_dispatch($1, $2)', [dispatch.id, t.clock.now()], {
    keep: true,
  })
  expect((await sheetOf(sheet)).state).toBe('sent')
})
