import { asDay, formatDay } from '../../domain/kernel/day.ts'
import { isBlank } from '../../domain/intake/draft.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { fieldOf, labelOf, type FieldId, type FieldValue } from '../../domain/intake/fields.ts'
import { householdKind, relationship } from '../../domain/nomenclature/family.ts'
import { dwellingAdequacy, dwellingKind, eviction, tenure } from '../../domain/nomenclature/housing.ts'
import { foreignStatus, permitKind } from '../../domain/nomenclature/citizenship.ts'
import { education, employmentKind, maritalStatus, workCondition } from '../../domain/nomenclature/status.ts'

type Labels = Readonly<Record<string, { readonly label: string }>>

/** The social lists by the name that a field gives them; a code of another list is written as it is kept. */
// prettier-ignore
const lists: Readonly<Record<string, Labels>> = {
  'kinship':           relationship.entries,
  'marital-status':    maritalStatus.entries,
  'education-level':   education.entries,
  'employment-status': workCondition.entries,
  'contract-type':     employmentKind.entries,
  'residence-status':  foreignStatus.entries,
  'permit-type':       permitKind.entries,
  'dwelling-type':     dwellingKind.entries,
  'tenure':            tenure.entries,
  'adequacy':          dwellingAdequacy.entries,
  'eviction':          eviction.entries,
  'household-type':    householdKind.entries,
}

/** How a place or a country is called, by the code that was chosen. */
export type PlaceName = (code: string) => string | undefined

const placeLists = ['municipality', 'municipality-or-country', 'citizenship', 'country']

/** A value as it is read in Italian; null is «non noto». */
export function written(id: FieldId, value: FieldValue, placeName: PlaceName): string | null {
  const { options, list = '', kind } = fieldOf(id)
  const word = (code: string): string =>
    (options ?? lists[list])?.[code]?.label ??
    (placeLists.includes(list) ? placeName(code) : undefined) ??
    code
  if (typeof value === 'boolean') return value ? 'Sì' : 'No'
  if (Array.isArray(value)) return value.map(word).join(', ')
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  return kind === 'day' && asDay(value) ? formatDay(value) : word(value)
}

/** The rows of a paper for some fields: what is filled, with its label; identifiers are left out. */
export const rowsOf = (
  ids: readonly FieldId[],
  values: Values,
  placeName: PlaceName,
): { label: string; value: string | null }[] =>
  ids.flatMap((id) => {
    const value = values[id]
    if (value === undefined || isBlank(value) || fieldOf(id).kind === 'id') return []
    return [{ label: labelOf(id), value: written(id, value, placeName) }]
  })
