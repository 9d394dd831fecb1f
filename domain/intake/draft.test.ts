import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../kernel/refusal.ts'
import {
  applyOrRefuse,
  applyPatch,
  emptyDraft,
  forbiddenFields,
  isBlank,
  valuesOf,
  withoutFields,
  type DraftMap,
  type Patch,
} from './draft.ts'

const texts = ['user.surname', 'user.name', 'needs.text', 'closing.note', 'access.reasonText'] as const
const value = fc.constantFrom('Rossi', 'Verdi', 'chiede casa', 'una nota', null)
const change = fc.record({ value, base: fc.nat(6) })
const patch: fc.Arbitrary<Patch> = fc
  .dictionary(fc.constantFrom(...texts), change, { maxKeys: 4 })
  .map((d) => ({ ...d }))
/** Drafts are what honest patches make of the empty one. */
const draft: fc.Arbitrary<DraftMap> = fc
  .array(fc.dictionary(fc.constantFrom(...texts), value, { maxKeys: 3 }), { maxLength: 5 })
  .map((writes) => writes.reduce((map, write) => applyPatch(map, fresh(map, write)).map, emptyDraft))
function fresh(map: DraftMap, write: Record<string, string | null>): Patch {
  return Object.fromEntries(
    texts.flatMap((id) => {
      const wanted = write[id]
      return wanted === undefined ? [] : [[id, { value: wanted, base: map.fields[id]?.rev ?? 0 }]]
    }),
  )
}
const onlyValues = (map: DraftMap) =>
  Object.fromEntries(texts.map((id) => [id, map.fields[id]?.value ?? null]))

test('no text is ever lost: what was there stays, or was seen; what I wrote is applied, or comes back', () => {
  fc.assert(
    fc.property(draft, patch, (map, p) => {
      const { map: next, applied, conflicts } = applyPatch(map, p)
      for (const id of texts) {
        const before = map.fields[id]
        const now = next.fields[id]?.value ?? null
        const mine = p[id]
        if (mine === undefined) expect(now).toEqual(before?.value ?? null)
        else if (applied.includes(id)) {
          expect(now).toEqual(mine.value)
          expect(mine.base).toBe(before?.rev ?? 0)
        } else {
          expect(now).toEqual(before?.value ?? null)
          const conflict = conflicts.find((c) => c.field === id)
          if (conflict === undefined) expect(now).toEqual(mine.value)
          else expect(conflict).toMatchObject({ mine: mine.value, theirs: now })
        }
      }
    }),
  )
})

test('patches on different fields commute', () => {
  fc.assert(
    fc.property(draft, patch, patch, (map, a, b) => {
      const mine = Object.fromEntries(
        texts.slice(0, 2).flatMap((id) => (a[id] === undefined ? [] : [[id, a[id]]])),
      )
      const theirs = Object.fromEntries(
        texts.slice(2).flatMap((id) => (b[id] === undefined ? [] : [[id, b[id]]])),
      )
      const ab = applyPatch(applyPatch(map, mine).map, theirs)
      const ba = applyPatch(applyPatch(map, theirs).map, mine)
      expect(onlyValues(ab.map)).toEqual(onlyValues(ba.map))
    }),
  )
})

test('the same patch twice changes nothing the second time', () => {
  fc.assert(
    fc.property(draft, fc.dictionary(fc.constantFrom(...texts), value), (map, write) => {
      const once = applyPatch(map, fresh(map, write)).map
      const twice = applyPatch(once, fresh(map, write))
      expect(twice.conflicts).toEqual([])
      expect(twice.map).toEqual(once)
    }),
  )
})

test('a conflict is only on the same field, and the refusal names it without its text', () => {
  const first = applyPatch(emptyDraft, { 'user.surname': { value: 'Rossi', base: 0 } }).map
  const late: Patch = { 'user.surname': { value: 'Russo', base: 0 }, 'user.name': { value: 'Ada', base: 0 } }
  expect(applyPatch(first, late)).toMatchObject({
    applied: ['user.name'],
    conflicts: [{ field: 'user.surname', theirs: 'Rossi', mine: 'Russo', rev: 1 }],
  })
  try {
    applyOrRefuse(first, late)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'draft-conflict', details: { fields: ['Cognome'] } })
    expect(JSON.stringify(error)).not.toContain('Rossi')
  }
})

test('a field dropped by a change of case loses its text, and a late patch on it is noticed', () => {
  const map = applyPatch(emptyDraft, { 'needs.text': { value: 'NONCE', base: 0 } }).map
  const dropped = withoutFields(map, ['needs.text'])
  expect(JSON.stringify(dropped)).not.toContain('NONCE')
  expect(applyPatch(dropped, { 'needs.text': { value: 'ancora', base: 1 } }).conflicts).toHaveLength(1)
})

test('a value that does not fit its field is refused; blank text is null; “non noto” is a value', () => {
  expect(() => applyPatch(emptyDraft, { 'access.mode': { value: 'pigeon', base: 0 } })).toThrow('invalid')
  expect(() => applyPatch(emptyDraft, { 'closing.note': { value: { notKnown: true }, base: 0 } })).toThrow(
    'invalid',
  )
  const { map } = applyPatch(emptyDraft, {
    'user.surname': { value: '  Rossi ', base: 0 },
    'user.name': { value: { notKnown: true }, base: 0 },
    'closing.note': { value: '  ', base: 0 },
    'user.fiscalCode': { value: 'rssmra80a01x001a', base: 0 },
  })
  expect(valuesOf(map.fields)).toEqual({
    'user.surname': 'Rossi',
    'user.name': { notKnown: true },
    'user.fiscalCode': 'RSSMRA80A01X001A',
  })
})

test('a forbidden field is forbidden even when it is null or empty', () => {
  const decision = { recordable: ['contact-facts'] } as const
  expect(
    forbiddenFields({ 'user.surname': null, 'needs.text': '', 'access.day': '2026-03-01' }, decision),
  ).toEqual(['user.surname', 'needs.text'])
})

test('false is an answer, nothing chosen is not', () => {
  expect([false, 0, 'x', { notKnown: true } as const].map(isBlank)).toEqual([false, false, false, false])
  expect([null, undefined, '', []].map(isBlank)).toEqual([true, true, true, true])
})
