import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { callerOf } from '../../test/make/call.ts'
import {
  completePerson,
  contactFacts,
  makeDesk,
  yes,
  type DeskWorker,
  type Fields,
} from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'

let t: TestHouse
let desk: DeskWorker
beforeAll(async () => {
  t = await makeHouse()
  desk = await makeDesk(t)
})
afterAll(() => t.close())

const answer = (id: string, over: object = {}) =>
  desk.call(draftApi.answerConsent, { id }, { ...yes, ...over })

describe('[acc A03] a representative whose act is no good cannot say yes; the refusal names the act and its day', () => {
  const act = {
    'act.title': 'support-administrator',
    'act.number': '12/2024',
    'act.day': '2024-02-01',
    'act.powers': ['services'],
  } as const satisfies Fields

  const cases: [string, Fields, string, string][] = [
    ['expired', { ...act, 'act.expiresOn': '2026-11-03' }, 'urn:siso:act-expired', '03/11/2026'],
    [
      'about property only',
      { ...act, 'act.powers': ['property'] },
      'urn:siso:act-insufficient',
      '01/02/2024',
    ],
    ['without a date', { 'act.title': 'guardian', 'act.number': '7/2020' }, 'urn:siso:act-missing', 'titolo'],
  ]
  test.each(cases)('%s', async (_, fields, type, said) => {
    const { id } = await desk.open('legal-representative')
    await desk.write(id, fields)
    const refused = await answer(id)
    expect([refused.status, refused.problem.type]).toEqual([422, type])
    expect(refused.problem.title).toContain(said)
    expect((await desk.read(id)).consent).toBe('not-asked')
  })

  test('a valid one can, and the consent says who gave it and by which act', async () => {
    const { id } = await desk.open('legal-representative')
    const paper = await desk.attach(id, 'representative-act')
    await desk.write(id, {
      ...completePerson(),
      ...act,
      'interlocutor.surname': 'Ferri',
      'interlocutor.name': 'Luca',
    })
    expect((await desk.read(id)).fields['act.document']?.value).toBe(paper)
    expect((await answer(id)).reply.decision.row).toBe('4.granted')
    const { sheetId } = (await desk.call(draftApi.conclude, { id }, { action: 'information' })).reply
    const { rows } = await t.owner.query(
      'select c.* from consent c join access_sheet s on s.consent_id = c.id where s.id = $1',
      [sheetId],
    )
    expect(rows[0]).toMatchObject({
      given_by: 'legal-representative',
      act: { number: '12/2024', title: 'support-administrator' },
    })
  })

  test('a minor alone, or whoever changes interlocutor after the answer, has not answered', async () => {
    const { id } = await desk.open('user')
    await desk.write(id, { 'user.birthDay': '2012-01-01' })
    expect((await answer(id)).problem.type).toBe('urn:siso:minor-alone')
    await desk.write(id, { 'user.birthDay': '1980-01-01' })
    await answer(id)
    const moved = await desk.setCase(id, 'legal-representative')
    expect([moved.consent, moved.decision.row]).toEqual(['not-asked', '4.open'])
  })
})

test('a pending answer keeps only the minimum: what goes is said first', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, { ...completePerson(), 'needs.text': 'Casa fredda.' })
  const refused = await answer(id, { answer: 'pending', dropForbidden: false })
  expect(refused.problem.type).toBe('urn:siso:consent-case-forbids')
  expect(refused.problem.details?.['fields']).toContain('Bisogni, con le parole di chi li esprime')
  expect((await desk.read(id)).fields['needs.text']?.value).toBe('Casa fredda.')
  const pending = (await answer(id, { answer: 'pending' })).reply
  expect(pending.decision.row).toBe('3.pending')
  expect(pending.fields['needs.text']).toBeUndefined()
  expect(pending.fields['user.surname']?.value).toBe('Alunni')
})

test('without the notice that was read, or without having read it, there is no answer', async () => {
  const { id } = await desk.open('user')
  expect((await answer(id, { noticeVersion: 'mai-scritta' })).status).toBe(400)
  expect((await answer(id, { informed: false })).status).toBe(400)
})

describe('[acc A12] the presumed prejudice comes off with a reason and a second person', () => {
  const reason = 'Segnalazione riferita per errore a un’altra famiglia.'
  const lift = async (id: string, worker: DeskWorker) => worker.call(draftApi.confirmLift, { id })

  test('who asked cannot confirm; a coordinator reads the reason and not the draft; what only the flag allowed goes', async () => {
    const { id } = await desk.open('user', true)
    await desk.write(id, { ...contactFacts, 'user.surname': 'Pierini', 'prejudice.facts': 'NONCE-fatti' })
    expect((await desk.call(draftApi.askLift, { id }, { reason: 'troppo corto' })).status).toBe(400)
    expect((await desk.call(draftApi.askLift, { id }, { reason })).reply.liftAsked).toBe(true)
    expect((await lift(id, desk)).status).toBe(403)

    const coordinator = await makeDesk(t, 'coordinator')
    const { rows } = (await coordinator.call(draftApi.listLifts)).reply
    expect(rows.find((r) => r.id === id)).toMatchObject({ reason, author: desk.operator.id })
    expect((await coordinator.call(draftApi.read, { id })).status).toBe(404)
    expect((await lift(id, coordinator)).status).toBe(200)

    const draft = await desk.read(id)
    expect(draft).toMatchObject({ presumedPrejudice: false, liftAsked: false, decision: { row: '3.open' } })
    expect(draft.fields['prejudice.facts']).toBeUndefined()
    expect(draft.fields['user.surname']?.value).toBe('Pierini')
    expect(draft.expiresAt).not.toBeNull()
    const told = await t.owner.query(
      "select * from audit_event where subject_id = $1 and operation = 'draft.confirm-lift' and outcome = 'done'",
      [id],
    )
    expect(told.rows[0]).toMatchObject({
      operator_id: coordinator.operator.id,
      detail: { from: '6.prejudice', to: '3.open' },
    })
    expect(JSON.stringify(told.rows)).not.toContain('riferita')
  })

  test('a coordinator who wrote the draft needs somebody else too', async () => {
    const coordinator = await makeDesk(t, 'coordinator')
    const { id } = await coordinator.open('user', true)
    await coordinator.call(draftApi.askLift, { id }, { reason })
    expect((await lift(id, coordinator)).problem.type).toBe('urn:siso:second-person-needed')
    expect((await coordinator.read(id)).presumedPrejudice).toBe(true)
  })

  test('nobody confirms what nobody asked, and the neighbour’s coordinator sees nothing', async () => {
    const { id } = await desk.open('user', true)
    const coordinator = await makeDesk(t, 'coordinator')
    const neighbour = callerOf(t.app, (await t.zone.operator('coordinator', 'there')).token)
    expect((await lift(id, coordinator)).status).toBe(409)
    await desk.call(draftApi.askLift, { id }, { reason })
    expect((await neighbour(draftApi.confirmLift, { id })).status).toBe(404)
    expect((await neighbour(draftApi.listLifts)).reply.rows).toEqual([])
  })

  test('when the sheet is kept, it says that the flag came off, why and by whom', async () => {
    const { id } = await desk.open('user', true)
    await desk.write(id, completePerson())
    await desk.call(draftApi.askLift, { id }, { reason })
    const coordinator = await makeDesk(t, 'coordinator')
    await lift(id, coordinator)
    await desk.answer(id)
    const { sheetId } = (await desk.call(draftApi.conclude, { id }, { action: 'information' })).reply
    const { rows } = await t.owner.query('select closing_detail from access_sheet where id = $1', [sheetId])
    expect(rows[0].closing_detail.lifted).toMatchObject([
      { reason, by: desk.operator.id, confirmedBy: coordinator.operator.id },
    ])
  })
})
