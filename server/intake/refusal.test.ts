import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import {
  completePerson,
  contactFacts,
  forgetPacks,
  judicialOrder,
  makeConsented,
  makeDesk,
  pdf,
  usePack,
  type DeskWorker,
} from '../../test/make/desk.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { residueOf } from '../../test/make/residue.ts'
import { sweepKeys } from './draft-sweep-queries.ts'

let t: TestHouse
let desk: DeskWorker
beforeAll(async () => {
  t = await makeHouse()
  desk = await makeDesk(t)
})
afterAll(() => t.close())

const letters = (n: number) => [...randomBytes(n)].map((b) => String.fromCharCode(97 + (b % 26))).join('')
/** Texts that exist nowhere else in the world. */
const unheard = () => ({
  surname: `Nonce${letters(12)}`,
  code: `NNC${letters(13).toUpperCase()}`,
  need: `NONCE-1-${letters(16)}`,
})
const confirmed = { informed: true, noPrejudice: true } as const
const contacts = async () =>
  (await t.owner.query('select * from contact order by created_at, id')).rows as Record<string, unknown>[]
const keysAndFiles = () => [
  ...readdirSync(path.join(t.folder, 'keys/drafts')),
  ...readdirSync(path.join(t.folder, 'files')),
]

/** A case-3 or case-4 draft full of texts that must not survive, saved twice, with a document. */
async function fullDraft(interlocutor: 'user' | 'legal-representative') {
  const nonce = unheard()
  const { id } = await desk.open(interlocutor)
  await desk.write(id, { 'user.surname': nonce.surname, 'needs.text': `${nonce.need} prima` })
  await desk.write(id, {
    ...completePerson({ 'user.surname': nonce.surname, 'user.fiscalCode': nonce.code }),
    'needs.tags': ['food', 'income'],
    'needs.text': nonce.need,
    'closing.privateNote': nonce.need,
    'reference.0.surname': nonce.surname,
  })
  if (interlocutor === 'legal-representative')
    await desk.write(id, {
      'user.birthDay': '2015-05-05',
      'act.title': 'parent',
      'interlocutor.surname': nonce.surname,
      'interlocutor.name': 'Marta',
    })
  await desk.attach(id, 'other', pdf(nonce.need))
  return { id, nonce, needles: Object.values(nonce) }
}

describe.each([
  ['[acc A01]', 'user', 'a person says no'],
  ['[acc A02]', 'legal-representative', 'who represents a minor says no'],
] as const)('%s (seed-siso) case of %s: %s', (_id, interlocutor, _title) => {
  test('nothing of the person remains anywhere: tables, jobs, files, keys, log, heap and write-ahead log', async () => {
    const { id, nonce, needles } = await fullDraft(interlocutor)
    await desk.call(draftApi.consentForm, { id })
    const preview = (await desk.call(draftApi.previewRefusal, { id })).reply
    expect(preview.askPrejudice).toBe(true)
    expect(preview.deletes).toContain('Cognome')
    expect(preview.deletes).toContain('Altro documento (documento allegato)')
    expect(preview.keeps[0]).toBe('un contatto statistico senza nomi')

    const before = await contacts()
    const disk = keysAndFiles()
    const ended = (await desk.call(draftApi.refuse, { id }, confirmed, { key: randomUUID() })).reply
    expect(ended).toMatchObject({ leaves: 'statistical-contact', sheetId: null, action: 'consent-denied' })
    expect(ended.next).toContain('non si attiva nessun aiuto, salvo gli interventi dell’Autorità giudiziaria')

    const known = new Set(before.map((c) => c['id']))
    const added = (await contacts()).filter((c) => !known.has(c['id']))
    expect(added).toHaveLength(1)
    expect(added[0]).toMatchObject({
      id: ended.contactId,
      outcome: 'consent-denied',
      informed: true,
      interlocutor,
      macro_need: 'basic',
      occurred_on: '2026-11-04',
      hour: 9,
      operator_id: desk.operator.id,
    })
    expect(keysAndFiles().length).toBe(disk.length - 2)
    expect((await desk.call(draftApi.read, { id })).status).toBe(404)
    const purge = await t.owner.query(
      `select * from audit_event where subject_id = $1 and operation = $2 and detail ->> 'reason' <> 'preview'`,
      [id, 'draft.refuse'],
    )
    expect(purge.rows).toHaveLength(1)
    expect(purge.rows[0].person_ids).toEqual([])
    expect(purge.rows[0].detail).toMatchObject({ to: 'statistical-contact', reason: 'consent-denied' })
    expect(purge.rows[0].fields).toContain('user-identity')

    expect(await residueOf(t, needles)).toEqual([])
    expect(nonce.surname).not.toBe('')
  })
})

test('the search for residue can fail: of a sheet that was kept it finds everything, on disk and in the log of the database', async () => {
  const { id, nonce, needles } = await fullDraft('user')
  await desk.answer(id)
  const ended = await desk.call(draftApi.conclude, { id }, { action: 'information' })
  expect(ended.reply.leaves).toBe('sheet')
  const found = await residueOf(t, needles)
  for (const needle of needles) {
    const where = found.filter((f) => f.needle === needle).map((f) => f.where)
    expect(where).toContain('table public.access_sheet')
    expect(where.some((w) => w.startsWith('disk') && w.includes('/base/'))).toBe(true)
    expect(where.some((w) => w.startsWith('disk') && w.includes('/pg_wal/'))).toBe(true)
  }
  expect(found.some((f) => f.where === 'table public.person' && f.needle === nonce.surname)).toBe(true)
  expect(found.filter((f) => f.where === 'log' || f.where.includes('audit_event'))).toEqual([])
})

describe('[acc A01] [acc A02] (gdpr-pa) a refusal keeps the least that proves it, restricted', () => {
  test.each(['user', 'legal-representative'] as const)('%s', async (interlocutor) => {
    await usePack(t, 'gdpr-pa')
    const { id, nonce } = await fullDraft(interlocutor)
    await forgetPacks(t)
    const preview = (await desk.call(draftApi.previewRefusal, { id })).reply
    expect(preview.keeps).toContain('Cognome')
    expect(preview.deletes).toContain('Bisogni espressi')
    const ended = (await desk.call(draftApi.refuse, { id }, confirmed)).reply
    expect(ended).toMatchObject({ leaves: 'restricted', contactId: null, action: 'consent-denied' })
    const { rows } = await t.owner.query('select * from access_sheet where id = $1', [ended.sheetId])
    expect(rows[0]).toMatchObject({
      state: 'restricted',
      consent: 'denied',
      pack: 'gdpr-pa@1',
      due_on: '2027-11-04',
    })
    expect(rows[0].content['user.surname']).toBe(nonce.surname)
    const kept = await t.owner.query('select * from consent where id = $1', [rows[0].consent_id])
    expect(kept.rows[0]).toMatchObject({ state: 'denied', decided_on: '2026-11-04' })
    const person = await t.owner.query('select * from person where id = $1', [rows[0].person_id])
    expect(person.rows[0]).toMatchObject({ standing: 'restricted', identity_code: null })
    expect(await residueOf(t, [nonce.need, nonce.code])).toEqual([])
  })

  test('of who gave no name not even that remains', async () => {
    await usePack(t, 'gdpr-pa')
    const { id } = await desk.open('user')
    await forgetPacks(t)
    await desk.write(id, contactFacts)
    expect((await desk.call(draftApi.refuse, { id }, confirmed)).reply.leaves).toBe('statistical-contact')
  })
})

test('[acc A02] before the refusal the prejudice may be presumed: then nothing is destroyed and everything may be written', async () => {
  const { id } = await fullDraft('legal-representative')
  const before = (await desk.read(id)).fields
  const draft = await desk.setCase(id, 'legal-representative', true)
  expect(draft.decision.row).toBe('6.prejudice')
  expect(draft.fields).toEqual(before)
  const refused = await desk.call(draftApi.refuse, { id }, confirmed)
  expect([refused.status, refused.problem.type]).toEqual([422, 'urn:siso:consent-not-needed'])
  expect((await desk.call(draftApi.discard, { id })).problem.type).toBe('urn:siso:prejudice-locked')
})

test('a refusal asked twice with the same key happens once, even when both arrive together', async () => {
  const { id } = await fullDraft('user')
  const before = (await contacts()).length
  const key = randomUUID()
  const refuse = () => desk.call(draftApi.refuse, { id }, confirmed, { key })
  const [one, two] = await Promise.all([refuse(), refuse()])
  const three = await refuse()
  expect([one.status, two.status, three.status]).toEqual([200, 200, 200])
  expect(two.reply).toEqual(one.reply)
  expect(three.reply).toEqual(one.reply)
  expect((await contacts()).length).toBe(before + 1)
})

test('a refusal without the two confirmations is not a refusal', async () => {
  const { id } = await fullDraft('user')
  const half = { informed: true, noPrejudice: false } as unknown as typeof confirmed
  expect((await desk.call(draftApi.refuse, { id }, half)).status).toBe(400)
  expect((await desk.read(id)).fields['user.surname']).toBeDefined()
})

test('a crash between the commit and the destruction of the key is mended at the next start', async () => {
  const { id, needles } = await fullDraft('user')
  const { rows } = await t.owner.query('select key_id from draft where id = $1', [id])
  const key = await t.house.keys.find(rows[0].key_id)
  const living = await desk.open('user')
  // The crash: rows are gone, effects never ran.
  await t.owner.query('delete from draft where id = $1', [id])
  expect(key).toBeDefined()
  expect(await sweepKeys(t.house)).toEqual({ keys: 1, files: 1 })
  expect(await t.house.keys.find(rows[0].key_id)).toBeUndefined()
  expect(await residueOf(t, needles)).toEqual([])
  expect((await desk.read(living.id)).id).toBe(living.id)
  expect(await sweepKeys(t.house)).toEqual({ keys: 0, files: 0 })
})

test('a draft opened by mistake goes without a trace', async () => {
  const { id, needles } = await fullDraft('user')
  const before = (await contacts()).length
  expect((await desk.call(draftApi.discard, { id })).status).toBe(200)
  expect((await contacts()).length).toBe(before)
  expect(await residueOf(t, needles)).toEqual([])
})

test('[acc A01] a known person who refuses this time: person, earlier sheet and consent stay, and nothing says whose draft it was (decision 2)', async () => {
  const { personId, sheet } = await makeConsented(t, desk)
  const { id } = await desk.open('user')
  await desk.write(id, { 'user.person': personId, 'needs.text': 'Via.' })
  await desk.read(id)
  const preview = (await desk.call(draftApi.previewRefusal, { id })).reply
  expect(preview.sentence).toContain('la persona già registrata')
  expect((await desk.call(draftApi.refuse, { id }, confirmed)).reply.leaves).toBe('statistical-contact')
  const kept = await t.owner.query(
    'select p.standing, s.state, c.state as consent from person p join access_sheet s on s.person_id = p.id join consent c on c.id = s.consent_id where p.id = $1',
    [personId],
  )
  expect(kept.rows).toEqual([{ standing: 'ordinary', state: sheet.state, consent: 'granted' }])
  const told = await t.owner.query('select person_ids from audit_event where subject_id = $1', [id])
  expect(told.rows.flatMap((r) => r.person_ids)).toEqual([])
})

test('[acc A09] with a mandate in force the refusal is written down and destroys nothing', async () => {
  const { personId } = await judicialSheet()
  const { id } = await desk.open('user')
  await desk.write(id, { 'user.person': personId, 'needs.text': 'Resta.' })
  const ended = (await desk.call(draftApi.refuse, { id }, confirmed)).reply
  expect(ended).toMatchObject({ leaves: 'draft', contactId: null, sheetId: null })
  const draft = await desk.read(id)
  expect([draft.consent, draft.decision.row, draft.fields['needs.text']?.value]).toEqual([
    'denied',
    '3.mandate',
    'Resta.',
  ])
})

/** A case-1 sheet of a new person: from now on a mandate is in force on her. */
async function judicialSheet() {
  const { id } = await desk.open('judicial-authority')
  await desk.attach(id, 'judicial-order')
  await desk.write(id, {
    ...completePerson(),
    ...judicialOrder,
  })
  const { sheetId } = (
    await desk.call(draftApi.conclude, { id }, { action: 'propose-taking-charge', proposedArea: 'minors' })
  ).reply
  const { rows } = await t.owner.query('select person_id from access_sheet where id = $1', [sheetId])
  return { personId: rows[0].person_id as string }
}
