import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  closeDraft,
  completePerson,
  judicialOrder,
  makeConsented,
  makeDesk,
  sheetOf,
  type DeskWorker,
} from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'

let t: TestHouse
let desk: DeskWorker
beforeAll(async () => {
  t = await makeHouse()
  desk = await makeDesk(t)
})
afterAll(() => t.close())

const close = (id: string, body: Parameters<typeof closeDraft>[2], key?: string) =>
  closeDraft(desk, id, body, key)
const rowsOf = async (text: string, values: unknown[]) => (await t.owner.query(text, values)).rows

describe('[acc A16] a consent given in one municipality', () => {
  /** The same human in the neighbour's registry, linked to a new draft of the neighbour. */
  async function metByNeighbour(fiscalCode: string) {
    const there = await makeDesk(t, 'front-desk', 'there')
    const { rows } = await t.owner.query(
      `insert into person (id, organisation_id, version, standing, surname, name, identity_code, created_at, modified_at)
       values (gen_random_uuid(), $1, 1, 'ordinary', 'Alunni', 'Assunta', $2, $3, $3) returning id`,
      [t.zone.there.id, fiscalCode, t.clock.now()],
    )
    const { id } = await there.open('user')
    return there.write(id, { 'user.person': rows[0].id })
  }

  test('holds for later contacts there: it is not asked again', async () => {
    const { personId, sheet } = await makeConsented(t, desk)
    const { id } = await desk.open('user')
    const draft = await desk.write(id, { 'user.person': personId })
    expect([draft.decision.row, draft.decision.consent.inherited, draft.expiresAt]).toEqual([
      '3.granted',
      true,
      null,
    ])
    await desk.write(id, completePerson({ 'user.fiscalCode': sheet.content['user.fiscalCode'] }))
    const ended = (await close(id, { action: 'information' })).reply
    expect(await sheetOf(t, ended.sheetId)).toMatchObject({
      consent: 'granted',
      consent_id: sheet.consent_id,
      person_id: personId,
    })
  })

  test('is not inherited by another municipality', async () => {
    const { sheet } = await makeConsented(t, desk)
    expect((await metByNeighbour(sheet.content['user.fiscalCode'])).decision).toMatchObject({
      row: '3.open',
      consent: { inherited: false },
    })
  })

  test('is inherited in the zone when it was given for the zone', async () => {
    const { sheet } = await makeConsented(t, desk, { scope: 'zone' })
    expect((await metByNeighbour(sheet.content['user.fiscalCode'])).decision).toMatchObject({
      row: '3.granted',
      consent: { inherited: true },
    })
  })
})

describe('a closing that sends', () => {
  test('to an office freezes the whole sheet but the private note', async () => {
    const { id } = await desk.open('user')
    await desk.write(id, {
      ...completePerson(),
      'needs.text': 'Casa fredda.',
      'closing.note': 'Vista oggi.',
      'closing.privateNote': 'Mia.',
    })
    await desk.answer(id)
    const officeId = t.zone.here.secondOfficeId
    const ended = (await close(id, { action: 'send-to-office', officeId, message: 'Per la casa.' })).reply
    expect(await sheetOf(t, ended.sheetId)).toMatchObject({ state: 'sent', closing: 'send-to-office' })
    const [dispatch] = await rowsOf('select * from dispatch where sheet_id = $1', [ended.sheetId])
    expect(dispatch).toMatchObject({
      state: 'sent',
      to_organisation_id: t.zone.here.id,
      to_office_id: officeId,
      consent_on_arrival: 'granted',
      message: 'Per la casa.',
      judicial: false,
    })
    expect(dispatch.content['closing.note']).toBe('Vista oggi.')
    expect(JSON.stringify(dispatch.content)).not.toContain('Mia.')
  })

  test('to another municipality copies what the consent allows, and the consent stays behind (decision 5)', async () => {
    const { id } = await desk.open('user')
    await desk.write(id, {
      ...completePerson(),
      'needs.text': 'Casa fredda.',
      'closing.note': 'Vista oggi.',
      'user.doctor': 'Dott. Rosi',
    })
    await desk.answer(id)
    const organisationId = t.zone.there.id
    const ended = (await close(id, { action: 'send-to-organisation', organisationId })).reply
    const [dispatch] = await rowsOf('select * from dispatch where sheet_id = $1', [ended.sheetId])
    expect(dispatch).toMatchObject({
      to_organisation_id: organisationId,
      to_office_id: null,
      consent_on_arrival: 'pending',
    })
    expect(Object.keys(dispatch.content)).toContain('needs.text')
    expect(Object.keys(dispatch.content)).not.toContain('closing.note')
    expect(Object.keys(dispatch.content)).not.toContain('user.doctor')
  })

  test('an order goes whole with its document; the duty stays with the sender', async () => {
    const { id } = await desk.open('judicial-authority')
    await desk.attach(id, 'judicial-order')
    await desk.write(id, { ...completePerson(), ...judicialOrder })
    const ended = (await close(id, { action: 'send-to-organisation', organisationId: t.zone.there.id })).reply
    const [dispatch] = await rowsOf('select * from dispatch where sheet_id = $1', [ended.sheetId])
    expect(dispatch).toMatchObject({ judicial: true, consent_on_arrival: 'not-needed', state: 'sent' })
    expect(dispatch.attachments).toHaveLength(1)
  })

  test('nowhere, or to itself, is refused and nothing is written', async () => {
    const { id } = await desk.open('user')
    await desk.write(id, completePerson())
    await desk.answer(id)
    for (const organisationId of [t.zone.here.id, randomUUID()])
      expect((await close(id, { action: 'send-to-organisation', organisationId })).status).toBe(400)
    const foreign = { action: 'send-to-office', officeId: t.zone.there.officeId }
    expect((await close(id, foreign)).status).toBe(400)
    expect((await desk.read(id)).state).toBe('compiled')
  })
})
