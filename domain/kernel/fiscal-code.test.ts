import { CheckDigitizer, CodiceFiscaleUtils } from '@marketto/codice-fiscale-utils'
import { belfioreConnector } from '@marketto/belfiore-connector-embedded'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from './day.ts'
import * as f from './fiscal-code.ts'

const today = day('2026-11-04')
const mario = {
  surname: 'Rossi',
  name: 'Mario',
  sex: 'male',
  birth: day('1961-03-15'),
  place: 'X001',
} as const
const code = f.makeFiscalCode(mario)

const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghilmnopqrstuvzàèìòùñšđ')),
  minLength: 1,
  maxLength: 12,
})
const name = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((words) => fc.constantFrom(' ', "'", '-').map((separator) => words.join(separator)))
const identity = fc.record({
  surname: name,
  name,
  sex: fc.constantFrom<f.RegistrySex>('male', 'female'),
  birth: fc.integer({ min: 0, max: 39_000 }).map((n) => addDays(today, -n)),
  place: fc
    .tuple(fc.constantFrom('X', 'Y'), fc.integer({ min: 1, max: 999 }))
    .map(([l, n]) => l + String(n).padStart(3, '0')),
})

describe('the three letters of a surname and of a name', () => {
  // prettier-ignore
  test.each([
    ['Rossi',      'RSS', 'Mario',       'MRA'],
    ['Fo',         'FOX', 'Lu',          'LUX'],
    ['Aia',        'AIA', 'Ezio',        'ZEI'],
    ['Hu',         'HUX', 'Wei',         'WEI'],
    ["D'Angelo",   'DNG', 'Gianfranco',  'GFR'],
    ['De Luca',    'DLC', 'Maria Grazia','MGR'],
    ['Nicolò',     'NCL', 'Niccolò',     'NCL'],
    ['Đorđević',   'DRD', 'Željko',      'ZJK'],
    ['Rossi',      'RSS', '',            'XXX'],
  ])('%s is %s, %s is %s', (surname, s, given, n) => {
    expect([f.surnamePart(surname), f.namePart(given)]).toEqual([s, n])
  })
})

test('what is written in a code is what it was made from', () => {
  fc.assert(
    fc.property(identity, (who) => {
      const read = f.decodeFiscalCode(f.makeFiscalCode(who), today)
      expect(read).toMatchObject({ ok: true, sex: who.sex, place: who.place })
      expect(read.ok && read.births).toContain(who.birth)
      expect(f.contradictedParts(f.makeFiscalCode(who), who)).toEqual([])
    }),
  )
})

test('an independent library reads and checks our codes in the same way', async () => {
  const library = new CodiceFiscaleUtils(belfioreConnector)
  await fc.assert(
    fc.asyncProperty(identity, fc.integer({ min: 0, max: 127 }), async (who, pattern) => {
      const made = f.foldOmocodia(f.makeFiscalCode(who), pattern)
      expect(CheckDigitizer.checkDigit(made)).toBe(made[15])
      expect(library.parser.cfDeomocode(made).slice(0, 15)).toBe(f.unfoldOmocodia(made).slice(0, 15))
      expect(library.parser.cfToGender(made)).toBe(who.sex === 'female' ? 'F' : 'M')
      expect(library.parser.cfToBirthMonth(made)).toBe(Number(who.birth.slice(5, 7)) - 1)
      expect(library.parser.cfToBirthDay(made)).toBe(Number(who.birth.slice(8)))
      // The library accepts only places that exist: it judges the same person as if born in one.
      const elsewhere = f.makeFiscalCode({ ...who, birth: day('1990-02-28'), place: 'H501' })
      expect(await library.validator.codiceFiscale(elsewhere).valid).toBe(true)
    }),
    { numRuns: 60 },
  )
})

describe('omocodia', () => {
  test('every variant unfolds to the plain code, is valid and different from the others', () => {
    const variants = Array.from({ length: 128 }, (_, pattern) => f.foldOmocodia(code, pattern))
    expect(new Set(variants).size).toBe(128)
    expect(variants.every((v) => f.unfoldOmocodia(v) === code && f.sameFolded(v, code))).toBe(true)
    expect(variants.filter((v) => !f.isOmocodia(v))).toEqual([code])
  })
  test('the first variant replaces the last digit', () => {
    expect(f.foldOmocodia(code, 1).slice(0, 15)).toBe(`${code.slice(0, 14)}M`)
  })
  test('a variant says the same things', () => {
    expect(f.decodeFiscalCode(f.foldOmocodia(code, 127), today)).toEqual(f.decodeFiscalCode(code, today))
  })
})

describe('a text that is not a code says why', () => {
  const wrongCheck = code.slice(0, 15) + (code[15] === 'A' ? 'B' : 'A')
  const noSuchDay = 'RSSMRA61B31X001'
  // prettier-ignore
  test.each([
    ['RSSMRA',                                            'length'],
    [`${code}A`,                                          'length'],
    ['RSSMRA61F15X001A',                                  'characters'],
    ['1SSMRA61C15X001A',                                  'characters'],
    [wrongCheck,                                          'check-character'],
    [noSuchDay + f.checkCharacter(noSuchDay),             'impossible-day'],
    [`RSSMRA61A35X001${f.checkCharacter('RSSMRA61A35X001')}`, 'impossible-day'],
  ] as const)('%s: %s', (text, reason) => {
    expect(f.decodeFiscalCode(text, today)).toEqual({ ok: false, reason })
    expect(f.FiscalCode.safeParse(text).success).toBe(reason === 'impossible-day')
  })
  test('one wrong character is nearly always caught by the check character', () => {
    fc.assert(
      fc.property(
        identity,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 25 }),
        (who, at, shift) => {
          const right: string = f.makeFiscalCode(who)
          const other = String.fromCharCode(65 + ((right.charCodeAt(at) - 65 + shift) % 26))
          expect(f.FiscalCode.safeParse(right.slice(0, at) + other + right.slice(at + 1)).success).toBe(false)
        },
      ),
    )
  })
})

describe('the century', () => {
  const born = (birth: string) => f.decodeFiscalCode(f.makeFiscalCode({ ...mario, birth: day(birth) }), today)
  test('a birth is never in the future', () => {
    expect(born('1927-01-01')).toMatchObject({ births: ['1927-01-01'] })
    expect(born('1926-12-25')).toMatchObject({ births: ['1926-12-25'] })
  })
  test('a child and a centenarian are both offered, the child first', () => {
    expect(born('1920-05-01')).toMatchObject({ birth: '2020-05-01', births: ['2020-05-01', '1920-05-01'] })
  })
  test('nobody is older than 110', () => {
    expect(born('2015-05-01')).toMatchObject({ births: ['2015-05-01'] })
  })
})

describe('an identity against its code', () => {
  // prettier-ignore
  test.each([
    [{},                                      []],
    [{ surname: 'Rossini' },                  []],
    [{ surname: 'Russi', name: 'Marco' },     ['name']],
    [{ surname: 'Bianchi' },                  ['surname']],
    [{ sex: 'female' },                       ['sex']],
    [{ birth: '1961' },                       []],
    [{ birth: '1961-03' },                    []],
    [{ birth: '1961-05' },                    ['birth']],
    [{ birth: '1961-03-16', place: 'X002' },  ['birth', 'place']],
  ] as const)('%o contradicts %o', (change, parts) => {
    expect(f.contradictedParts(code, { ...mario, ...change })).toEqual(parts)
    expect(f.fiscalCodeMatches(code, { ...mario, ...change })).toBe(parts.length === 0)
  })
})

describe('a code typed or scanned with look-alike characters', () => {
  test('is mended when the check character comes right', () => {
    expect(f.mendFiscalCode(`${code.slice(0, 12)}OO1${code[15]}`)).toBe(code)
    expect(f.mendFiscalCode(` ${code.slice(0, 6).toLowerCase().replace('s', '5')} ${code.slice(6)}`)).toBe(
      code,
    )
  })
  test('is left alone when it does not', () => {
    expect(f.mendFiscalCode(`${code.slice(0, 12)}OO2${code[15]}`)).toBeUndefined()
  })
})
