import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { foldOmocodia, makeFiscalCode } from '../../domain/kernel/fiscal-code.ts'
import { personApi } from '../../domain/person/contract.ts'
import type { PersonSearch } from '../../domain/person/search.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { bulkPerson, fillRegistry } from '../../test/make/person.ts'

let t: TestHouse
let desk: Caller
const plain = makeFiscalCode({
  surname: 'Rossi',
  name: 'Mario',
  sex: 'male',
  birth: day('1961-03-15'),
  place: 'X001',
})
const mobile = { kind: 'mobile' as const, holder: null, caution: null }

// prettier-ignore
const people = {
  rossi:     [{ surname: 'Rossi', name: 'Mario', birth: '1961-03-15' }, { code: plain, contacts: [{ ...mobile, value: '+39 000 1234567' }] }],
  rossini:   [{ surname: 'Rossini', name: 'Maria', birth: '1980-01-01' }, {}],
  deLuca:    [{ surname: 'De Luca', name: 'Gian Marco', birth: '1975-06-07' }, {}],
  dAngelo:   [{ surname: 'D’Angelo', name: 'Anna Maria', birth: '1949-12-02' }, {}],
  dellOrso:  [{ surname: 'Dell’Orso', name: 'Nicolò', birth: '2012-02-02' }, {}],
  shevchenko:[{ surname: 'Shevchenko', name: 'Olena', birth: '1990-08-09' }, {}],
  amrani:    [{ surname: 'El Amrani', name: 'Youssef', birth: '1985' }, {}],
  dordevic:  [{ surname: 'Đorđević', name: 'Živko', birth: '1970-04-04' }, {}],
  ghini:     [{ surname: 'Ghini', name: 'Chiara', birth: '1999-10-11' }, {}],
  beppe:     [{ surname: 'Calzolari', name: 'Giuseppe', birth: '1938-11-30', otherNames: [{ kind: 'familiar', surname: 'Pallino', name: null }] }, {}],
  bianchi:   [{ surname: 'Verdi', name: 'Lucia', birth: '1966-06-06', otherNames: [{ kind: 'birth', surname: 'Bianchi', name: 'Lucia' }] }, {}],
  single:    [{ surname: 'Suharto', name: null, birth: '1971-01-21' }, {}],
} as const
type Key = keyof typeof people
const ids = new Map<string, Key>()

beforeAll(async () => {
  t = await makeHouse()
  const operator = await t.zone.operator('front-desk')
  desk = callerOf(t.app, operator.token)
  const rows = Object.entries(people).map(([key, [facts, more]]) => {
    const row = bulkPerson(t.zone.here.id, facts as never, more as never)
    ids.set(row.id, key as Key)
    return row
  })
  await fillRegistry(t, rows)
})
afterAll(() => t.close())

const search = async (asked: PersonSearch) =>
  (await desk(personApi.search, {}, asked)).reply.hits.flatMap((h) =>
    h.kind === 'person' ? [{ key: ids.get(h.person.id), ...h }] : [],
  )
const first = async (asked: PersonSearch) => (await search(asked))[0]?.key

describe('the first found is the one that was meant', () => {
  // prettier-ignore
  test.each<[string, PersonSearch, Key]>([
    ['as it is written',                 { text: 'rossi mario' },            'rossi'],
    ['name before surname',              { text: 'Mario ROSSI' },            'rossi'],
    ['one wrong letter in each',         { text: 'rsosi maroi' },            'rossi'],
    ['a doubled letter',                 { text: 'rosi mario' },             'rossi'],
    ['a particle apart',                 { text: 'de luca gian marco' },     'deLuca'],
    ['a particle together',              { text: 'deluca gianmarco' },       'deLuca'],
    ['a particle left out',              { text: 'luca gianmarco' },         'deLuca'],
    ['an apostrophe left out',           { text: 'dangelo anna' },           'dAngelo'],
    ['another apostrophe',               { text: "d'angelo annamaria" },     'dAngelo'],
    ['an apostrophe as a space',         { text: 'dell orso nicolo' },       'dellOrso'],
    ['as it sounds',                     { text: 'scevcenko olena' },        'shevchenko'],
    ['another transliteration',          { text: 'shevchenko elena' },       'shevchenko'],
    ['two letters wrong, less strictly', { text: 'amrani iusuf' },           'amrani'],
    ['letters of another alphabet',      { text: 'dordevic zivko' },         'dordevic'],
    ['as an Italian hears it',           { text: 'gini kiara' },             'ghini'],
    ['a short form of the name',         { text: 'calzolari beppe' },        'beppe'],
    ['the name by which one is called',  { text: 'pallino' },                'beppe'],
    ['the name at birth',                { text: 'bianchi lucia' },          'bianchi'],
    ['who has a single name',            { text: 'suharto' },                'single'],
    ['while the name is being typed',    { text: 'rossini ma', typing: true }, 'rossini'],
    ['while the surname is being typed', { text: 'calzo', typing: true },    'beppe'],
    ['surname and birth',                { text: 'rosi 15/3/1961' },         'rossi'],
    ['surname and year',                 { text: 'rossini 1980' },           'rossini'],
    ['day and month exchanged',          { text: 'de luca 07/06/1975' },     'deLuca'],
    ['a birth known to the year only',   { text: '03/05/1985' },             'amrani'],
    ['a birth typed in six digits',      { text: '010180' },                 'rossini'],
    ['a birth alone',                    { text: '09-08-1990' },             'shevchenko'],
    ['a code',                           { text: plain },                    'rossi'],
    ['a code as it was before omocodia', { text: foldOmocodia(plain, 5) },   'rossi'],
    ['the beginning of a code',          { text: 'rssmra61' },               'rossi'],
    ['the beginning with omocodia',      { code: 'rssmras1' },               'rossi'],
    ['its beginning after omocodia',     { code: 'RSSMRASM' },               'rossi'],
    ['a telephone',                      { text: '000 1234567' },            'rossi'],
    ['the end of a telephone',           { text: '234567' },                 'rossi'],
    ['separate fields',                  { surname: 'Rosi', name: 'Mario' }, 'rossi'],
    ['separate fields, exchanged',       { surname: 'Mario', name: 'Rossi' }, 'rossi'],
    ['separate birth',                   { birth: '1949-12-02' as never },   'dAngelo'],
    ['separate code',                    { code: plain.toLowerCase() },      'rossi'],
    ['separate telephone',               { phone: '1234567' },               'rossi'],
  ])('%s', async (_, asked, key) => {
    expect(await first(asked)).toBe(key)
  })
})

test('a list shows enough to recognise: a masked code, no contact, the reasons of the likeness', async () => {
  const [found] = await search({ text: 'rosi mario' })
  expect(found?.person).toMatchObject({
    surname: 'Rossi',
    age: 65,
    maskedCode: expect.stringMatching(/^RSSM•{11}.$/),
  })
  expect(found?.reasons.map((r) => r.text)).toContain('Cognome che suona uguale: «Rossi»')
  expect(JSON.stringify(found)).not.toContain('1234567')
})

test('who is known now is found at once, also by a name that nobody had before', async () => {
  await fillRegistry(t, [bulkPerson(t.zone.here.id, { surname: 'Quattrocchi', name: 'Zelmira' })])
  expect((await search({ text: 'quatrocchi zelmira' })).length).toBe(1)
})

test('one letter asks for nothing, an unknown name finds nobody', async () => {
  expect(await search({ text: 'r' })).toEqual([])
  expect(await search({ text: 'wqxyz kkjh' })).toEqual([])
  expect((await desk(personApi.search, {}, {} as never)).status).toBe(400)
})

test('what was typed is in no audit row and in no log; who was shown is', async () => {
  await search({ text: 'rossi noncewordtyped' })
  await search({ text: plain })
  const { rows } = await t.owner.query<{ row: string; persons: number; fields: string[] }>(
    "select to_jsonb(a)::text as row, cardinality(person_ids) as persons, fields from audit_event a where operation = 'person.search'",
  )
  const written = rows.map((r) => r.row).join('') + t.logged()
  for (const typed of ['noncewordtyped', plain, 'rossi', '1234567'])
    expect(written.toLowerCase()).not.toContain(typed.toLowerCase())
  expect(rows.some((r) => r.persons > 0 && r.fields.includes('code'))).toBe(true)
})

test('a search is the same few statements however many persons there are: the less strict one only when little is found', async () => {
  const trips = async (text: string) => (await t.trips(() => search({ text }))).length
  const [opening, statement, closing] = [1, 1, 1]
  expect(await trips('rossi mario')).toBe(opening + 2 * statement + closing)
  const many = Array.from({ length: 60 }, (_, i) =>
    bulkPerson(t.zone.here.id, { surname: 'Rossi', name: `Mario ${String.fromCharCode(97 + (i % 26))}` }),
  )
  await fillRegistry(t, many)
  const found = (await desk(personApi.search, {}, { text: 'rossi mario' })).reply
  expect([found.hits.length, found.more]).toEqual([20, true])
  expect(await trips('rossi mario')).toBe(opening + statement + closing)
})
