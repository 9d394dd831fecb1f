import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { foldOmocodia, makeFiscalCode } from '../../domain/kernel/fiscal-code.ts'
import { personApi } from '../../domain/person/contract.ts'
import { IdentityCode } from '../../domain/person/identity-code.ts'
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

const code = (surname: string, name: string, birth: string) =>
  makeFiscalCode({ surname, name, sex: 'male', birth: day(birth), place: 'X001' })
const given = (value: string) => ({ code: { given: 'yes' as const, value: IdentityCode.parse(value) } })
const create = (...args: Parameters<typeof newPerson>) => desk(personApi.create, {}, newPerson(...args))
const similar = async (facts: Parameters<typeof newPerson>[0], brought: string | null = null) => {
  const { surname, name, sex, birth, birthPlace } = newPerson(facts).facts
  const identity = { surname, name, sex, birth, birthPlace, code: brought && IdentityCode.parse(brought) }
  return (await desk(personApi.similar, {}, { identity })).reply.found
}

test('the same person again is certain: refused until told apart', async () => {
  const same = code('Marri', 'Elio', '1950-05-05')
  const facts = { surname: 'Marri', name: 'Elio', sex: 'male' as const, birth: '1950-05-05' }
  const { id } = (await create(facts, given(same))).reply
  expect(await similar(facts, same)).toMatchObject([{ person: { id }, level: 'certain' }])
  const again = await create(facts, given(same))
  expect([again.status, again.problem.type, again.problem.details]).toEqual([
    409,
    'urn:siso:perhaps-already-known',
    { count: 1 },
  ])
})

test('[acc A20] a homonym born the same year with another code warns, does not block, and the decision is logged', async () => {
  const first = (
    await create(
      { surname: 'Rosati', name: 'Paolo', birth: '1961-03-15' },
      given(code('Rosati', 'Paolo', '1961-03-15')),
    )
  ).reply
  const homonym = { surname: 'Rosati', name: 'Paolo', birth: '1961-11-20' }
  const other = code('Rosati', 'Paolo', '1961-11-20')
  expect(await similar(homonym, other)).toMatchObject([
    { person: { id: first.id }, level: 'possible', cautions: expect.arrayContaining(['other-code']) },
  ])
  const distinctFrom = [{ person: first.id, reason: 'homonym' as const }]
  const second = (await create(homonym, { ...given(other), distinctFrom })).reply
  const { rows } = await t.owner.query(
    'select person_id, other_person_id, reason, operator_id is not null as who from person_distinction',
  )
  expect(rows).toContainEqual({
    person_id: second.id,
    other_person_id: first.id,
    reason: 'homonym',
    who: true,
  })
  const audited = await t.owner.query(
    "select person_ids, detail from audit_event where operation = 'person.create' and subject_id = $1",
    [second.id],
  )
  expect(audited.rows).toMatchObject([{ detail: { reason: 'homonym' } }])
  expect(audited.rows[0]?.person_ids).toEqual(expect.arrayContaining([first.id, second.id]))
})

test('a likely look-alike blocks until the operator says that it is another person', async () => {
  const first = (await create({ surname: 'Zuccherini', name: 'Wanda', birth: '1944-02-02' })).reply
  const twice = { surname: 'Zucherini', name: 'Wanda', birth: '1944-02-02' }
  expect((await create(twice)).status).toBe(409)
  const distinctFrom = [{ person: first.id, reason: 'same-family' as const }]
  expect((await create(twice, { distinctFrom })).status).toBe(200)
})

test('twins and omocodia are shown with their caution', async () => {
  const plain = code('Landi', 'Furio', '1970-07-07')
  await create({ surname: 'Landi', name: 'Furio', birth: '1970-07-07' }, given(plain))
  const twin = await similar({ surname: 'Landi', name: 'Fulvia', birth: '1970-07-07' })
  expect(twin[0]?.cautions).toContain('twins')
  const folded = foldOmocodia(IdentityCode.parse(plain) as never, 1)
  expect((await similar({ surname: 'Altro', name: 'Nome', birth: null }, folded))[0]?.cautions).toContain(
    'omocodia',
  )
})

test('a correction asks again, but not about who was already told apart, and never about herself', async () => {
  const first = (await create({ surname: 'Petrucci', name: 'Alda', birth: '1933-03-03' })).reply
  const second = (await create({ surname: 'Malatesta', name: 'Alda', birth: '1933-03-03' })).reply
  const body = { version: 1, facts: { surname: 'Petrucci' }, distinctFrom: [] }
  expect((await desk(personApi.correct, { id: second.id }, body)).status).toBe(409)
  const distinctFrom = [{ person: first.id, reason: 'homonym' as const }]
  expect((await desk(personApi.correct, { id: second.id }, { ...body, distinctFrom })).status).toBe(200)
  const later = { version: 2, facts: { sex: 'female' as const }, distinctFrom: [] }
  expect((await desk(personApi.correct, { id: second.id }, later)).status).toBe(200)
})
