import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { makeFiscalCode } from '../../domain/kernel/fiscal-code.ts'
import { personApi } from '../../domain/person/contract.ts'
import type { PersonId } from '../../domain/person/id.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { asHolder, bulkPerson, fillRegistry } from '../../test/make/person.ts'
import { insertSheetOf } from '../../test/make/sheet-of.ts'
import { findPerson, keepPerson, personHeads, prefillFrom, type ToKeep } from './for-sheets.ts'

let t: TestHouse
let token: string
let desk: Caller
let operatorId: string
beforeAll(async () => {
  t = await makeHouse()
  const operator = await t.zone.operator('front-desk')
  ;({ token, id: operatorId } = operator)
  desk = callerOf(t.app, token)
})
afterAll(() => t.close())

const code = makeFiscalCode({
  surname: 'Orsini',
  name: 'Lia',
  sex: 'female',
  birth: day('1958-04-09'),
  place: 'X001',
})
const values = {
  'user.surname': 'Orsini',
  'user.name': 'Lia',
  'user.birthDay': '1958-04-09',
  'user.sex': 'female',
  'user.birthPlace': 'X001',
  'user.fiscalCode': code,
  'user.citizenship': 'IT',
  'user.maritalStatus': { notKnown: true },
  'user.mobile': '+39 000/246.810',
  'user.mobileHolder': 'il figlio',
  'user.discreetContact': true,
  'user.residence.address': 'Via del Pozzo 4',
  'user.residence.municipality': 'X001',
  'needs.text': 'NONCEBISOGNO',
}
const keep = (more: Partial<ToKeep> = {}) =>
  asHolder(t, token, (cx) => keepPerson(cx, { personId: null, standing: 'ordinary', values, ...more }))
const read = async (id: PersonId) => (await desk(personApi.read, { id })).reply

describe('a concluded sheet', () => {
  let id: PersonId
  test('writes the person that it names, with contacts and residence', async () => {
    id = (await keep()).personId
    expect(await read(id)).toMatchObject({
      standing: 'ordinary',
      facts: {
        surname: 'Orsini',
        name: 'Lia',
        birth: '1958-04-09',
        citizenships: ['IT'],
        maritalStatus: null,
      },
      contacts: [{ kind: 'mobile', holder: 'il figlio', caution: 'discreet' }],
    })
    expect((await desk(personApi.addresses, { id })).reply.rows).toMatchObject([
      { address: { kind: 'residence', street: 'Via del Pozzo 4' } },
    ])
    expect((await desk(personApi.search, {}, { text: 'orsini 246810' })).reply.hits).toMatchObject([
      { person: { id } },
    ])
  })
  test('links the person whom the operator chose, and changes nothing of her', async () => {
    const other = { ...values, 'user.surname': 'Orsini Bianchi', 'user.maritalStatus': 'widowed' }
    expect(await keep({ personId: id, values: other })).toEqual({ personId: id })
    expect(await read(id)).toMatchObject({ version: 1, facts: { surname: 'Orsini', maritalStatus: null } })
  })
  test('links who has the same code when nothing contradicts it; otherwise somebody must look', async () => {
    expect(await keep({ values: { ...values, 'user.birthDay': { notKnown: true } } })).toEqual({
      personId: id,
    })
    await expect(keep({ values: { ...values, 'user.surname': 'Gatti' } })).rejects.toMatchObject({
      code: 'code-taken',
    })
    await expect(keep({ values: { ...values, 'user.birthDay': '1999-04-09' } })).rejects.toMatchObject({
      code: 'code-taken',
    })
  })
  test('does not link who is out of sight', async () => {
    const far = bulkPerson(t.zone.there.id, { surname: 'Altrove' })
    await fillRegistry(t, [far])
    await expect(keep({ personId: far.id })).rejects.toMatchObject({ code: 'not-found' })
  })
  test('after a refused adhesion keeps only who she is', async () => {
    const refused = { ...values, 'user.surname': 'Limiti', 'user.fiscalCode': { notKnown: true } }
    const { personId } = await keep({ standing: 'restricted', values: refused })
    expect(await read(personId)).toMatchObject({
      standing: 'restricted',
      facts: { surname: 'Limiti', birth: '1958-04-09', sex: null, citizenships: [] },
      contacts: [],
      flags: expect.arrayContaining(['restricted']),
    })
  })
  test('with a single name writes it as the surname, with none it refuses', async () => {
    const single = await keep({ values: { 'user.surname': { notKnown: true }, 'user.name': 'Suharto' } })
    expect((await read(single.personId)).facts).toMatchObject({ surname: 'Suharto', name: null })
    await expect(keep({ values: {} })).rejects.toMatchObject({ code: 'fields-missing' })
  })
})

test('[acc A19] a known person is found by code and fills the sheet; of other sheets nothing is told', async () => {
  const { personId } = await keep()
  await insertSheetOf(t, personId, operatorId, { 'needs.text': 'NONCESCHEDA' })
  const [hit] = (await desk(personApi.search, {}, { text: code })).reply.hits
  expect(hit).toMatchObject({ kind: 'person', person: { id: personId, surname: 'Orsini' } })
  const filled = await asHolder(t, token, (cx) => prefillFrom(cx, personId))
  const { 'needs.text': _, 'user.maritalStatus': __, ...known } = values
  expect(filled).toEqual({ ...known, 'user.mobile': '+39 000 246 810' })
  const answers = [
    await desk(personApi.read, { id: personId }),
    await desk(personApi.search, {}, { text: code }),
    await desk(personApi.contacts, { id: personId }),
  ]
  for (const { raw } of answers) expect(raw.toString()).not.toMatch(/NONCE|2026\//)
  await expect(asHolder(t, token, (cx) => prefillFrom(cx, crypto.randomUUID()))).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('heads of persons are given for those in sight, in one statement', async () => {
  const { personId } = await keep()
  const hidden = bulkPerson(t.zone.here.id, { surname: 'Coperti' }, { standing: 'sealed' })
  await fillRegistry(t, [hidden])
  const heads = await asHolder(t, token, (cx) => personHeads(cx, [personId, hidden.id, personId]))
  expect([...heads.values()]).toEqual([{ id: personId, surname: 'Orsini', name: 'Lia', birth: '1958-04-09' }])
})

describe('what the consent asks of a known person', () => {
  const facts = (id: string) => asHolder(t, token, (cx) => findPerson(cx, id))
  test('an adult answers alone, a minor does not, nor does who is represented', async () => {
    const [adult, minor] = [
      bulkPerson(t.zone.here.id, { surname: 'Adulti', birth: '1980-01-01' }),
      bulkPerson(t.zone.here.id, { surname: 'Minori', birth: '2015-01-01' }),
    ]
    await fillRegistry(t, [adult, minor])
    expect(await facts(adult.id)).toMatchObject({
      capacity: 'able',
      represented: false,
      birthDay: '1980-01-01',
      name: '',
    })
    expect(await facts(minor.id)).toMatchObject({ capacity: 'minor', represented: false })
    await desk(
      personApi.addRepresentation,
      { id: adult.id },
      {
        title: 'support-administrator',
        representative: { known: 'named', surname: 'Ferri', name: null, birthYear: null },
        act: { kind: 'decree', authority: 'Tribunale', number: '1', on: day('2026-01-01') },
        powers: ['consent'],
        manner: 'together',
        scope: null,
        startsOn: day('2026-01-01'),
        endsOn: null,
      },
    )
    expect(await facts(adult.id)).toMatchObject({ capacity: 'represented', represented: true })
    expect(await facts(crypto.randomUUID())).toBeUndefined()
  })
})
