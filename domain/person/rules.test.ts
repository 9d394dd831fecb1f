import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { makeFiscalCode } from '../kernel/fiscal-code.ts'
import { refusalText } from '../kernel/refusal.ts'
import { partialDay } from './birth.ts'
import { IdentityCode, temporaryCode } from './identity-code.ts'
import type { Identity } from './identity.ts'
import { PersonId } from './id.ts'
import {
  flagsOf,
  readFromCode,
  refuseImpossible,
  refuseReversed,
  refuseUnexplained,
  summaryOf,
  warningsOf,
  type ListedPerson,
} from './rules.ts'
import { PersonSummary } from './search.ts'

const today = day('2026-11-04')
const code = IdentityCode.parse(
  makeFiscalCode({ surname: 'Rossi', name: 'Maria', sex: 'female', birth: day('1961-03-15'), place: 'X001' }),
)
const maria: Identity = {
  surname: 'Rossi',
  name: 'Maria',
  otherNames: [],
  sex: 'female',
  indicatedGender: null,
  birth: partialDay('1961-03-15'),
  birthPlace: 'X001',
  citizenships: ['IT'],
  maritalStatus: 'single',
  coupleStatus: null,
  diedOn: null,
  code,
}
const id = PersonId.parse('00000000-0000-4000-8000-000000000001')
const otherId = PersonId.parse('00000000-0000-4000-8000-000000000002')
const listed: ListedPerson = { ...maria, id, standing: 'ordinary', represented: false }

describe('what cannot be true is refused', () => {
  // prettier-ignore
  test.each([
    [{ birth: partialDay('2026-11-05') },                                'birth-in-future'],
    [{ birth: partialDay('2027') },                                      'birth-in-future'],
    [{ diedOn: day('2026-11-05') },                                      'death-in-future'],
    [{ diedOn: day('1961-03-14') },                                      'death-before-birth'],
  ] as const)('%o', (change, refusal) => {
    expect(() => refuseImpossible({ ...maria, ...change }, today)).toThrow(refusal)
  })
  test('what is only partly known is not', () => {
    expect(() =>
      refuseImpossible({ birth: partialDay('2026'), diedOn: day('2026-02-01') }, today),
    ).not.toThrow()
    expect(() => refuseImpossible({ birth: null, diedOn: null }, today)).not.toThrow()
  })
  test('a period ends after it starts', () => {
    expect(() => refuseReversed(day('2026-01-02'), day('2026-01-01'))).toThrow('ends-before-start')
    expect(() => refuseReversed(day('2026-01-02'), null)).not.toThrow()
  })
})

describe('what does not agree is a warning in plain words, never a block', () => {
  const fields = (change: Partial<Identity>) => warningsOf({ ...maria, ...change }, today).map((w) => w.field)
  // prettier-ignore
  test.each<[Partial<Identity>, string[]]>([
    [{},                                                              []],
    [{ code: null, surname: 'Verdi' },                                []],
    [{ code: temporaryCode(2026, 1), surname: 'Verdi' },              []],
    [{ surname: 'Verdi' },                                            ['surname']],
    [{ surname: 'Verdi', otherNames: [{ kind: 'birth', surname: 'Rossi', name: 'Maria' }] }, []],
    [{ name: 'Marta' },                                               ['name']],
    [{ sex: 'male', birth: partialDay('1961-03-16') },                ['sex', 'birth']],
    [{ birth: partialDay('1961') },                                   []],
    [{ birthPlace: 'Y129' },                                          ['place']],
    [{ code: null, birth: partialDay('1900-01-01') },                 ['birth']],
    [{ citizenships: ['IT', 'IT'] },                                ['citizenships']],
    [{ coupleStatus: 'legally-separated' },                         ['coupleStatus']],
    [{ coupleStatus: 'legally-separated', maritalStatus: 'married' }, []],
  ])('%o', (change, expected) => {
    expect(fields(change)).toEqual(expected)
  })
  test('the sentence says what to do', () => {
    expect(warningsOf({ ...maria, surname: 'Verdi' }, today)[0]?.message).toContain(
      'aggiungi quello precedente',
    )
  })
})

test('one scan of the code fills sex, birth and place', () => {
  expect(readFromCode(code, today)).toEqual({
    sex: 'female',
    birth: '1961-03-15',
    birthPlace: 'X001',
    births: ['1961-03-15'],
  })
  expect(readFromCode(temporaryCode(2026, 1), today)).toBeUndefined()
})

describe('the row of a list', () => {
  test('has a masked code and the age, and passes its own contract', () => {
    expect(PersonSummary.parse(summaryOf(listed, today))).toEqual({
      id,
      surname: 'Rossi',
      name: 'Maria',
      birth: '1961-03-15',
      age: 65,
      maskedCode: `RSSM•••••••••••${code[15]}`,
      flags: [],
    })
  })
  // prettier-ignore
  test.each<[Partial<ListedPerson>, string[]]>([
    [{ birth: partialDay('2010') },                                   ['minor']],
    [{ birth: partialDay('2010'), diedOn: day('2020-01-01') },        ['deceased']],
    [{ represented: true, code: temporaryCode(2026, 1) },             ['represented', 'temporary-code']],
    [{ code: null, standing: 'restricted' },                          ['temporary-code', 'restricted']],
  ])('%o is flagged %o', (change, flags) => {
    expect(flagsOf({ ...listed, ...change }, today)).toEqual(flags)
  })
  test('the age of who has died stops', () => {
    expect(summaryOf({ ...listed, diedOn: day('2001-03-15') }, today).age).toBe(40)
  })
})

describe('[acc A20] a look-alike', () => {
  const found = (level: 'certain' | 'likely' | 'possible') => [{ id, verdict: { level } }]
  test('that is only possible warns and does not block', () => {
    expect(() => refuseUnexplained(found('possible'), [])).not.toThrow()
  })
  test('that is likely has to be told apart with a reason', () => {
    expect(() => refuseUnexplained(found('likely'), [])).toThrow('perhaps-already-known')
    expect(() => refuseUnexplained(found('certain'), [{ person: otherId, reason: 'twin' }])).toThrow(
      'perhaps-already-known',
    )
    expect(() => refuseUnexplained(found('certain'), [{ person: id, reason: 'homonym' }])).not.toThrow()
  })
  test('the sentence says how to go on', () => {
    expect(refusalText('perhaps-already-known', { count: 2 })).toMatch(
      /2 schede le somigliano.*Apri quella giusta/,
    )
  })
})
