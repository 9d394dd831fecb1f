import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import {
  closeDraft,
  completePerson,
  contactFacts,
  forgetPacks,
  judicialOrder,
  makeConsented,
  makeDesk,
  sheetOf,
  usePack,
  yes,
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

describe.each(['seed-siso', 'gdpr-pa'] as const)('pack %s', (pack) => {
  beforeAll(() => usePack(t, pack))
  afterAll(() => forgetPacks(t))

  test('[acc A05] a public official on the phone: nothing enters but, if wanted, a contact without names', async () => {
    const { id } = await desk.open('public-official')
    const refused = await desk.tryWrite(id, { 'reported.surname': 'Fiorelli' })
    expect([refused.status, refused.problem.type]).toEqual([422, 'urn:siso:consent-case-forbids'])
    const sent = await close(id, { action: 'propose-taking-charge', proposedArea: 'minors' })
    expect([sent.status, sent.problem.type]).toEqual([422, 'urn:siso:oral-report'])
    expect(sent.problem.title).toContain('documento allegato, data e protocollo')
    const ended = (await close(id, { action: 'information' })).reply
    expect(ended).toMatchObject({ leaves: 'statistical-contact', sheetId: null })
    const [contact] = await rowsOf('select * from contact where id = $1', [ended.contactId])
    expect(contact).toMatchObject({
      outcome: 'oral-report',
      interlocutor: 'public-official',
      informed: false,
    })
  })

  test('[acc A06] a written report: no consent asked, no needs, nobody in the registry, a term for the first interview', async () => {
    const persons = await rowsOf('select count(*)::int as n from person', [])
    const { id } = await desk.open('public-official')
    await desk.attach(id, 'written-report')
    await desk.write(id, {
      ...contactFacts,
      'access.mode': 'written-report',
      'report.day': '2026-11-03',
      'report.protocol': '4567/2026',
      'interlocutor.institution': 'Istituto comprensivo di Montefiorito',
      'interlocutor.role': 'Dirigente',
      'reported.surname': 'Volpi',
      'reported.name': { notKnown: true },
      'reported.birth': '2014',
    })
    const draft = await desk.read(id)
    expect(draft.decision.sections).not.toContain('needs')
    expect((await desk.tryWrite(id, { 'needs.tags': ['food'] })).status).toBe(422)
    const asked = await desk.call(draftApi.answerConsent, { id }, yes)
    expect([asked.status, asked.problem.type]).toEqual([422, 'urn:siso:consent-at-interview'])
    const ended = (await close(id, { action: 'propose-taking-charge', proposedArea: 'minors' })).reply
    const sheet = await sheetOf(t, ended.sheetId)
    expect(sheet).toMatchObject({
      state: 'to-evaluate',
      consent: 'pending',
      person_id: null,
      consent_id: null,
      display_name: 'Volpi',
      due_on: '2026-11-11',
      proposed_area: 'minors',
    })
    expect(await rowsOf('select count(*)::int as n from person', [])).toEqual(persons)
    expect(await rowsOf('select kind from attachment where sheet_id = $1', [sheet.id])).toEqual([
      { kind: 'written-report' },
    ])
  })

  test('[acc A08] an order of the judge: identity mandatory, no consent, only taking in charge or a dispatch', async () => {
    const { id } = await desk.open('judicial-authority')
    await desk.attach(id, 'judicial-order')
    await desk.write(id, { ...contactFacts, ...judicialOrder })
    expect((await desk.call(draftApi.answerConsent, { id }, yes)).problem.type).toBe(
      'urn:siso:consent-at-interview',
    )
    const missing = await close(id, { action: 'propose-taking-charge', proposedArea: 'minors' })
    expect(missing.problem.details?.['fields']).toContain('Cognome')
    await desk.write(id, { ...completePerson(), 'user.fiscalCode': { notKnown: true } })
    expect((await close(id, { action: 'information' })).problem.type).toBe('urn:siso:closing-not-allowed')
    const ended = (await close(id, { action: 'propose-taking-charge', proposedArea: 'minors' })).reply
    expect(await sheetOf(t, ended.sheetId)).toMatchObject({
      state: 'to-evaluate',
      consent: 'not-needed',
      case_number: 1,
      due_on: '2026-11-11',
    })
  })

  test('[acc A12] a presumed prejudice: everything may be written, one way to close, off only with a second person', async () => {
    const { id } = await desk.open('reporter')
    expect((await desk.tryWrite(id, { 'user.surname': 'Sensi' })).status).toBe(422)
    await desk.setCase(id, 'reporter', true)
    await desk.write(id, {
      ...contactFacts,
      'user.surname': 'Sensi',
      'user.name': { notKnown: true },
      'user.doctor': 'Dott.ssa Neri',
      'prejudice.facts': 'Riferisce grida di notte.',
    })
    const lowered = await desk.call(
      draftApi.setCase,
      { id },
      { interlocutor: 'reporter', presumedPrejudice: false, dropForbidden: true },
    )
    expect([lowered.status, lowered.problem.type]).toEqual([422, 'urn:siso:prejudice-locked'])
    expect((await close(id, { action: 'information' })).problem.type).toBe('urn:siso:closing-not-allowed')
    const ended = (await close(id, { action: 'report-to-authority' })).reply
    expect(await sheetOf(t, ended.sheetId)).toMatchObject({
      state: 'to-evaluate',
      case_number: 6,
      presumed_prejudice: true,
      consent: 'not-needed',
      due_on: '2026-11-04',
      display_name: 'Sensi',
    })
  })

  test('[acc A14] who stays anonymous has a unique alias, and cannot be taken in charge', async () => {
    const one = await desk.open('anonymous')
    const other = await desk.open('anonymous')
    const alias = one.fields['anonymous.alias']?.value
    expect(alias).toMatch(/^ANON-2026-\d{6}$/)
    expect(other.fields['anonymous.alias']?.value).not.toBe(alias)
    await desk.write(one.id, {
      ...contactFacts,
      'anonymous.reason': 'information-only',
      'needs.tags': ['home'],
    })
    expect((await desk.tryWrite(one.id, { 'user.surname': 'Ricci' })).status).toBe(422)
    const pic = await close(one.id, { action: 'propose-taking-charge', proposedArea: 'adults' })
    expect([pic.status, pic.problem.type]).toEqual([422, 'urn:siso:closing-not-allowed'])
    expect(pic.problem.title).toContain('anonima non può essere presa in carico')
    const ended = (await close(one.id, { action: 'information' })).reply
    expect(await sheetOf(t, ended.sheetId)).toMatchObject({
      alias,
      display_name: alias,
      person_id: null,
      consent: 'not-asked',
    })
    await desk.write(other.id, {
      ...contactFacts,
      'anonymous.reason': 'information-only',
      'anonymous.alias': alias ?? null,
    })
    expect((await close(other.id, { action: 'information' })).status).toBe(409)
  })

  test('[acc A10] a reporter is heard about who already consented: on that person’s line, without asking services for her', async () => {
    const { personId } = await makeConsented(t, desk)
    const { id } = await desk.open('reporter')
    await desk.write(id, {
      ...contactFacts,
      'user.person': personId,
      'interlocutor.surname': 'Rosi',
      'needs.text': 'Non esce più di casa.',
    })
    const services = await desk.tryWrite(id, { 'services.requested': ['meals'] })
    expect([services.status, services.problem.type]).toEqual([422, 'urn:siso:consent-case-forbids'])
    const pic = await close(id, { action: 'propose-taking-charge', proposedArea: 'elderly' })
    expect(pic.problem.type).toBe('urn:siso:closing-not-allowed')
    const ended = (await close(id, { action: 'inadmissible-request' })).reply
    expect(await sheetOf(t, ended.sheetId)).toMatchObject({
      person_id: personId,
      display_name: 'Alunni Assunta',
      decision_row: '5.on-file',
      closing: 'inadmissible-request',
      state: 'closed',
    })
  })

  test('[acc A11] a reporter about who never consented: no field of hers enters, whole or blank; a contact without names remains', async () => {
    const { id } = await desk.open('reporter')
    const fields = [
      'user.surname',
      'user.name',
      'user.fiscalCode',
      'user.phone',
      'reported.surname',
      'needs.text',
      'interlocutor.surname',
    ] as const
    for (const value of ['AAABBB00A00X000A', '', null])
      for (const field of fields) {
        const answer = await desk.call(draftApi.patch, { id }, { fields: { [field]: { value, base: 0 } } })
        expect([field, value, answer.status, answer.problem.type]).toEqual([
          field,
          value,
          422,
          'urn:siso:consent-case-forbids',
        ])
      }
    const unknown = await strangerWithoutConsent()
    const linked = await desk.tryWrite(id, { 'user.person': unknown })
    expect([linked.status, linked.problem.type]).toEqual([422, 'urn:siso:consent-case-forbids'])
    const ended = (await close(id, { action: 'information' })).reply
    const [contact] = await rowsOf('select * from contact where id = $1', [ended.contactId])
    expect(contact).toMatchObject({ outcome: 'no-prior-consent', interlocutor: 'reporter' })
  })

  test('[acc A18] who goes round the pages finds the same table: forbidden fields, links and documents are refused', async () => {
    const { id } = await desk.open()
    for (const value of ['Ricci', null]) {
      const answer = await desk.call(
        draftApi.patch,
        { id },
        { fields: { 'user.surname': { value, base: 0 } } },
      )
      expect([answer.status, answer.problem.type]).toEqual([422, 'urn:siso:consent-case-forbids'])
    }
    const paper = await desk.call(
      draftApi.attach,
      { id },
      { kind: 'other' },
      { file: { name: 'a.pdf', content: Buffer.from('%PDF-1.7 x') } },
    )
    expect([paper.status, paper.problem.type]).toEqual([422, 'urn:siso:consent-case-forbids'])
    await desk.setCase(id, 'public-official')
    // A report is written only if its document is there: an invented id proves nothing.
    const forged = await desk.tryWrite(id, {
      'report.document': randomUUID(),
      'report.day': '2026-11-03',
      'report.protocol': '1',
      'reported.surname': 'Ricci',
    })
    expect([forged.status, forged.problem.type]).toEqual([400, 'urn:siso:invalid'])
    const elsewhere = await makeDesk(t, 'front-desk', 'there')
    const { personId } = await makeConsented(t, elsewhere)
    await desk.setCase(id, 'user')
    expect((await desk.tryWrite(id, { 'user.person': personId })).status).toBe(400)
    await desk.write(id, { 'needs.tags': ['food'] })
    const kept = await desk.call(
      draftApi.setCase,
      { id },
      { interlocutor: 'public-official', presumedPrejudice: false, dropForbidden: false },
    )
    expect(kept.problem).toMatchObject({
      type: 'urn:siso:consent-case-forbids',
      details: { fields: ['Bisogni espressi'] },
    })
    const shown = (
      await desk.call(
        draftApi.previewCase,
        { id },
        { interlocutor: 'public-official', presumedPrejudice: false },
      )
    ).reply
    expect(shown.dropped).toEqual([{ id: 'needs.tags', label: 'Bisogni espressi' }])
  })
})

/** A person in the registry of this organisation who never answered anything. */
async function strangerWithoutConsent(): Promise<string> {
  const id = randomUUID()
  await t.owner.query(
    `insert into person (id, organisation_id, version, standing, surname, name, created_at, modified_at) values ($1, $2, 1, 'ordinary', 'Gatti', 'Elio', $3, $3)`,
    [id, t.zone.here.id, t.clock.now()],
  )
  return id
}
