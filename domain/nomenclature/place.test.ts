import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { placeAccess } from './access.ts'
import { nomenclatureApi, PlaceQuery } from './contract.ts'
import { nameRank, plainName } from './place-name.ts'
import { placeOfBirthOn, type Municipality, type PlaceCode } from './place.ts'

const row = (name: string, from: string | null, to: string | null): Municipality => ({
  kind: 'municipality',
  belfiore: 'A999',
  istat: null,
  name,
  otherName: null,
  province: 'PG',
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
})
const history = [row('Vecchionome', null, '1957-12-31'), row('Nuovonome', '1958-01-01', '2015-12-31')]
const born = (on: string, code: PlaceCode = 'A999') =>
  placeOfBirthOn((asked) => (asked === 'A999' ? history : []), code, day(on))

test('the name is the one the place bore on the birth date', () => {
  expect(born('1957-12-31')).toMatchObject({ kind: 'found', place: { name: 'Vecchionome' } })
  expect(born('1958-01-01')).toMatchObject({ kind: 'found', place: { name: 'Nuovonome' } })
})

test('after the suppression the code is a doubt, not an error; a code nobody knows is unknown', () => {
  expect(born('2016-01-01')).toMatchObject({ kind: 'other-period', place: { name: 'Nuovonome' } })
  expect(born('2016-01-01', 'A998')).toEqual({ kind: 'unknown' })
})

// prettier-ignore
test.each([
  ['Forlì',                  'forli',               0],
  ['Forlì',                  'FORLI\'',             0],
  ['Sant\'Angelo Lodigiano', 'sant angelo',         1],
  ['Sant’Angelo Lodigiano',  'santangelo',          1],
  ['San Giovanni Valdarno',  's. giovanni val',     2],
  ['Reggio nell\'Emilia',    'reggio emilia',       2],
  ['Gaiole in Chianti',      'chianti',             2],
  ['Gaiole in Chianti',      'chianti gaiole',      undefined],
  ['Roma',                   'ro ro',               undefined],
  ['Roma',                   'oma',                 undefined],
  ['Roma',                   '',                    undefined],
])('%s, typing "%s": rank %s', (name, typed, rank) => {
  expect(nameRank(plainName(name), plainName(typed))).toBe(rank)
})

test('the search asks for something to look for and knows nothing else', () => {
  expect(PlaceQuery.safeParse({ text: 'rom', on: '1960-05-01', kind: 'country' }).success).toBe(true)
  expect(PlaceQuery.safeParse({ text: ' ' }).success).toBe(false)
  expect(PlaceQuery.safeParse({ text: 'rom', on: '1960-02-31' }).success).toBe(false)
  expect(PlaceQuery.safeParse({ text: 'rom', limit: '500' }).success).toBe(false)
})

test('every endpoint names a permission that the access table grants', () => {
  const granted = Object.keys(placeAccess).map((action) => `place.${action}`)
  expect(
    Object.values(nomenclatureApi)
      .map((e) => e.permission)
      .toSorted(),
  ).toEqual(granted.toSorted())
})
