import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import { completePerson, makeDesk, pdf, type DeskWorker } from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'

let t: TestHouse
let desk: DeskWorker
beforeAll(async () => {
  t = await makeHouse()
  desk = await makeDesk(t)
})
afterAll(() => t.close())

const rowOf = async (id: string) =>
  (await t.owner.query('select * from attachment where id = $1', [id])).rows[0]
const upload = (id: string, name: string, content: Buffer) =>
  desk.call(draftApi.attach, { id }, { kind: 'other' }, { file: { name, content } })

test('a document comes back as it was; its name and key lie sealed', async () => {
  const { id } = await desk.open('user')
  const content = pdf('NONCE-documento')
  const given = (await upload(id, 'certificato Rossi.pdf', content)).reply
  expect(given).toMatchObject({
    kind: 'other',
    name: 'certificato Rossi.pdf',
    mediaType: 'application/pdf',
    bytes: content.length,
  })
  expect((await desk.call(draftApi.attachments, { id })).reply).toEqual([given])
  const down = await desk.call(draftApi.downloadAttachment, { id: given.id })
  expect(down.raw.equals(content)).toBe(true)
  expect(down.headers['cache-control']).toBe('no-store')
  const { rows } = await t.owner.query<{ text: string }>(
    'select a::text as text from attachment a where id = $1',
    [given.id],
  )
  expect(rows[0]?.text).not.toContain('Rossi')
})

test('what is not a document is refused and leaves no file', async () => {
  const { id } = await desk.open('user')
  const before = (await t.house.files.list()).length
  const page = await upload(id, 'finto.pdf', Buffer.from('<html><script>alert(1)</script></html>'))
  expect([page.status, page.problem.type]).toEqual([415, 'urn:siso:wrong-media'])
  expect((await t.house.files.list()).length).toBe(before)
})

test('only the author reads it while it is a draft; taken off, it is gone with its file', async () => {
  const { id } = await desk.open('legal-representative')
  const paper = await desk.attach(id, 'representative-act')
  const colleague = await makeDesk(t)
  expect((await colleague.call(draftApi.downloadAttachment, { id: paper })).status).toBe(404)
  expect((await colleague.call(draftApi.removeAttachment, { id: paper })).status).toBe(404)
  expect((await desk.read(id)).fields['act.document']?.value).toBe(paper)
  const { file_id } = await rowOf(paper)
  expect((await desk.call(draftApi.removeAttachment, { id: paper })).status).toBe(200)
  expect((await desk.read(id)).fields['act.document']?.value).toBeNull()
  expect(await t.house.files.list()).not.toContain(file_id)
  expect(await rowOf(paper)).toBeUndefined()
})

test('with the sheet it passes under the key of the house, and colleagues read it there', async () => {
  const { id } = await desk.open('user')
  await desk.write(id, completePerson())
  const content = pdf('modulo')
  await desk.answer(id)
  const paper = await desk.attach(id, 'consent-form', content)
  const before = await rowOf(paper)
  const { sheetId } = (await desk.call(draftApi.conclude, { id }, { action: 'information' })).reply
  const after = await rowOf(paper)
  expect(after).toMatchObject({ draft_id: null, sheet_id: sheetId, file_id: before.file_id })
  expect(after.sealed.equals(before.sealed)).toBe(false)
  const colleague = await makeDesk(t)
  expect((await colleague.call(draftApi.downloadAttachment, { id: paper })).raw.equals(content)).toBe(true)
  expect((await desk.call(draftApi.removeAttachment, { id: paper })).status).not.toBe(200)
  const there = await makeDesk(t, 'front-desk', 'there')
  expect((await there.call(draftApi.downloadAttachment, { id: paper })).status).toBe(404)
})

test('a change of case says which documents it would take, and takes them only if told', async () => {
  const { id } = await desk.open('user')
  const paper = await desk.attach(id, 'other')
  const change = (dropForbidden: boolean) =>
    desk.call(
      draftApi.setCase,
      { id },
      { interlocutor: 'anonymous', presumedPrejudice: false, dropForbidden },
    )
  expect((await change(false)).problem.details).toEqual({ fields: ['Altro documento'] })
  expect(await rowOf(paper)).toBeDefined()
  expect((await change(true)).status).toBe(200)
  expect(await rowOf(paper)).toBeUndefined()
})

test('a draft without its key gives no document: a sentence, not an error', async () => {
  const { id } = await desk.open('user')
  const paper = await desk.attach(id, 'other')
  const { rows } = await t.owner.query('select key_id from draft where id = $1', [id])
  await t.house.keys.destroy(rows[0].key_id)
  expect((await desk.call(draftApi.downloadAttachment, { id: paper })).problem.type).toBe(
    'urn:siso:draft-expired',
  )
  expect((await desk.call(draftApi.discard, { id })).status).toBe(200)
})
