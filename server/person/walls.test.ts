import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMinutes } from '../../domain/kernel/instant.ts'
import { day } from '../../domain/kernel/day.ts'
import { makeFiscalCode } from '../../domain/kernel/fiscal-code.ts'
import { partialDay } from '../../domain/person/birth.ts'
import { personApi } from '../../domain/person/contract.ts'
import { IdentityCode } from '../../domain/person/identity-code.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { bulkPerson, fillRegistry, newPerson } from '../../test/make/person.ts'
import { insertSheetOf } from '../../test/make/sheet-of.ts'
import { mostQuestionsAnHour } from './elsewhere.ts'

let t: TestHouse
const callers = new Map<string, Caller>()
const call = (who: string) => {
  const found = callers.get(who)
  if (!found) throw new Error(who)
  return found
}
beforeAll(async () => {
  t = await makeHouse()
  for (const place of ['here', 'there', 'company'] as const)
    callers.set(place, callerOf(t.app, (await t.zone.operator('front-desk', place)).token))
})
afterAll(() => t.close())

const found = async (who: string, text: string) =>
  (await call(who)(personApi.search, {}, { text })).reply.hits

describe('a person belongs to one organisation', () => {
  test('another organisation neither finds nor reads nor touches her; who works by delegation does', async () => {
    const body = newPerson({ surname: 'Confini', name: 'Tullia' }, { code: { given: 'temporary' } })
    const { id } = (await call('there')(personApi.create, {}, body)).reply
    expect(await found('here', 'confini tullia')).toEqual([])
    const correction = { version: 1, facts: { name: 'Altra' }, distinctFrom: [] }
    const here = call('here')
    const answers = [
      await here(personApi.read, { id }),
      await here(personApi.correct, { id }, correction),
      await here(personApi.revealCode, { id }),
      await here(personApi.contacts, { id }),
      await here(personApi.addresses, { id }),
      await here(personApi.household, { id }),
      await here(personApi.representations, { id }),
      await here(
        personApi.addContact,
        { id },
        { kind: 'phone', value: '+39 000 111', holder: null, caution: null },
      ),
    ]
    expect(answers.map((a) => a.status)).toEqual(answers.map(() => 404))
    expect(await found('company', 'confini tullia')).toMatchObject([{ person: { id } }])
    expect((await call('company')(personApi.read, { id })).status).toBe(200)
  })
  test('the same human may be in the registries of two organisations, with the same code', async () => {
    const value = IdentityCode.parse(
      makeFiscalCode({
        surname: 'Doppi',
        name: 'Remo',
        sex: 'male',
        birth: day('1961-03-15'),
        place: 'X001',
      }),
    )
    const body = newPerson({ surname: 'Doppi', name: 'Remo' }, { code: { given: 'yes', value } })
    for (const who of ['here', 'there'])
      expect((await call(who)(personApi.create, {}, body)).status).toBe(200)
    expect(await found('company', 'doppi remo')).toHaveLength(1)
    expect(await found('here', value)).toHaveLength(1)
  })
  test('similar persons are looked for at home only', async () => {
    const { surname, name, sex, birth, birthPlace } = newPerson({ surname: 'Confini', name: 'Tullia' }).facts
    const identity = { surname, name, sex, birth, birthPlace, code: null }
    expect((await call('here')(personApi.similar, {}, { identity })).reply.found).toEqual([])
    expect((await call('there')(personApi.similar, {}, { identity })).reply.found).toHaveLength(1)
  })
})

describe('existence elsewhere', () => {
  const code = IdentityCode.parse(
    makeFiscalCode({
      surname: 'Lontani',
      name: 'Ennio',
      sex: 'male',
      birth: day('1930-01-31'),
      place: 'X002',
    }),
  )
  const identity = { surname: 'Lontani', name: 'Ennio', birth: '1930-01-31' }
  const ask = (body: Parameters<typeof question>[0], who = 'here') => question(body, who)
  const question = async (body: object, who: string) => call(who)(personApi.elsewhere, {}, body as never)
  beforeAll(async () => {
    const body = newPerson(
      { ...identity, sex: 'male', birthPlace: 'X002' },
      { code: { given: 'yes', value: code } },
    )
    await call('there')(personApi.create, {}, body)
  })

  test('two identifiers that agree tell whom to ask, and nothing of the person', async () => {
    const byCode = (await ask({ by: 'code-and-surname', code, surname: 'Lontani' })).reply
    expect(byCode).toEqual({
      ask: [{ organisation: 'Pievelunga', office: 'Servizio sociale territoriale', contact: null }],
    })
    const birth = partialDay('1930-01-31')
    expect((await ask({ by: 'code-and-birth', code, birth })).reply).toEqual(byCode)
    expect((await ask({ by: 'names-and-birth', surname: 'LONTANI', name: 'ennio', birth })).reply).toEqual(
      byCode,
    )
  })
  test('one identifier is not enough, two that contradict each other are refused', async () => {
    expect((await ask({ by: 'code-and-surname', code })).status).toBe(400)
    expect((await ask({ by: 'code-and-surname', code, surname: 'Vicini' })).problem.type).toBe(
      'urn:siso:identifiers-disagree',
    )
    const birth = partialDay('1930-01-30')
    expect(
      (await ask({ by: 'names-and-birth', surname: 'Lontani', name: 'Ennio', birth })).reply.ask,
    ).toEqual([])
  })
  test('at home the question has no answer: she is found by searching', async () => {
    expect((await ask({ by: 'code-and-surname', code, surname: 'Lontani' }, 'there')).reply.ask).toEqual([])
    expect((await ask({ by: 'code-and-surname', code, surname: 'Lontani' }, 'company')).reply.ask).toEqual([])
  })
  test('a restricted or sealed person does not exist elsewhere, nor one whose name was corrected under the old one', async () => {
    for (const standing of ['sealed', 'restricted']) {
      await t.owner.query('update person set standing = $1 where surname = $2', [standing, 'Lontani'])
      expect((await ask({ by: 'code-and-surname', code, surname: 'Lontani' })).reply.ask).toEqual([])
    }
    await t.owner.query("update person set standing = 'ordinary' where surname = 'Lontani'")
    const { rows } = await t.owner.query<{ id: string }>("select id from person where surname = 'Lontani'")
    const correction = { version: 1, facts: { name: 'Enio' }, distinctFrom: [] }
    expect((await call('there')(personApi.correct, { id: rows[0]?.id as never }, correction)).status).toBe(
      200,
    )
    const birth = partialDay('1930-01-31')
    expect(
      (await ask({ by: 'names-and-birth', surname: 'Lontani', name: 'Ennio', birth })).reply.ask,
    ).toEqual([])
  })
  test('the application cannot read the links, and an operator who asks too often waits for the next hour', async () => {
    const { rows } = await t.owner.query<{ may: boolean }>(
      "select has_table_privilege('siso_app', t, 'select') as may from unnest(array['person_link', 'existence_question']) t",
    )
    expect(rows).toEqual([{ may: false }, { may: false }])
    callers.set('curious', callerOf(t.app, (await t.zone.operator('social-worker')).token))
    const body = { by: 'code-and-surname', code, surname: 'Lontani' }
    for (let i = 0; i < mostQuestionsAnHour; i++) expect((await ask(body, 'curious')).status).toBe(200)
    expect((await ask(body, 'curious')).problem).toMatchObject({
      type: 'urn:siso:too-many-requests',
      details: { seconds: 1800 },
    })
    const start = t.clock.now()
    t.clock.set(addMinutes(start, 25))
    expect((await ask(body, 'curious')).status).toBe(429)
    await t.owner.query('update session set last_seen_at = $1', [addMinutes(start, 35)])
    t.clock.set(addMinutes(start, 35))
    expect((await ask(body, 'curious')).status).toBe(200)
    t.clock.set(start)
  })
  test('who may not ask gets no answer', async () => {
    const clerk = callerOf(t.app, (await t.zone.operator('clerk')).token)
    expect(
      (await clerk(personApi.elsewhere, {}, { by: 'code-and-surname', code, surname: 'Lontani' })).status,
    ).toBe(403)
  })
})

describe('a sealed person', () => {
  test('does not exist for who is not on the case: not found, not read, not suspected, not refused by her code', async () => {
    const value = IdentityCode.parse(
      makeFiscalCode({
        surname: 'Sigilli',
        name: 'Ada',
        sex: 'female',
        birth: day('1961-03-15'),
        place: 'X001',
      }),
    )
    const sealed = bulkPerson(
      t.zone.here.id,
      { surname: 'Sigilli', name: 'Ada', sex: 'female' },
      { standing: 'sealed', code: value },
    )
    await fillRegistry(t, [sealed])
    const worker = await t.zone.operator('social-worker')
    callers.set('worker', callerOf(t.app, worker.token))
    expect(await found('worker', 'sigilli ada')).toEqual([])
    expect(await found('here', value)).toEqual([])
    expect((await call('here')(personApi.read, { id: sealed.id })).status).toBe(404)
    const body = newPerson(
      { surname: 'Sigilli', name: 'Ada', sex: 'female' },
      { code: { given: 'yes', value } },
    )
    expect((await call('here')(personApi.create, {}, body)).status).toBe(200)

    await insertSheetOf(t, sealed.id, worker.id)
    expect((await call('worker')(personApi.read, { id: sealed.id })).status).toBe(200)
    expect((await found('worker', value)).map((h) => h.kind === 'person' && h.person.id)).toContain(sealed.id)
    expect((await call('here')(personApi.read, { id: sealed.id })).status).toBe(404)
  })
})

describe('a protected address', () => {
  const nonce = 'NONCEVIASEGRETA'
  const place = {
    kind: 'protected' as const,
    municipality: 'X003',
    street: `Via ${nonce}`,
    number: '7',
    postcode: '06000',
    careOf: `Casa ${nonce}`,
    startsOn: day('2026-01-01'),
    endsOn: null,
  }
  test('is written and read by who is on the case, closed in the table, and in no other answer', async () => {
    const { id } = (
      await call('here')(personApi.create, {}, newPerson({ surname: 'Nascosti', name: 'Vera' }))
    ).reply
    const worker = await t.zone.operator('social-worker')
    const other = callerOf(t.app, (await t.zone.operator('social-worker')).token)
    const on = callerOf(t.app, worker.token)
    expect((await on(personApi.addProtectedAddress, { id }, place)).status).toBe(403)
    await insertSheetOf(t, id, worker.id)
    expect((await on(personApi.addProtectedAddress, { id }, place)).reply).toEqual({})
    const read = (await on(personApi.protectedAddress, { id }, {})).reply
    expect(read.rows.map((r) => r.address)).toEqual([place])
    expect((await other(personApi.protectedAddress, { id }, {})).status).toBe(403)
    expect((await call('here')(personApi.protectedAddress, { id }, {})).status).toBe(403)

    const elsewhere = [
      await on(personApi.read, { id }),
      await on(personApi.addresses, { id }),
      await on(personApi.contacts, { id }),
      await on(personApi.household, { id }),
      await on(personApi.search, {}, { text: 'nascosti vera' }),
      await on(personApi.search, {}, { text: nonce }),
      await on(personApi.correct, { id }, { version: 1, facts: { sex: 'female' }, distinctFrom: [] }),
    ]
    expect(elsewhere.map((a) => a.status)).toEqual(elsewhere.map(() => 200))
    for (const answer of elsewhere) expect(answer.raw.toString()).not.toMatch(/NONCEVIASEGRETA|X003|06000/)
    expect((await on(personApi.addresses, { id })).reply).toEqual({ rows: [], protectedOnFile: true })

    const { rows } = await t.owner.query<{ text: string }>(`
      select to_jsonb(x)::text as text from audit_event x union all select to_jsonb(x)::text from person x
      union all select to_jsonb(x)::text from person_history x union all select to_jsonb(x)::text from person_name_token x
      union all select encode(sealed, 'escape') from person_protected_address`)
    expect(rows.map((r) => r.text).join('') + t.logged()).not.toContain(nonce)
    const end = { id, addressId: read.rows[0]?.id as never }
    expect((await on(personApi.endProtectedAddress, end, { endsOn: day('2025-12-31') })).status).toBe(422)
    expect((await on(personApi.endProtectedAddress, end, { endsOn: day('2026-11-01') })).status).toBe(200)
    expect((await on(personApi.addresses, { id })).reply.protectedOnFile).toBe(false)
  })
})
