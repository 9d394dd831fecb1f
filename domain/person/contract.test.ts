import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { grantedTo, roles } from '../kernel/grant.ts'
import { personAccess } from './access.ts'
import { OrdinaryAddress } from './address.ts'
import { NewPerson, personApi } from './contract.ts'
import { PersonSearch, PersonSummary, SearchHit } from './search.ts'

const endpoints = Object.values(personApi)

test('every endpoint asks for a permission that has grants, and every permission is asked for', () => {
  const asked = new Set(endpoints.map((e) => e.permission))
  expect(Array.from(asked).toSorted()).toEqual(
    Object.keys(personAccess)
      .map((a) => `person.${a}`)
      .toSorted(),
  )
})

test('two endpoints never share method and path', () => {
  expect(new Set(endpoints.map((e) => `${e.method} ${e.path}`)).size).toBe(endpoints.length)
})

test('every schema can be printed for the OpenAPI document', () => {
  const schemas = endpoints.flatMap((e): z.ZodType[] => [e.params, e.body, e.reply])
  expect(() => schemas.map((s) => z.toJSONSchema(s, { target: 'draft-2020-12' }))).not.toThrow()
})

describe('what must never travel in a list', () => {
  const text = (schema: z.ZodType) => JSON.stringify(z.toJSONSchema(schema))
  test.each(['address', 'street', 'municipality', 'contact"', 'phone"', 'value', '"code"', 'protected'])(
    '%s',
    (word) => {
      expect(text(PersonSummary)).not.toContain(word)
    },
  )
  test('of a person of another office, only whom to ask', () => {
    const elsewhere = {
      kind: 'elsewhere',
      ask: { organisation: 'Comune di Roccasole', office: 'Area minori', contact: null },
    }
    expect(SearchHit.safeParse(elsewhere).success).toBe(true)
    expect(SearchHit.safeParse({ ...elsewhere, person: {} }).success).toBe(false)
  })
})

test('a protected address is not accepted among the ordinary ones', () => {
  const address = {
    kind: 'residence',
    municipality: 'X001',
    street: 'Via dei Tigli',
    number: '3',
    postcode: '99001',
    careOf: null,
    startsOn: '2024-01-01',
    endsOn: null,
  }
  expect(OrdinaryAddress.safeParse(address).success).toBe(true)
  expect(OrdinaryAddress.safeParse({ ...address, kind: 'protected' }).success).toBe(false)
  expect(OrdinaryAddress.safeParse({ ...address, protected: true }).success).toBe(false)
})

test('a search asks for at least one thing', () => {
  expect(PersonSearch.safeParse({ typing: true, sex: 'female' }).success).toBe(false)
  expect(PersonSearch.safeParse({ text: '' }).success).toBe(false)
  expect(PersonSearch.safeParse({ text: 'rossi' }).success).toBe(true)
})

test('names of every alphabet are accepted, sentences and numbers are not', () => {
  const named = (surname: string) => NewPerson.shape.facts.shape.surname.safeParse(surname).success
  expect(
    ["D'Angelo", 'Dell’Orso', 'Müller-Großmann', 'Đorđević', '李', "'Ndiaye", 'De Luca'].every(named),
  ).toBe(true)
  expect(['', ' ', 'Rossi1', 'Rossi; drop', '-'].some(named)).toBe(false)
})

test('politicians, zone, region, privacy officer and IT administrator reach no person', () => {
  const outside = [
    'politician',
    'communicator',
    'zone-head',
    'region-analyst',
    'privacy-officer',
    'it-administrator',
    'provider-operator',
    'facility-operator',
  ] as const
  const reached = outside.filter((role) =>
    Object.values(personAccess).some((grants) => grantedTo(grants, role)),
  )
  expect(reached).toEqual([])
})

test('a protected address is read only by who is enabled on the case', () => {
  const readers = roles.filter((role) => grantedTo(personAccess['read-protected-address'], role))
  expect(readers).toEqual(['social-worker', 'coordinator'])
  expect(personAccess['read-protected-address'].map((g) => g.scope)).toEqual(['mine'])
})
