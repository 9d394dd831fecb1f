import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { foldOmocodia, makeFiscalCode } from '../../kernel/fiscal-code.ts'
import { temporaryCode } from '../identity-code.ts'
import { isEmptyQuery, readQuery } from './query.ts'

const today = day('2026-11-04')
const code = makeFiscalCode({
  surname: 'Rossi',
  name: 'Mario',
  sex: 'male',
  birth: day('1961-03-15'),
  place: 'X001',
})
const empty = { words: [], births: [], code: null, codeStart: null, phone: null, ignored: [] }

describe('the one search field understands', () => {
  // prettier-ignore
  test.each([
    ['rossi mario',              { words: ['rossi', 'mario'] }],
    ['rossi mario 1961',         { words: ['rossi', 'mario'], births: ['1961'] }],
    ["D'Angelo, Gian Marco",     { words: ["D'Angelo", 'Gian', 'Marco'] }],
    ['rossi 15/3/1961',          { words: ['rossi'], births: ['1961-03-15'] }],
    ['15-03-61 rossi',           { words: ['rossi'], births: ['1961-03-15'] }],
    ['rossi 3/1961',             { words: ['rossi'], births: ['1961-03'] }],
    ['1961-03-15',               { births: ['1961-03-15'] }],
    ['rossi 1/5/20',             { words: ['rossi'], births: ['2020-05-01', '1920-05-01'] }],
    ['010180',                   { births: ['1980-01-01'], phone: '010180' }],
    ['rossi 01011980',           { words: ['rossi'], births: ['1980-01-01'], phone: '01011980' }],
    [code,                       { code }],
    [code.toLowerCase(),         { code }],
    [`${code.slice(0, 6)} ${code.slice(6, 11)} ${code.slice(11)}`, { code }],
    [`rossi ${code}`,            { words: ['rossi'], code }],
    [foldOmocodia(code, 3),      { code: foldOmocodia(code, 3) }],
    [code.replace('001', 'OO1'), { code }],
    ['rssmra61',                 { codeStart: 'RSSMRA61' }],
    [temporaryCode(2026, 12),    { code: temporaryCode(2026, 12) }],
    ['+39 000 1234567',          { phone: '0001234567' }],
    ['rossi 0001234567',         { words: ['rossi'], phone: '0001234567' }],
    ['rossi 1961 0001234',       { words: ['rossi'], births: ['1961'], phone: '0001234' }],
    ['rossi 1799',               { words: ['rossi'], ignored: ['1799'] }],
    ['rossi 31/02/1961 x2',      { words: ['rossi'], ignored: ['x2'] }],
    ['',                         {}],
  ])('%s', (text, expected) => {
    expect(readQuery(text, today)).toEqual({ ...empty, ...expected })
  })
})

test('a single letter asks for nothing', () => {
  expect(isEmptyQuery(readQuery('r', today))).toBe(true)
  expect(isEmptyQuery(readQuery('hu', today))).toBe(false)
  expect(isEmptyQuery(readQuery('1961', today))).toBe(false)
})
