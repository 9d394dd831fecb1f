import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import {
  citizenshipGroup,
  foreignStatus,
  groupOf,
  italianLevel,
  permitKind,
  siussCitizenship,
} from './citizenship.ts'
import { childHousehold, householdKind, relationship } from './family.ts'
import { dwellingAdequacy, dwellingKind, eviction, homelessness, tenure } from './housing.ts'
import { legalProtection, parentalResponsibility, selfSufficiency } from './protection.ts'
import { region, regionOf } from './region.ts'
import {
  education,
  employmentKind,
  maritalStatus,
  coupleStatus,
  sex,
  sinbaEducation,
  workCondition,
} from './status.ts'
import { defaultUserAreas, personAreas, targetArea, userArea, userAreaOf } from './target-area.ts'

// prettier-ignore
const lists = {
  citizenshipGroup, foreignStatus, italianLevel, permitKind, childHousehold, householdKind, relationship, dwellingAdequacy,
  dwellingKind, eviction, homelessness, tenure, legalProtection, parentalResponsibility, selfSufficiency, region, coupleStatus,
  education, employmentKind, maritalStatus, sex, workCondition, targetArea, userArea,
}
const flows = ['siuss', 'istat', 'anpr'] as const

test.each(Object.entries(lists))('%s: every wire code comes back to its own code', (_, list) => {
  const entries: [string, { siuss?: string; istat?: string; anpr?: string }][] = Object.entries(list.entries)
  for (const flow of flows)
    for (const [code, { [flow]: wire }] of entries)
      if (wire !== undefined) expect(list.fromWire(flow, wire)).toBe(code)
})

test.each(Object.entries(lists))(
  '%s: codes are kebab-case English, labels use respectful words',
  (_, list) => {
    const forbidden =
      /handicap|disabil[ie]\b|invalid|clandestin|extracomunitar|barbon|clochard|zingar|nomad|badant|ragazza madre|soggett|utent[ei]\b/i
    for (const [code, { label }] of Object.entries(list.entries)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(label).not.toMatch(forbidden)
    }
  },
)

test('the 21 regions and autonomous provinces have the codes of the Agenzia delle Entrate, each its own', () => {
  const wires = new Set(region.codes.map((code) => region.toWire('siuss', code)))
  expect(wires).toEqual(new Set(Array.from({ length: 21 }, (_, i) => String(i + 1).padStart(2, '0'))))
  expect(region.toWire('siuss', 'umbria')).toBe('19')
  expect(region.toWire('istat', 'umbria')).toBe('10')
})

test('Trento and Bolzano are one region for ISTAT and two for SIUSS', () => {
  const province = { sigla: 'BZ', name: 'Bolzano', istat: '021', region: '04' }
  expect(regionOf(province)).toBe('bolzano')
  expect(regionOf({ ...province, sigla: 'TN', istat: '022' })).toBe('trento')
  expect(regionOf({ sigla: 'PG', name: 'Perugia', istat: '054', region: '10' })).toBe('umbria')
  expect(regionOf({ sigla: 'FU', name: 'Fiume', istat: null, region: null })).toBeUndefined()
})

test('an elderly person is in SIUSS area 2 when not self-sufficient, else in 3 (decision 29)', () => {
  const on = day('2026-03-01')
  const area = (selfSufficiency: 'self-sufficient' | 'partly-dependent' | 'wholly-dependent' | null) =>
    userArea.toWire('siuss', userAreaOf({ area: 'elderly', selfSufficiency }, on) ?? 'family')
  expect([area('self-sufficient'), area('partly-dependent'), area('wholly-dependent'), area(null)]).toEqual([
    '3',
    '2',
    '2',
    '3',
  ])
})

test('every area of a person has a SIUSS area; a newer row of the table holds from its day', () => {
  const on = day('2026-03-01')
  for (const area of personAreas) expect(userAreaOf({ area, selfSufficiency: null }, on)).toBeDefined()
  expect(userAreaOf({ area: 'several', selfSufficiency: null }, on)).toBeUndefined()
  const changed = [
    ...defaultUserAreas,
    { area: 'elderly', selfSufficiency: null, userArea: 'dependency', from: day('2026-07-01') } as const,
  ]
  expect(userAreaOf({ area: 'elderly', selfSufficiency: null }, day('2026-06-30'), changed)).toBe('poverty')
  expect(userAreaOf({ area: 'elderly', selfSufficiency: null }, day('2026-07-01'), changed)).toBe(
    'dependency',
  )
})

test('our finer titles of study travel as one of the six of SINBA', () => {
  for (const code of education.codes) expect(sinbaEducation(code)).toMatch(/^[1-6]$/)
  expect(sinbaEducation('doctorate')).toBe('6')
})

test('a citizenship without an ISO number travels as 990, not available', () => {
  expect(siussCitizenship(undefined)).toBe('990')
  expect(groupOf('IT')).toBe('italian')
  expect(groupOf('RO')).toBe('eu')
  expect(groupOf('GB')).toBe('non-eu')
  expect(groupOf('stateless')).toBe('stateless')
})
