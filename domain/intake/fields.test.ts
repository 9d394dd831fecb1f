import { z } from 'zod'
import { expect, test } from 'vitest'
import { dataClasses } from '../consent/data-class.ts'
import { mandatoryFields } from '../consent/mandatory.ts'
import { consentApi } from '../consent/contract.ts'
import { attachmentAccess, accessSheetAccess, contactAccess, dispatchAccess, draftAccess } from './access.ts'
import { consentAccess } from '../consent/access.ts'
import { draftApi, PatchBody } from './contract-draft.ts'
import { accessSheetApi, contactApi, dispatchApi } from './contract-sheet.ts'
import { attachOrRefuse, classOfAttachment, fieldOfAttachment } from './attachments.ts'
import { attachmentKind } from './codes.ts'
import { examplesOf, exampleOf } from '../consent/example-facts.ts'
import { packVersions } from '../consent/packs.ts'
import { decide } from '../consent/table.ts'
import { classOf, cleaned, fieldIds, fieldOf, labelOf } from './fields.ts'
import { classOfNeed, macroNeed, need, requestedService } from './needs.ts'

const api = { ...consentApi, ...draftApi, ...accessSheetApi, ...dispatchApi, ...contactApi }
const endpoints = [consentApi, draftApi, accessSheetApi, dispatchApi, contactApi].flatMap((a) =>
  Object.values(a),
)

test('every field has a known class, a label, and choices where it chooses', () => {
  for (const id of fieldIds) {
    const f = fieldOf(id)
    expect(dataClasses).toContain(f.class)
    expect(f.label.length).toBeGreaterThan(1)
    if (f.kind === 'choice' || f.kind === 'choices')
      expect(Object.keys(f.options ?? {}).length, id).toBeGreaterThan(1)
    if (f.kind === 'list-code' || f.kind === 'list-codes') expect(f.list, id).toBeDefined()
    expect(cleaned(id, null)).toBeNull()
  }
})

test('labels tell the three references apart, and no two fields of a section share one', () => {
  expect(labelOf('reference.1.surname')).toBe('Riferimento 2: Cognome')
  const labels = fieldIds.map(labelOf)
  expect(new Set(labels).size).toBe(labels.length)
})

test('every mandatory field of the decision table exists in the catalogue', () => {
  for (const id of mandatoryFields) expect(fieldIds).toContain(id)
})

test('every need has one class; the macro need is the class most tags belong to', () => {
  expect(Object.keys(classOfNeed)).toEqual([...need.codes])
  expect(macroNeed(['home', 'loneliness', 'income'])).toBe('safety')
  expect(macroNeed([])).toBeNull()
  expect(requestedService.fromWire('istat', 'HOMECARE')).toBe('home-care')
})

test('the contract prints as JSON Schema, every permission has a row, every path and verb is one', () => {
  const tables: Record<string, object> = {
    consent: consentAccess,
    draft: draftAccess,
    'access-sheet': accessSheetAccess,
    contact: contactAccess,
    dispatch: dispatchAccess,
    attachment: attachmentAccess,
  }
  expect(Object.keys(api).length).toBeGreaterThan(30)
  for (const e of endpoints) {
    const [resource = '', action = ''] = e.permission.split('.')
    expect(Object.keys(tables[resource] ?? {}), e.permission).toContain(action)
    for (const schema of [e.params, e.body, e.reply])
      expect(() => z.toJSONSchema(schema, { target: 'draft-2020-12' })).not.toThrow()
  }
  const roads = endpoints.map((e) => `${e.method} ${e.path}`)
  expect(new Set(roads).size).toBe(roads.length)
})

test('a patch with an unknown field or a misfit is malformed; null clears', () => {
  expect(PatchBody.safeParse({ fields: { 'user.shoeSize': { value: '42', base: 0 } } }).success).toBe(false)
  expect(PatchBody.safeParse({ fields: { 'user.surname': { value: 42, base: 0 } } }).success).toBe(false)
  expect(
    PatchBody.safeParse({ fields: { 'user.surname': { value: 'Rossi', base: 0 } }, extra: 1 }).success,
  ).toBe(false)
  expect(PatchBody.safeParse({ fields: { 'user.surname': { value: null, base: 3 } } }).success).toBe(true)
})

test('in every row that makes a sheet, what completes it may be recorded', () => {
  for (const pack of packVersions) {
    for (const [row, facts] of examplesOf(pack)) {
      const { storage, mandatory, recordable } = decide(facts)
      if (storage !== 'sheet') continue
      for (const { anyOf } of mandatory)
        expect(
          anyOf.some((id) => recordable.includes(classOf(id))),
          row,
        ).toBe(true)
    }
  }
})

test('a document follows the class of what it proves', () => {
  for (const kind of attachmentKind.codes) {
    const field = fieldOfAttachment[kind]
    if (field !== null) expect(classOf(field)).toBe(classOfAttachment[kind])
  }
  const oral = decide(exampleOf('seed-siso@1', '2.oral'))
  expect(() => attachOrRefuse('written-report', oral)).not.toThrow()
  expect(() => attachOrRefuse('other', oral)).toThrow('consent-case-forbids')
})
