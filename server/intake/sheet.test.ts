import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { anna, anonymous, makeSheet, makeSheetAttachment } from '../../test/make/intake.ts'
import type { MadeOperator } from '../../test/make/zone.ts'
import { pdfWords } from '../document/print/pdf-text.ts'

let t: TestHouse
let desk: MadeOperator
let colleague: MadeOperator
let worker: MadeOperator
let coordinator: MadeOperator
beforeAll(async () => {
  t = await makeHouse()
  desk = await t.zone.operator('front-desk')
  colleague = await t.zone.operator('front-desk')
  worker = await t.zone.operator('social-worker')
  coordinator = await t.zone.operator('coordinator')
})
afterAll(() => t.close())

const as = ({ token }: MadeOperator) => callerOf(t.app, token)

test('a sheet is read with its values, its decision, its documents and what may be done with it', async () => {
  const id = await makeSheet(t, { by: desk.id, note: 'Solo per me' })
  await makeSheetAttachment(t, { sheet: id, organisation: t.zone.here.id, name: 'relazione.pdf' })
  const sheet = (await as(desk)(accessSheetApi.read, { id })).reply
  expect(sheet).toMatchObject({
    id,
    values: anna,
    decision: { row: '3.granted' },
    attachments: [{ name: 'relazione.pdf', mediaType: 'application/pdf', bytes: 42 }],
    actions: ['send', 'print', 'print-receipt'],
    operatorName: 'front-desk Prova',
    originOrganisationId: null,
  })
  expect(JSON.stringify(sheet)).not.toContain('Solo per me')
})

test('reading a sheet writes who read it and of whom, and not one value', async () => {
  const person = randomUUID()
  await t.owner.query(
    `insert into person (id, organisation_id, version, standing, surname, name, created_at, modified_at) values ($1, $2, 1, 'ordinary', 'D’Angelò', 'Anna', $3, $3)`,
    [person, t.zone.here.id, t.clock.now()],
  )
  const id = await makeSheet(t, { by: desk.id, person_id: person })
  await as(colleague)(accessSheetApi.read, { id })
  const { rows } = await t.owner.query(
    `select * from audit_event where operation = 'access-sheet.read' and subject_id = $1`,
    [id],
  )
  expect(rows).toEqual([
    expect.objectContaining({ operator_id: colleague.id, person_ids: [person], outcome: 'done' }),
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Angel/)
})

test('the private note is read by its author and by who coordinates the office, by nobody else', async () => {
  const id = await makeSheet(t, { by: desk.id, note: 'Ha paura del vicino.' })
  const asked = async (who: MadeOperator) => as(who)(accessSheetApi.readPrivateNote, { id })
  expect((await asked(desk)).reply).toEqual({ note: 'Ha paura del vicino.' })
  expect((await asked(coordinator)).reply).toEqual({ note: 'Ha paura del vicino.' })
  expect((await asked(colleague)).status).toBe(403)
  expect((await asked(worker)).status).toBe(403)
  expect((await asked(await t.zone.operator('clerk'))).status).toBe(404)
  expect((await asked(await t.zone.operator('coordinator', 'there'))).status).toBe(404)
})

test('the statement itself keeps a note from who did not write it, even where the sheet is theirs', async () => {
  const id = await makeSheet(t, { by: desk.id, note: 'Di un’altra' })
  await t.owner.query('update access_sheet_private_note set author_id = $1 where sheet_id = $2', [
    colleague.id,
    id,
  ])
  expect((await as(desk)(accessSheetApi.readPrivateNote, { id })).reply).toEqual({ note: null })
})

test('the administrative office reads the registry of the sheet and nothing of the needs', async () => {
  const id = await makeSheet(t, { by: desk.id })
  const { values } = (await as(await t.zone.operator('clerk'))(accessSheetApi.readRegistry, { id })).reply
  expect(values).toEqual({
    'user.surname': 'D’Angelò',
    'user.name': 'Anna',
    'user.birthDay': '1951-02-03',
    'user.fiscalCode': 'DNGNNA51B43X001K',
  })
})

test('who reports under protection is known to the author and the professionals, not to the rest of the desk', async () => {
  const values = {
    ...anna,
    'prejudice.facts': 'Sente urlare ogni notte.',
    'prejudice.protectReporter': true,
    'interlocutor.surname': 'Vicini',
    'interlocutor.phone': '+39 000 555',
  } as const
  const prejudice = {
    presumed_prejudice: true,
    case_number: 6,
    decision_row: '6.prejudice',
    interlocutor: 'reporter',
  }
  const id = await makeSheet(t, { by: desk.id, values, ...prejudice })
  const seen = async (who: MadeOperator) =>
    (await as(who)(accessSheetApi.read, { id })).reply.values['interlocutor.surname']
  expect(await Promise.all([desk, worker, coordinator, colleague].map(seen))).toEqual([
    'Vicini',
    'Vicini',
    'Vicini',
    undefined,
  ])
})

test('a rejected sheet is proposed again once, with new elements, by who saw its last version', async () => {
  const id = await makeSheet(t, { by: desk.id, state: 'rejected', version: 4 })
  const elements = 'È arrivata la certificazione che mancava.'
  const again = (version: number) => as(desk)(accessSheetApi.resubmit, { id }, { version, elements })
  expect((await as(desk)(accessSheetApi.read, { id })).reply.actions).toContain('resubmit')
  expect((await again(3)).status).toBe(409)
  expect((await again(4)).reply).toMatchObject({ state: 'to-evaluate', version: 5 })
  await t.owner.query(`update access_sheet set state = 'rejected' where id = $1`, [id])
  expect((await again(5)).problem.type).toBe('urn:siso:already-resubmitted')
  expect((await as(desk)(accessSheetApi.read, { id })).reply.actions).not.toContain('resubmit')
})

test('the alias link is for its creator and the privacy officer', async () => {
  const named = await makeSheet(t, { by: colleague.id })
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000777'), identified_sheet_id: named })
  const asked = async (who: MadeOperator) => as(who)(accessSheetApi.readAliasLink, { id })
  const link = { alias: 'ANON-2026-000777', sheetId: named }
  expect((await asked(desk)).reply).toEqual(link)
  expect((await asked(await t.zone.operator('privacy-officer'))).reply).toEqual(link)
  expect((await asked(colleague)).status).toBe(403)
  expect((await asked(coordinator)).status).toBe(403)
  for (const who of [desk, colleague]) {
    expect(JSON.stringify((await as(who)(accessSheetApi.read, { id: named })).reply)).not.toContain('ANON')
    expect(JSON.stringify((await as(who)(accessSheetApi.read, { id })).reply)).not.toContain(named)
  }
})

test('the receipt names who came and says nothing of why; the paper of the sheet leaves the private note out', async () => {
  const id = await makeSheet(t, {
    by: desk.id,
    note: 'Riservatissima',
    closing: 'appointment',
    closing_detail: JSON.stringify({ day: '2026-11-10', time: '10:30', operatorId: worker.id }),
  })
  const text = async (paper: 'receipt' | 'print') => {
    const { status, raw, headers } = await as(desk)(accessSheetApi[paper], { id })
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    return pdfWords(raw)
  }
  const receipt = await text('receipt')
  expect(receipt).toMatch(/martedì10\/11\/2026,alleore10:30/)
  expect(receipt).not.toMatch(/Dasola|Casa|Solitudine/)
  const paper = await text('print')
  for (const word of ['D’Angelò', '03/02/1951', 'Casa', 'Assistenzadomiciliare', 'Dasolanonescopiù'])
    expect(paper).toContain(word)
  expect(paper).not.toContain('Riservatissima')
})

test('a reporter takes home a receipt without the name of the person (A10)', async () => {
  const id = await makeSheet(t, {
    by: desk.id,
    case_number: 5,
    decision_row: '5.on-file',
    interlocutor: 'reporter',
  })
  expect(pdfWords((await as(desk)(accessSheetApi.receipt, { id })).raw)).not.toContain('Angel')
})
