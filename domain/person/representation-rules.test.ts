import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { Refusal, refusalText } from '../kernel/refusal.ts'
import { partialDay } from './birth.ts'
import { PersonId } from './id.ts'
import {
  describeAct,
  endsWithMajority,
  groundsOf,
  refuseRepresentation,
  requirePower,
  whoDecides,
} from './representation-rules.ts'
import { Representation } from './representation.ts'
import type { Power } from './representation-codes.ts'

const today = day('2026-11-04')
const id = PersonId.parse('00000000-0000-4000-8000-000000000001')
const named = (surname: string) => ({ known: 'named', surname, name: 'Anna', birthYear: null }) as const
const act = {
  kind: 'decree',
  authority: 'Tribunale di Montefiorito',
  number: '12/2024',
  on: day('2024-05-03'),
} as const
const forever = { startsOn: day('2024-05-03'), endsOn: null }

const mother: Representation = {
  title: 'parent',
  representative: named('Bianchi'),
  responsibility: 'full',
  act: null,
  ...forever,
}
const father: Representation = { ...mother, representative: named('Rossi') }
const guardian: Representation = {
  title: 'guardian',
  representative: named('Verdi'),
  act,
  powers: ['consent'],
  manner: 'instead',
  scope: null,
  ...forever,
}
const administrator: Representation = { ...guardian, title: 'support-administrator', powers: ['income'] }
const curator: Representation = {
  ...guardian,
  title: 'curator',
  manner: 'together',
  powers: ['consent', 'assets'],
}

const adult = { birth: partialDay('1961-03-15') }
const child = { birth: partialDay('2015-03-15') }

const sentence = (r: Representation, power: Power, on = today) => {
  try {
    requirePower(r, power, on)
    return 'può'
  } catch (error) {
    return error instanceof Refusal ? refusalText(error.code, error.details) : 'other error'
  }
}

describe('[acc A03] the powers of a representative', () => {
  test('an expired act is named with its dates', () => {
    const expired = { ...guardian, endsOn: day('2026-10-31') }
    expect(sentence(expired, 'consent')).toContain(
      'sono finiti il 31/10/2026: Decreto n. 12/2024 del 03/05/2024, Tribunale di Montefiorito',
    )
    expect(sentence(expired, 'consent', day('2026-10-31'))).toBe('può')
  })
  test('a scope too narrow is named with the missing power', () => {
    expect(sentence(administrator, 'consent')).toMatch(
      /«Dare il consenso ai servizi sociali».*Decreto n\. 12\/2024/,
    )
    expect(sentence(administrator, 'income')).toBe('può')
  })
  test('before the act takes effect nobody decides by it', () => {
    expect(sentence({ ...guardian, startsOn: day('2026-12-01') }, 'consent')).toContain(
      'partono dal 01/12/2026',
    )
  })
  test('a parent needs no act, unless the responsibility was taken away', () => {
    expect(sentence(mother, 'health')).toBe('può')
    expect(sentence({ ...mother, responsibility: 'suspended', act }, 'health')).toContain(
      '«Sospesa» (Decreto n. 12/2024',
    )
  })
  test('the grounds are the act, or the title', () => {
    expect(groundsOf(mother)).toBe('Genitore')
    expect(groundsOf(guardian)).toBe(describeAct(act))
  })
})

describe('who decides', () => {
  const by = (person: { birth: ReturnType<typeof partialDay> | null }, all: Representation[]) =>
    whoDecides(person, all, { power: 'consent', today })
  test('an adult decides alone', () => expect(by(adult, [])).toEqual({ by: 'self' }))
  test('also with an administrator for other matters', () =>
    expect(by(adult, [administrator])).toEqual({ by: 'self' }))
  test('a guardian decides instead', () => {
    expect(by(adult, [guardian])).toEqual({ by: 'representatives', all: [guardian], notice: null })
  })
  test('a curator signs together with the person', () => {
    expect(by(adult, [curator])).toEqual({ by: 'self-assisted', with: [curator] })
  })
  test('for a child both parents', () => {
    expect(by(child, [mother, father])).toEqual({
      by: 'representatives',
      all: [mother, father],
      notice: null,
    })
  })
  test('a parent without responsibility does not count', () => {
    expect(by(child, [mother, { ...father, responsibility: 'forfeited', act }])).toMatchObject({
      all: [mother],
    })
  })
  test('a limited responsibility asks to read the act', () => {
    expect(by(child, [{ ...mother, responsibility: 'limited', act }])).toMatchObject({
      notice: expect.stringContaining('limitata'),
    })
  })
  test('the guardian of a child comes before the parents', () => {
    expect(by(child, [mother, guardian])).toMatchObject({ all: [guardian] })
  })
  test('a child with nobody needs somebody', () => {
    expect(by(child, [])).toMatchObject({ by: 'nobody', notice: expect.stringContaining('minorenne') })
  })
  test('while the age is in doubt it is said', () => {
    expect(by({ birth: partialDay('2008') }, [])).toMatchObject({
      by: 'nobody',
      notice: expect.stringContaining('maggiorenne'),
    })
  })
})

describe('what cannot be recorded', () => {
  const person = { id, ...adult }
  test('oneself', () => {
    expect(() =>
      refuseRepresentation({ ...guardian, representative: { known: 'registered', id } }, person),
    ).toThrow('represents-self')
  })
  test('a parent for an adult', () =>
    expect(() => refuseRepresentation(mother, person)).toThrow('parent-needs-minor'))
  test('an end before the start', () => {
    expect(() => refuseRepresentation({ ...guardian, endsOn: day('2024-05-02') }, person)).toThrow(
      'ends-before-start',
    )
  })
  test('a guardian without an act', () => {
    expect(Representation.safeParse({ ...guardian, act: null }).success).toBe(false)
    expect(Representation.safeParse({ ...guardian, powers: [] }).success).toBe(false)
    expect(Representation.safeParse(mother).success).toBe(true)
  })
})

test('with the eighteenth birthday the titles over a child end', () => {
  const grown = { birth: partialDay('2008-11-04') }
  expect(endsWithMajority(mother, grown, today)).toBe(true)
  expect(endsWithMajority(mother, grown, day('2026-11-03'))).toBe(false)
  expect(endsWithMajority(guardian, grown, today)).toBe(false)
})
