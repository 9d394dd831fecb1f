import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { foldOmocodia, makeFiscalCode } from '../../kernel/fiscal-code.ts'
import { partialDay } from '../birth.ts'
import { IdentityCode } from '../identity-code.ts'
import { scorer, type KnownPerson, type SoughtPerson } from './score.ts'

const code = makeFiscalCode({
  surname: 'Rossi',
  name: 'Mario',
  sex: 'male',
  birth: day('1961-03-15'),
  place: 'X001',
})
const rossi: KnownPerson = {
  surname: 'Rossi',
  name: 'Mario',
  otherNames: [{ surname: 'Bianchini', name: 'Mario' }],
  sex: 'male',
  birth: partialDay('1961-03-15'),
  birthPlace: 'X001',
  code: IdentityCode.parse(code),
}
const common: Record<string, number> = { rossi: 500, mario: 2_000 }
const population = { size: 60_000, count: (token: string) => common[token] ?? 1 }
const score = (sought: SoughtPerson, known: Partial<KnownPerson> = {}) =>
  scorer(sought, population)({ ...rossi, ...known })
const texts = (sought: SoughtPerson, known?: Partial<KnownPerson>) =>
  score(sought, known).reasons.map((r) => r.text)

describe('why somebody was found, in words', () => {
  // prettier-ignore
  test.each<[SoughtPerson, string[]]>([
    [{ words: ['rossi', 'mario'] },                    ['Cognome uguale', 'Nome uguale']],
    [{ words: ['mario', 'rossi'] },                    ['Cognome uguale', 'Nome uguale']],
    [{ surname: 'Mario', name: 'Rossi' },              ['Cognome uguale', 'Nome uguale', 'Cognome e nome scambiati']],
    [{ words: ['rosi', 'maro'] },                      ['Cognome che suona uguale: «Rossi»', 'Nome simile, una lettera di differenza: «Mario»']],
    [{ words: ['bianchini'] },                         ['Cognome uguale', 'Risulta con un altro nome: «Bianchini Mario»']],
    [{ words: ['ross'], typing: true },                ['Cognome simile, una lettera di differenza: «Rossi»']],
    [{ surname: 'Rossi', births: [partialDay('1961')] }, ['Cognome uguale', 'Stesso anno di nascita']],
    [{ code: IdentityCode.parse(code) },               ['Stesso codice']],
    [{ code: IdentityCode.parse(foldOmocodia(code, 1)) }, ['Stesso codice fiscale, salvo omocodia']],
    [{ codeStart: code.slice(0, 8) },                  ['Il codice fiscale comincia così']],
    [{ sex: 'female', birthPlace: 'X002' },            ['Sesso anagrafico diverso', 'Luogo di nascita diverso']],
  ])('%o', (sought, expected) => {
    expect(texts(sought)).toEqual(expected)
  })
  test('a telephone found by the database', () => {
    expect(texts({}, { phoneFound: true })).toEqual(['Il telefono corrisponde'])
  })
})

describe('the probability', () => {
  const p = (sought: SoughtPerson, known?: Partial<KnownPerson>) => score(sought, known).probability
  test('of a common name alone is low, of a rare one high', () => {
    expect(p({ words: ['rossi', 'mario'] })).toBeLessThan(0.2)
    expect(p({ words: ['trinari', 'elio'] }, { surname: 'Trinari', name: 'Elio' })).toBeGreaterThan(0.9)
  })
  test('grows with each thing that agrees and falls with each that does not', () => {
    const names = { words: ['rossi', 'mario'] }
    const birth = { ...names, births: [partialDay('1961-03-15')] }
    expect(p(birth)).toBeGreaterThan(0.99)
    expect(p({ ...names, births: [partialDay('1961')] })).toBeGreaterThan(p(names))
    expect(p({ ...names, births: [partialDay('1975-06-20')] })).toBeLessThan(p(names))
    expect(p({ ...birth, sex: 'female' })).toBeLessThan(p(birth))
  })
  test('a swapped date counts more than another date and less than the right one', () => {
    const known = { birth: partialDay('1961-03-04') }
    const at = (birth: string) => p({ words: ['rossi', 'mario'], births: [partialDay(birth)] }, known)
    expect(at('1961-03-04')).toBeGreaterThan(at('1961-04-03'))
    expect(at('1961-04-03')).toBeGreaterThan(at('1961-05-04'))
    expect(at('1961-05-04')).toBeGreaterThan(at('1975-06-20'))
  })
})
