import type { DataClass } from '../consent/data-class.ts'
import type { Decision } from '../consent/decision.ts'
import { Refusal } from '../kernel/refusal.ts'
import {
  classOf,
  cleaned,
  fieldIds,
  fieldsOfClass,
  labelOf,
  type FieldId,
  type FieldValue,
} from './fields.ts'

/** What a draft holds: a map field → value and revision, and the last revision given (architecture, “Drafts”). */
export type DraftFields = {
  readonly [K in FieldId]?: { readonly value: FieldValue; readonly rev: number }
}
export type DraftMap = { readonly fields: DraftFields; readonly seq: number }
/** A patch names each field it writes, with the revision it started from (0 when it was blank). */
export type Patch = {
  readonly [K in FieldId]?: { readonly value: FieldValue; readonly base: number } | undefined
}
/** Two people wrote the same field: both texts are kept for the comparison. */
export type Conflict = {
  readonly field: FieldId
  readonly rev: number
  readonly theirs: FieldValue
  readonly mine: FieldValue
}
export type Patched = {
  readonly map: DraftMap
  readonly applied: readonly FieldId[]
  readonly conflicts: readonly Conflict[]
}

export const emptyDraft: DraftMap = { fields: {}, seq: 0 }

export const presentFields = (fields: Readonly<Partial<Record<FieldId, unknown>>>): FieldId[] =>
  fieldIds.filter((id) => fields[id] !== undefined)

const same = (a: FieldValue, b: FieldValue) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Writes a patch over a draft, field by field. A field written meanwhile by others keeps their value and
 * comes back as a conflict with mine; every other field is applied. No text is ever lost.
 */
export function applyPatch(map: DraftMap, patch: Patch): Patched {
  const seq = map.seq + 1
  const fields: { [K in FieldId]?: { value: FieldValue; rev: number } } = { ...map.fields }
  const applied: FieldId[] = []
  const conflicts: Conflict[] = []
  for (const id of presentFields(patch)) {
    const change = patch[id]
    if (change === undefined) continue
    const mine = cleaned(id, change.value)
    if (mine === undefined) throw new Refusal('invalid', { fields: [id] })
    const current = fields[id] ?? { value: null, rev: 0 }
    if (same(current.value, mine)) continue
    if (current.rev === change.base) {
      fields[id] = { value: mine, rev: seq }
      applied.push(id)
    } else conflicts.push({ field: id, rev: current.rev, theirs: current.value, mine })
  }
  return { map: applied.length === 0 ? map : { fields, seq }, applied, conflicts }
}

/** The same, when a conflict must undo the whole request: 409 names the fields and carries no text. */
export function applyOrRefuse(map: DraftMap, patch: Patch): DraftMap {
  const { map: next, conflicts } = applyPatch(map, patch)
  if (conflicts.length > 0)
    throw new Refusal('draft-conflict', { fields: conflicts.map((c) => labelOf(c.field)) })
  return next
}

/** Fields that are present (null and '' count) and that the decision does not let be recorded. */
export const forbiddenFields = (
  fields: Readonly<Partial<Record<FieldId, unknown>>>,
  decision: Pick<Decision, 'recordable'>,
): FieldId[] => presentFields(fields).filter((id) => !decision.recordable.includes(classOf(id)))

/** Refuses a patch that carries what the case forbids: the API reads the same table as the screen (A11, A18). */
export function allowOrRefuse(patch: Patch, decision: Pick<Decision, 'recordable'>): void {
  const forbidden = forbiddenFields(patch, decision)
  if (forbidden.length > 0) throw new Refusal('consent-case-forbids', { fields: forbidden.map(labelOf) })
}

/** The draft without some fields: their text and revision go; the sequence stays, so that a late patch is noticed. */
export function withoutFields(map: DraftMap, dropped: readonly FieldId[]): DraftMap {
  const kept = Object.fromEntries(
    presentFields(map.fields)
      .filter((id) => !dropped.includes(id))
      .map((id) => [id, map.fields[id]]),
  )
  return { fields: kept, seq: dropped.length === 0 ? map.seq : map.seq + 1 }
}

/** The values alone, as the sheet keeps them; blanks are left out. */
export const valuesOf = (fields: DraftFields): Partial<Record<FieldId, FieldValue>> =>
  Object.fromEntries(
    presentFields(fields).flatMap((id) => (isBlank(fields[id]?.value) ? [] : [[id, fields[id]?.value]])),
  )

/** What a purge of some classes removes from a draft. */
export const fieldsIn = (classes: readonly DataClass[]): FieldId[] => classes.flatMap(fieldsOfClass)

/** Null, '' and the empty choice say nothing; false is an answer. */
export const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
