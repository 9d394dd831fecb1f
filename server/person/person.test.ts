import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partialDay } from '../../domain/person/birth.ts'
import { personApi } from '../../domain/person/contract.ts'
import { IdentityCode } from '../../domain/person/identity-code.ts'
import { makeFiscalCode } from '../../domain/kernel/fiscal-code.ts'
import { day } from '../../domain/kernel/day.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { newPerson } from '../../test/make/person.ts'

let t: TestHouse
let desk: Caller
beforeAll(async () => {
  t = await makeHouse()
  desk = callerOf(t.app, (await t.zone.operator('front-desk')).token)
})
afterAll(() => t.close())

const create = async (...given: Parameters<typeof newPerson>) =>
  (await desk(personApi.create, {}, newPerson(...given))).reply
const textFound = async (text: string) =>
  (await desk(personApi.search, {}, { text })).reply.hits.map((h) => (h.kind === 'person' ? h.person.id : ''))
const auditOf = async (operation: string, id: string) =>
  (
    await t.owner.query<{ outcome: string; person_ids: string[]; fields: string[]; detail: object }>(
      `select outcome, person_ids, fields, detail from audit_event where operation = $1 and $2::uuid = any (person_ids || subject_id) order by outcome`,
      [operation, id],
    )
  ).rows

const codeOf = (surname: string, name: string, birth = '1961-03-15') =>
  IdentityCode.parse(makeFiscalCode({ surname, name, sex: 'male', birth: day(birth), place: 'X001' }))

test('a new person is kept, read and found; her code is masked', async () => {
  const code = codeOf('De Luca', 'Gian Marco')
  const made = await create(
    { surname: 'De Luca', name: 'Gian Marco', sex: 'male' },
    { code: { given: 'yes', value: code } },
  )
  expect(made).toMatchObject({ version: 1, age: 65, flags: [], warnings: [], codeKind: 'ordinary' })
  expect(made.maskedCode).toMatch(/^DLCG•+[A-Z]$/)
  expect((await desk(personApi.read, { id: made.id })).reply).toEqual(made)
  expect(await textFound('deluca gianmarco')).toEqual([made.id])
  expect(await textFound(code.toLowerCase())).toEqual([made.id])
})

test('who has no code may be given a temporary one, numbered by year', async () => {
  const first = await create({ surname: 'Ovinnikova', name: 'Daria' }, { code: { given: 'temporary' } })
  const second = await create({ surname: 'Zbarskij', name: 'Leon' }, { code: { given: 'temporary' } })
  expect([first.codeKind, first.flags]).toEqual(['temporary', ['temporary-code']])
  const codes = [first, second].map(async ({ id }) => (await desk(personApi.revealCode, { id })).reply.code)
  expect((await Promise.all(codes)).map((c) => c?.slice(0, 15))).toEqual([
    'TMP202600000001',
    'TMP202600000002',
  ])
})

test('a code is shown whole only on request, and who asked is written', async () => {
  const made = await create({ surname: 'Quaranta', name: 'Ivo' }, { code: { given: 'temporary' } })
  await desk(personApi.revealCode, { id: made.id })
  expect(await auditOf('person.reveal-code', made.id)).toMatchObject([
    { outcome: 'done', person_ids: [made.id], fields: ['code'] },
  ])
})

test('a repeated creation answers with the same person', async () => {
  const key = randomUUID()
  const body = newPerson({ surname: 'Ripetuti', name: 'Una Volta' })
  const [first, second] = [
    await desk(personApi.create, {}, body, { key }),
    await desk(personApi.create, {}, body, { key }),
  ]
  expect(second.reply).toEqual(first.reply)
})

test('a correction writes what changes, keeps what was there, and refuses an old version', async () => {
  const made = await create({ surname: 'Brignoli', name: 'Tosca' })
  const correct = (version: number, facts: object) =>
    desk(personApi.correct, { id: made.id }, { version, facts, distinctFrom: [] })
  const after = (await correct(1, { surname: 'Brignòli', maritalStatus: 'widowed' })).reply
  expect(after).toMatchObject({
    version: 2,
    facts: { surname: 'Brignòli', name: 'Tosca', maritalStatus: 'widowed' },
  })
  expect((await correct(1, { name: 'Altra' })).status).toBe(409)
  const { rows } = await t.owner.query(
    'select version, before, operator_id is not null as who from person_history where person_id = $1',
    [made.id],
  )
  expect(rows).toEqual([{ version: 1, before: { surname: 'Brignoli', maritalStatus: null }, who: true }])
  expect(await auditOf('person.correct', made.id)).toMatchObject([
    { outcome: 'done', fields: ['surname', 'maritalStatus'] },
    { outcome: 'refused', detail: { reason: 'stale-version' } },
  ])
})

test('a corrected name is found, the wrong one is forgotten, also by the dictionary', async () => {
  const made = await create({ surname: 'Wxyzkovic', name: 'Ana' })
  expect(await textFound('wxyzkovic')).toEqual([made.id])
  await desk(
    personApi.correct,
    { id: made.id },
    { version: 1, facts: { surname: 'Tarabotti' }, distinctFrom: [] },
  )
  expect(await textFound('tarabotti')).toEqual([made.id])
  expect(await textFound('wxyzkovic')).toEqual([])
  const { rows } = await t.owner.query(
    "select token from name_token where token in ('wxyzkovic', 'tarabotti')",
  )
  expect(rows).toEqual([{ token: 'tarabotti' }])
})

test('nothing changed is nothing written', async () => {
  const made = await create({ surname: 'Fermi', name: 'Stella' })
  const same = { version: 1, facts: { surname: 'Fermi' }, distinctFrom: [] }
  expect((await desk(personApi.correct, { id: made.id }, same)).reply.version).toBe(1)
})

test('what cannot be true is refused, what looks odd is a warning', async () => {
  const future = await desk(personApi.create, {}, newPerson({ surname: 'Futuri', birth: '2027-01-01' }))
  expect([future.status, future.problem.type]).toEqual([422, 'urn:siso:birth-in-future'])
  const partial = await create({ surname: 'Anniversari', name: 'Ada', birth: '1961' })
  expect(partial).toMatchObject({ age: 65, facts: { birth: partialDay('1961') } })
  const odd = await create(
    { surname: 'Bacci', name: 'Remo', sex: 'female' },
    { code: { given: 'yes', value: codeOf('Bacci', 'Remo') } },
  )
  expect(odd.warnings).toEqual(['Il codice fiscale indica un altro sesso anagrafico.'])
})

test('a place of birth that did not exist on the day is a doubt, never a refusal', async () => {
  const nowhere = await create({ surname: 'Dovunque', name: 'Ida', birthPlace: 'X999' })
  expect(nowhere.warnings).toEqual([
    'Il luogo di nascita ha un codice che non è negli elenchi: controllalo sul documento.',
  ])
  const abroad = await create({ surname: 'Ionesco', name: 'Mircea', birthPlace: 'Z129' })
  expect(abroad.warnings).toEqual([])
})

test('the code of another person is refused in words', async () => {
  const code = codeOf('Gemelli', 'Primo')
  const owner = await create({ surname: 'Gemelli', name: 'Primo' }, { code: { given: 'yes', value: code } })
  const answer = await desk(
    personApi.create,
    {},
    newPerson(
      { surname: 'Tutt’Altro', name: 'Nome', birth: '1999-09-09' },
      {
        code: { given: 'yes', value: code },
        distinctFrom: [{ person: owner.id, reason: 'cannot-verify' }],
      },
    ),
  )
  expect([answer.status, answer.problem.type]).toEqual([409, 'urn:siso:code-taken'])
})

test.each([
  ['politician', 403],
  ['it-administrator', 403],
  ['privacy-officer', 403],
  ['zone-head', 403],
] as const)('%s neither searches nor reads persons', async (role, status) => {
  const call = callerOf(t.app, (await t.zone.operator(role)).token)
  const made = await create({ surname: 'Invisibili', name: role.replace('-', ' ') })
  expect((await call(personApi.search, {}, { text: 'invisibili' })).status).toBe(status)
  expect((await call(personApi.read, { id: made.id })).status).toBe(404)
})
