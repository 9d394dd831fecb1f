import { describe, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { personFromSheet, sheetFromPerson } from './from-sheet.ts'

const today = day('2026-11-04')
const of = (values: Record<string, unknown>) => personFromSheet({ 'user.surname': 'Rossi', ...values }, today)

describe('what a sheet says of a person', () => {
  // prettier-ignore
  test.each<[string, Record<string, unknown>, object]>([
    ['blank and not known are nothing',         { 'user.name': ' ', 'user.birthDay': { notKnown: true } },          { name: null, birth: null }],
    ['a name keeps only what documents write',  { 'user.name': 'Anna (detta Nina) 2?' },                            { name: 'Anna detta Nina' }],
    ['a code of ours is never brought',         { 'user.fiscalCode': 'TMP2026000000016' },                          { code: null }],
    ['a mistyped code is left in the sheet',    { 'user.fiscalCode': 'RSSMRA61C15X001A' },                          { code: null }],
    ['a place that is only a name is left',     { 'user.birthPlace': 'un paese lontano' },                          { birthPlace: null }],
    ['the same citizenship counts once',        { 'user.citizenship': 'RO', 'user.secondCitizenship': 'RO' },       { citizenships: ['RO'] }],
    ['who has died is known by the day',        { 'user.deathDay': '2026-01-02' },                                  { diedOn: '2026-01-02' }],
  ])('%s', (_, values, expected) => {
    expect(of(values)?.identity).toMatchObject(expected)
  })
  test('a person without a fixed abode is registered by the conventional street', () => {
    const values = {
      'user.noFixedAbode': true,
      'user.residence.address': 'Via della Casa Comunale',
      'user.residence.municipality': 'X001',
    }
    expect(of(values)?.addresses).toEqual([
      {
        kind: 'no-fixed-abode',
        municipality: 'X001',
        street: 'Via della Casa Comunale',
        whereabouts: null,
        startsOn: today,
        endsOn: null,
      },
    ])
  })
  test('a contact that is not one is left in the sheet', () => {
    expect(of({ 'user.phone': 'non ce l’ha', 'user.email': 'scrive@example.org' })?.contacts).toEqual([
      { kind: 'email', value: 'scrive@example.org', holder: null, caution: null },
    ])
  })
  test('nobody named is nobody', () => {
    expect(personFromSheet({ 'user.surname': '???' }, today)).toBeNull()
  })
  test('an address that has ended fills nothing', () => {
    const person = of({ 'user.residence.address': 'Via Vecchia 1', 'user.residence.municipality': 'X001' })
    if (!person) throw new Error('nobody')
    const ended = { ...person, addresses: person.addresses.map((a) => ({ ...a, endsOn: today })) }
    expect(sheetFromPerson(person)).toMatchObject({ 'user.residence.address': 'Via Vecchia 1' })
    expect(sheetFromPerson(ended)).toEqual({ 'user.surname': 'Rossi' })
  })
})
