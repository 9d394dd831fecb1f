import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { FiscalCode, foldOmocodia, makeFiscalCode } from '../kernel/fiscal-code.ts'
import {
  compareCodes,
  IdentityCode,
  identityCodeKindOf,
  maskCode,
  ordinaryCode,
  readIdentityCode,
  temporaryCode,
} from './identity-code.ts'

const ordinary = IdentityCode.parse(
  makeFiscalCode({ surname: 'Rossi', name: 'Mario', sex: 'male', birth: day('1961-03-15'), place: 'X001' }),
)
const temporary = temporaryCode(2026, 123)

describe('the writing of a code says its kind', () => {
  // prettier-ignore
  test.each([
    [ordinary,            'ordinary'],
    ['12345678903',       'provisional'],
    ['STP1000010000001',  'stp'],
    ['ENI1000010000001',  'eni'],
    [temporary,           'temporary'],
  ] as const)('%s: %s', (text, kind) => {
    expect(identityCodeKindOf(IdentityCode.parse(text))).toBe(kind)
    expect(readIdentityCode(` ${text.toLowerCase()} `)).toEqual({ code: text })
  })
})

test('a temporary code can never be a real one', () => {
  expect(temporary).toMatch(/^TMP20260000012\d{2}$/)
  expect(FiscalCode.safeParse(temporary).success).toBe(false)
  expect(ordinaryCode(temporary)).toBeUndefined()
})

describe('what is wrong is said in a sentence', () => {
  // prettier-ignore
  test.each([
    ['12345678901',      /11 cifre/],
    ['123',              /11 cifre/],
    ['STP123',           /13 cifre/],
    ['RSSMRA',           /16 caratteri/],
    ['RSSMRA61C15X0O1A', /fuori posto/],
    [ordinary.slice(0, 15) + (ordinary.endsWith('A') ? 'B' : 'A'), /non torna/],
  ])('%s', (text, sentence) => {
    const read = readIdentityCode(text)
    expect('fault' in read && read.fault).toMatch(sentence)
  })
})

test('in lists only the beginning and the end of a code are shown', () => {
  expect(maskCode(ordinary)).toBe(`RSSM•••••••••••${ordinary[15]}`)
  expect(maskCode(IdentityCode.parse('12345678903'))).toBe('1234••••••3')
})

test('two codes compare as equal, equal but for omocodia, different, or not at all', () => {
  const folded = IdentityCode.parse(foldOmocodia(FiscalCode.parse(ordinary), 5))
  const other = IdentityCode.parse(
    makeFiscalCode({ surname: 'Rossi', name: 'Mario', sex: 'male', birth: day('1961-03-16'), place: 'X001' }),
  )
  expect(compareCodes(ordinary, ordinary)).toBe('same')
  expect(compareCodes(ordinary, folded)).toBe('omocodia')
  expect(compareCodes(ordinary, other)).toBe('different')
  expect(compareCodes(ordinary, temporary)).toBe('incomparable')
  expect(compareCodes(null, ordinary)).toBe('incomparable')
  expect(compareCodes(temporary, temporary)).toBe('same')
})
