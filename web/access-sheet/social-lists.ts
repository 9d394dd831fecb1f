import { foreignStatus, permitKind } from '../../domain/nomenclature/citizenship.ts'
import { householdKind, relationship } from '../../domain/nomenclature/family.ts'
import { dwellingAdequacy, dwellingKind, eviction, tenure } from '../../domain/nomenclature/housing.ts'
import { education, employmentKind, maritalStatus, workCondition } from '../../domain/nomenclature/status.ts'

type Entries = Readonly<Record<string, { readonly label: string }>>

/** The lists that fields of the sheet name; places, countries and languages have words of their own. */
// prettier-ignore
const lists: Readonly<Record<string, Entries>> = {
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

const countries = new Intl.DisplayNames('it', { type: 'region' })
const languages = new Intl.DisplayNames('it', { type: 'language' })

/** `RO` → `Romania`; what is not a code stays as it is. */
export function countryName(code: string): string {
  if (code === 'stateless') return 'Apolide'
  if (code === 'unknown') return 'Non nota'
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code
}

/** The words of a code in one of the lists of the sheet. */
export function listWords(list: string | undefined, code: string): string {
  if (list === 'citizenship') return countryName(code)
  if (list === 'language') return /^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code
  return lists[list ?? '']?.[code]?.label ?? code
}
