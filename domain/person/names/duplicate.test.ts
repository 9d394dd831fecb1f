import { describe, expect, test } from 'vitest'
import { addMonths, day } from '../../kernel/day.ts'
import { FiscalCode, foldOmocodia, makeFiscalCode, type RegistrySex } from '../../kernel/fiscal-code.ts'
import { partialDay, wholeDay } from '../birth.ts'
import { IdentityCode, temporaryCode } from '../identity-code.ts'
import { nameDictionary } from './dictionary.ts'
import { duplicateVerdict, findDuplicates, type NewIdentity } from './duplicate.ts'
import { withBirthNoise, withTypo } from './noise.ts'
import { tokensOf } from './normalise.ts'
import { samplePeople, seededRandom, type SamplePerson } from './sample-people.ts'

const random = seededRandom(99)
const people = samplePeople(600, random)
const dictionary = nameDictionary(
  people.flatMap((p) => [p.surname, p.name].flatMap((n) => tokensOf(n).map((t) => t.token))),
)
const population = { size: 60_000, count: (token: string) => Math.max(1, dictionary.count(token) * 100) }
const verdict = (draft: NewIdentity, known: NewIdentity) => duplicateVerdict(draft, known, population)
const levels = (pairs: readonly (readonly [NewIdentity, NewIdentity])[]) =>
  pairs.map(([a, b]) => verdict(a, b)?.level)

const coded = (p: SamplePerson): SamplePerson => {
  const birth = p.birth && wholeDay(p.birth)
  if (!birth || !p.birthPlace) return p
  return { ...p, code: IdentityCode.parse(makeFiscalCode({ ...p, birth, place: p.birthPlace })) }
}
const otherNameOf = (name: string) => (name === 'Luca' ? 'Elio' : 'Luca')

const mario = coded({
  surname: 'Rossi',
  name: 'Mario',
  otherNames: [],
  sex: 'male' as RegistrySex,
  birth: partialDay('1961-03-15'),
  birthPlace: 'X001',
  code: null,
})

describe('traps: two people who look like one are never "certain"', () => {
  const twins = people.map((p) => [coded({ ...p, name: otherNameOf(p.name), sex: 'male' }), p] as const)
  const twinsWithLikeNames = people.map((p) => [coded({ ...p, name: withTypo(p.name, random) }), p] as const)
  const generations = people.map((p) => {
    const later = p.birth && wholeDay(p.birth) ? partialDay(addMonths(day(p.birth), 12 * 28)) : p.birth
    return [coded({ ...p, birth: later }), p] as const
  })
  const omocodia = people.map((p, i) => {
    const folded = foldOmocodia(FiscalCode.parse(p.code), 1 + (i % 127))
    return [{ ...p, code: IdentityCode.parse(folded) }, p] as const
  })
  const homonyms = people.map(
    (p) =>
      [
        { ...p, code: null, birth: partialDay('1950-06-07') },
        { ...p, code: null },
      ] as const,
  )
  // prettier-ignore
  test.each([
    ['twins',                       twins],
    ['twins with names alike',      twinsWithLikeNames],
    ['father and son',              generations],
    ['omocodia',                    omocodia],
    ['namesakes of another age',    homonyms],
    ['no code to tell',             people.map((p) => [{ ...p, code: null }, { ...p, code: null }] as const)],
  ])('%s (600 pairs)', (_, pairs) => {
    expect(levels(pairs)).not.toContain('certain')
  })
  test('father and son, twins with other names are not even "likely"', () => {
    expect(levels([...generations, ...twins])).not.toContain('likely')
  })
  test('omocodia is always shown', () => {
    expect(levels(omocodia)).not.toContain(undefined)
  })
})

describe('the same person typed again', () => {
  test('same code, names and birth: certain', () => {
    expect(levels(people.map((p) => [{ ...p, surname: p.surname.toUpperCase() }, p]))).toEqual(
      people.map(() => 'certain'),
    )
  })
  test('without code, a mistake in the names and sometimes in the birth: shown at least 97 times in 100', () => {
    const again = people.map((p) => {
      const birth = p.birth ? partialDay(withBirthNoise(p.birth, random)) : null
      return [{ ...p, surname: withTypo(p.surname, random), birth, code: null }, p] as const
    })
    const shown = levels(again).filter((l) => l !== undefined).length
    expect(shown / people.length).toBeGreaterThanOrEqual(0.97)
  })
  test('people who have nothing to do with each other are not shown', () => {
    const strangers = people.slice(1).map((p, i) => [p, people[i] ?? p] as const)
    const shown = levels(strangers).filter((l) => l === 'certain' || l === 'likely').length
    expect(shown).toBe(0)
  })
})

describe('the operator reads why, and why not', () => {
  const cautions = (change: Partial<SamplePerson>) => verdict(coded({ ...mario, ...change }), mario)
  test('[acc A20] namesake of the same year with another code: possible, with the reason, never certain', () => {
    expect(cautions({ birth: partialDay('1961-09-02') })).toMatchObject({
      level: 'possible',
      cautions: ['other-code'],
    })
  })
  test('twins', () => {
    expect(cautions({ name: 'Luca' })).toMatchObject({ level: 'possible', cautions: ['other-code', 'twins'] })
    expect(cautions({ name: 'Marzio' })?.cautions).toContain('twins')
  })
  test('father and son with a rare name', () => {
    const father = { ...mario, surname: 'Trinariucci', name: 'Eliodoro', code: null }
    const son = { ...father, birth: partialDay('1990-03-02') }
    expect(verdict(son, father)).toMatchObject({ level: 'possible', cautions: ['generations'] })
  })
  test('same code, other name', () => {
    expect(verdict({ ...mario, name: 'Mara' }, mario)).toMatchObject({
      level: 'likely',
      cautions: ['near-name'],
    })
  })
  test('same code, other birth', () => {
    expect(verdict({ ...mario, birth: partialDay('1961-03-16') }, mario)).toMatchObject({
      level: 'likely',
      cautions: ['same-code'],
    })
  })
  test('surname and name exchanged: likely, said in words', () => {
    const swapped = verdict({ ...mario, surname: 'Mario', name: 'Rossi', code: null }, mario)
    expect(swapped?.level).toBe('likely')
    expect(swapped?.reasons.map((r) => r.text)).toContain('Cognome e nome scambiati')
  })
  test('a temporary code says nothing against', () => {
    expect(verdict({ ...mario, code: temporaryCode(2026, 1) }, mario)).toMatchObject({
      level: 'likely',
      cautions: [],
    })
  })
})

test('the strongest come first, at most as many as asked', () => {
  const candidates = [coded({ ...mario, birth: partialDay('1961-09-02') }), mario, { ...mario, code: null }]
  expect(findDuplicates(mario, candidates, population).map((d) => d.verdict.level)).toEqual([
    'certain',
    'likely',
    'possible',
  ])
  expect(findDuplicates(mario, candidates, population, 1)).toHaveLength(1)
})
