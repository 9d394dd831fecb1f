import type { PackVersion } from '../consent/packs.ts'
import { decide } from '../consent/table.ts'
import { day } from '../kernel/day.ts'
import { applyPatch, emptyDraft, fieldsIn, withoutFields, type DraftMap } from './draft.ts'
import { factsOf, type Known, type SheetHead, type Values } from './facts.ts'
import { fieldIds, type FieldId, type FieldValue } from './fields.ts'

// Invented sheets, for the acceptance tests of this folder.

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const today = day('2026-03-02')
const nothing: Known = {
  today,
  moment: 'access',
  prior: 'none',
  mandate: false,
  earlierPrejudice: false,
  personKnown: false,
  openFile: false,
  represented: false,
  leadMunicipality: false,
}
export const access = {
  'access.day': '2026-03-02',
  'access.time': '09:42',
  'access.contactPoint': uuid(1),
  'access.operator': uuid(2),
  'access.mode': 'in-person',
  'access.reason': 'spontaneous',
} as const
export const person = {
  'user.surname': 'Bianchi',
  'user.name': 'Ada',
  'user.birthDay': '1980-05-04',
  'user.sex': 'female',
  'user.birthPlace': 'X001',
  'user.fiscalCode': 'BNCDAA80E44X001A',
  'user.citizenship': '100',
  'user.maritalStatus': '1',
  'user.residence.address': 'Via delle Prove 1',
} as const
export const report = {
  'report.day': '2026-03-01',
  'report.protocol': '123/2026',
  'report.document': uuid(7),
  'interlocutor.institution': 'Scuola di X001',
  'interlocutor.role': 'Dirigente',
} as const
export const reported = {
  'reported.surname': 'Neri',
  'reported.name': 'Leo',
  'reported.birth': '2015',
} as const

/** A draft into which these values were typed. */
export const draftOf = (values: Values): DraftMap =>
  applyPatch(
    emptyDraft,
    Object.fromEntries(
      fieldIds.flatMap((id) => (values[id] === undefined ? [] : [[id, { value: values[id], base: 0 }]])),
    ),
  ).map
export const notKnown = (fields: readonly FieldId[]): Record<string, FieldValue> =>
  Object.fromEntries(fields.map((f) => [f, { notKnown: true }]))
/** What a purge leaves of a draft, as text. */
export const after = (map: DraftMap, purges: Parameters<typeof fieldsIn>[0]): string =>
  JSON.stringify(withoutFields(map, fieldsIn(purges)))
/** Which of the words are still there. */
export const found = (text: string, words: readonly string[]): string[] =>
  words.filter((w) => text.includes(w))

/** Facts and decisions of one pack, from a head, some values and what is known. */
export function under(pack: PackVersion) {
  const head = (over: Partial<SheetHead>): SheetHead => ({
    pack,
    interlocutor: null,
    presumedPrejudice: false,
    consent: 'not-asked',
    ...over,
  })
  const facts = (h: Partial<SheetHead>, values: Values = {}, known: Partial<Known> = {}) =>
    factsOf(head(h), values, { ...nothing, ...known })
  const of = (h: Partial<SheetHead>, values: Values = {}, known: Partial<Known> = {}) =>
    decide(facts(h, values, known))
  return { head, facts, of }
}
