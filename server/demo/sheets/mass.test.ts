import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactOutcome } from '../../../domain/consent/closing-codes.ts'
import { ageOn, day, type Day } from '../../../domain/kernel/day.ts'
import { decodeFiscalCode, fiscalCodeMatches } from '../../../domain/kernel/fiscal-code.ts'
import { fieldIds, fieldOf } from '../../../domain/intake/fields.ts'
import { sheetLifecycle } from '../../../domain/intake/lifecycle.ts'
import { ordinaryCode } from '../../../domain/person/identity-code.ts'
import { rowIds } from '../../../domain/consent/rows.ts'
import { rowOf } from '../../../domain/consent/effects.ts'
import { createRng } from '../rng.ts'
import type { Mass } from './ledger.ts'
import { massOf, sheetsAtScaleOne } from './mass.ts'

const today = day('2026-11-04')
const made = (seed: string, scale = 0.3, on: Day = today) => massOf(createRng(seed), { today: on, scale })
const year = made('year', 6)

/** Every text in the rows, keys left out. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

const share = (rows: readonly unknown[], of: number) => rows.length / of
const count = <T>(rows: readonly T[], is: (row: T) => boolean) => share(rows.filter(is), rows.length)

test('the same rng, day and scale give the same rows, ids included', () => {
  expect(JSON.stringify(made('7'))).toBe(JSON.stringify(made('7')))
  expect(JSON.stringify(made('7'))).not.toBe(JSON.stringify(made('8')))
})

describe('no illegal sheet can be produced, whatever the seed and the day', () => {
  test('what is generated passes the decision table, the catalogue and the conclusion', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 730 }), (seed, shift) => {
        // `concluded` throws the very refusals of the desk: to be generated is to be legal.
        const on = day(
          `202${5 + (shift % 4)}-${String(1 + (shift % 12)).padStart(2, '0')}-${String(1 + (shift % 28)).padStart(2, '0')}`,
        )
        lawful(made(`seed ${seed}`, 0.2, on), on)
      }),
      { numRuns: 40 },
    )
  })

  function lawful(mass: Mass, on: Day): void {
    const consents = new Map(mass.consents.map((c) => [c.id, c]))
    const persons = new Set<string>(mass.persons.map((p) => p.id))
    for (const sheet of mass.sheets) {
      const row = rowIds.find((r) => r === sheet.decision_row)
      if (row === undefined) throw new Error(`no row ${sheet.decision_row}`)
      expect(sheet.occurred_on < on).toBe(true)
      expect(sheetLifecycle.states).toContain(sheet.state)
      if (sheet.case_number === 7)
        expect([sheet.alias, sheet.person_id, sheet.proposed_area]).toEqual([sheet.display_name, null, null])
      if (sheet.person_id !== null) expect(persons.has(sheet.person_id)).toBe(true)
      if (sheet.consent_id !== null) expect(consents.get(sheet.consent_id)?.person_id).toBe(sheet.person_id)
      if (sheet.consent === 'granted' && sheet.origin_dispatch_id === null)
        expect(sheet.consent_id).not.toBeNull()
      if (sheet.state === 'rejected') expect([1, 6]).not.toContain(sheet.case_number)
      if (sheet.origin_dispatch_id === null && row !== '2.granted') onlyRecordable(sheet.content, row)
    }
    for (const contact of mass.contacts) expect(contactOutcome.codes).toContain(contact.outcome)
  }

  function onlyRecordable(content: unknown, row: (typeof rowIds)[number]): void {
    const { recordable } = rowOf('seed-siso@1', row)
    const present = fieldIds.filter((id) => Object.hasOwn(Object(content), id))
    const extra = present.filter((id) => !recordable.includes(fieldOf(id).class))
    expect(extra).toEqual([])
  }
})

test('numbers follow the order of time in each organisation and year, and the series knows the last', () => {
  const last = new Map<string, number>()
  for (const s of year.sheets) {
    const [y = '', n = ''] = s.number.split('/')
    const key = `${s.organisation_id} ${y}`
    expect(Number(n)).toBe((last.get(key) ?? 0) + 1)
    last.set(key, Number(n))
  }
  const series = year.series.filter((s) => s.kind === 'access-sheet')
  expect(new Map(series.map((s) => [`${s.organisation_id} ${s.year}`, s.last]))).toEqual(last)
})

describe('processes §6.4: shares of a year', () => {
  const told = year.sheets.filter((s) => s.origin_dispatch_id === null)
  test('as many sheets as the scale asks, counted with the contacts that refusals left', () => {
    expect(told.length).toBeGreaterThan(sheetsAtScaleOne * 6 * 0.88)
    expect(told.length).toBeLessThanOrEqual(sheetsAtScaleOne * 6)
  })
  // prettier-ignore
  test.each([
    ['in person',                (s) => s.mode === 'in-person', 0.62],
    ['by phone',                 (s) => s.mode === 'phone', 0.17],
    ['the person herself',       (s) => s.case_number === 3, 0.58],
    ['anonymous',                (s) => s.case_number === 7, 0.15],
    ['information',              (s) => s.closing === 'information', 0.38],
    ['proposals',                (s) => s.closing === 'propose-taking-charge' || s.closing === 'file-report', 0.27],
  ] as const satisfies readonly (readonly [string, (s: Mass['sheets'][number]) => boolean, number])[])('%s', (_, is, expected) => {
    expect(Math.abs(count(told, is) - expected)).toBeLessThan(0.05)
  })
  test('1.6 needs a sheet, one sheet and a half a person, a quarter of foreign citizens', () => {
    const needy = new Set(year.needs.map((n) => n.sheet_id))
    expect(year.needs.length / needy.size).toBeCloseTo(1.6, 0)
    const about = told.filter((s) => s.person_id !== null)
    expect(about.length / new Set(about.map((s) => s.person_id)).size).toBeGreaterThan(1.2)
    const foreign = count(year.persons, (p) => !p.identity.citizenships.includes('IT'))
    expect(Math.abs(foreign - 0.24)).toBeLessThan(0.07)
  })
})

describe('nobody may look like a real person', () => {
  test('births and homes are in invented places, codes are made on them and belong to who has them', () => {
    for (const { identity, address, since } of year.persons) {
      expect(identity.birthPlace).toMatch(/^[XY]\d{3}$/)
      expect(address.municipality).toMatch(/^X00[123]$/)
      const code = ordinaryCode(identity.code)
      if (code === undefined) expect(identity.code).toMatch(/^(TMP|STP000000|ENI000000)/)
      else {
        const read = decodeFiscalCode(code, since)
        expect(read).toMatchObject({ ok: true, place: identity.birthPlace })
        const [surname, name] = [identity.surname, identity.name ?? identity.surname]
        const single = identity.name === null
        expect(
          single || fiscalCodeMatches(code, { surname, name, sex: identity.sex, birth: identity.birth }),
        ).toBe(true)
      }
    }
  })
  test('telephones and addresses of mail belong to nobody', () => {
    const contacts = year.persons.flatMap((p) => p.contacts)
    expect(
      contacts.filter((c) => !/^\+39 000 \d{6}$/.test(c.value) && !c.value.endsWith('@example.org')),
    ).toEqual([])
    const all = texts(year.sheets)
    expect(all.filter((t) => /@.*\./.test(t) && !t.endsWith('@example.org'))).toEqual([])
    expect(all.filter((t) => /^\+\d/.test(t) && !t.startsWith('+39 000 '))).toEqual([])
  })
  test('no code of a real municipality is anywhere', () => {
    expect(
      texts(year).filter(
        (t) => /^[A-MZ]\d{3}$/.test(t) || /^[A-Z]{6}\d{2}[A-Z]\d{2}[A-MZ]\d{3}[A-Z]$/.test(t),
      ),
    ).toEqual([])
  })
  test('nobody is born after the day on which they are met, minors have somebody who speaks for them', () => {
    const people = new Map(year.persons.map((p) => [String(p.id), p]))
    for (const s of year.sheets) {
      const birth = people.get(s.person_id ?? '')?.identity.birth
      if (birth === undefined || birth === null) continue
      expect(birth <= s.occurred_on).toBe(true)
      if (s.case_number === 3) expect(ageOn(day(birth), day(s.occurred_on))).toBeGreaterThanOrEqual(18)
    }
  })
})

test('hard cases are there: apostrophes, double surnames, single names, twins, swapped names, codes that stand for the fiscal one', () => {
  const people = year.persons.map((p) => p.identity)
  const some = (is: (p: (typeof people)[number]) => boolean) => people.some(is)
  expect(some((p) => p.surname.includes("'"))).toBe(true)
  expect(some((p) => /^\p{Lu}\p{L}+ \p{Lu}/u.test(p.surname))).toBe(true)
  expect(some((p) => p.name === null)).toBe(true)
  expect(some((p) => p.code?.startsWith('TMP') === true)).toBe(true)
  expect(some((p) => p.code?.startsWith('STP') === true)).toBe(true)
  expect(some((p) => p.birth?.endsWith('-01-01') === true)).toBe(true)
  const births = people.map((p) => `${p.surname} ${p.birth}`)
  expect(new Set(births).size).toBeLessThan(births.length)
})
