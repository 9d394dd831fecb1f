import { z } from 'zod'
import type { Decision } from '../../domain/consent/decision.ts'
import { isBlank, type DraftFields } from '../../domain/intake/draft.ts'
import { classOf, cleaned, fieldIds, FieldValue, type FieldId } from '../../domain/intake/fields.ts'
import type { Patch } from '../platform/autosave/machine.ts'

/** A field on its way to the server: its value, and the revision it was written over (0 when it was blank). */
const Entry = z.strictObject({ value: FieldValue, base: z.int().min(0) })
export type Entry = z.infer<typeof Entry>
export type Entries = { readonly [K in FieldId]?: Entry }

/** What the autosave queue holds, read back; what is not an entry of the catalogue is left out. */
export const entriesOf = (patch: Patch): Entries =>
  Object.fromEntries(
    fieldIds.flatMap((id) => {
      const parsed = Entry.safeParse(patch[id])
      return parsed.success ? [[id, parsed.data]] : []
    }),
  )

export const idsOf = (entries: Entries): FieldId[] => fieldIds.filter((id) => entries[id] !== undefined)
export const only = (entries: Entries, ids: readonly FieldId[]): Entries =>
  Object.fromEntries(ids.flatMap((id) => (entries[id] ? [[id, entries[id]]] : [])))

const tidy = (id: FieldId, value: FieldValue | undefined): FieldValue =>
  value === undefined || isBlank(value) ? null : (cleaned(id, value) ?? value)

/** Whether two values are the same once the server has trimmed them. */
export const sameValue = (id: FieldId, a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(tidy(id, a)) === JSON.stringify(tidy(id, b))

/** Whether keeping mine loses nothing of theirs: they are the same, or mine goes on from theirs. */
export const contains = (mine: FieldValue, theirs: FieldValue | undefined): boolean =>
  theirs === undefined ||
  isBlank(theirs) ||
  (typeof mine === 'string' && typeof theirs === 'string' && mine.startsWith(theirs))

/** The entries the server would accept under a decision, and those it would not. */
export function sortedBy(
  entries: Entries,
  decision: Pick<Decision, 'recordable'>,
): { accepted: FieldId[]; refused: FieldId[] } {
  const fits = (id: FieldId) =>
    decision.recordable.includes(classOf(id)) && cleaned(id, entries[id]?.value ?? null) !== undefined
  return {
    accepted: idsOf(entries).filter(fits),
    refused: idsOf(entries).filter((id) => !fits(id)),
  }
}

export const revOf = (fields: DraftFields, id: FieldId): number => fields[id]?.rev ?? 0
