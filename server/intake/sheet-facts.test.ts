import { describe, expect, test } from 'vitest'
import { exampleOf, examplesOf } from '../../domain/consent/example-facts.ts'
import type { Facts } from '../../domain/consent/facts.ts'
import { packVersions } from '../../domain/consent/packs.ts'
import { decide } from '../../domain/consent/table.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { day } from '../../domain/kernel/day.ts'
import { decisionOf, type Concluded } from './sheet-facts.ts'

const on = day('2026-11-04')

/** Fields that say what the facts say. */
const valuesOf = (f: Facts): Values => ({
  'user.birthDay': '1951-02-03',
  ...(f.written
    ? {
        'report.document': '3d6f0a52-8f5e-4a52-9d4e-3f6f3a0a9c11',
        'report.day': '2026-11-02',
        'report.protocol': '123/2026',
      }
    : {}),
  ...(f.act.status === 'valid'
    ? { 'act.title': 'guardian', 'act.day': '2025-01-10', 'act.powers': ['services'] }
    : {}),
  ...(f.entitled
    ? { 'interlocutor.entitled': true, 'interlocutor.entitlement': 'Delega del 3/11/2026' }
    : {}),
})

const concluded = (f: Facts): Concluded => {
  const decision = decide(f)
  return {
    pack: f.pack,
    decisionRow: decision.row,
    interlocutor: f.interlocutor,
    presumedPrejudice: f.presumedPrejudice,
    consent: f.consent,
    consentRevoked: false,
    personId: null,
    closing: null,
    day: on,
    values: valuesOf(f),
  }
}

describe.each(packVersions)('%s', (pack) => {
  test.each(examplesOf(pack))(
    'a sheet concluded in row %s is judged by the same row for ever',
    (row, facts) => {
      expect(decisionOf(concluded(facts)).row).toBe(row)
    },
  )

  test('an act that expires later does not undo what it allowed on its day', () => {
    const sheet = concluded(exampleOf(pack, '4.granted'))
    const values = { ...sheet.values, 'act.expiresOn': '2026-11-30' }
    expect(decisionOf({ ...sheet, values }).row).toBe('4.granted')
  })

  test('a consent revoked since then stops every new use', () => {
    const { closings, refused } = decisionOf({
      ...concluded(exampleOf(pack, '3.granted')),
      consentRevoked: true,
    })
    expect(refused).toBe('consent-revoked')
    expect(Object.values(closings).filter((c) => c.allowed)).toEqual([])
  })
})
