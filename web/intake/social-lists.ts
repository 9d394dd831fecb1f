import { codeList } from '../../domain/kernel/code-list.ts'
import { foreignStatus, permitKind } from '../../domain/nomenclature/citizenship.ts'
import { householdKind, relationship } from '../../domain/nomenclature/family.ts'
import { dwellingAdequacy, dwellingKind, eviction, tenure } from '../../domain/nomenclature/housing.ts'
import { education, employmentKind, maritalStatus, workCondition } from '../../domain/nomenclature/status.ts'

type Entries = Readonly<Record<string, { readonly label: string }>>
export type ListOption = { readonly value: string; readonly label: string }

/** Gruppi vulnerabili: a list of the project; the national codes of the funds are mapped where they are asked for. */
// prettier-ignore
const vulnerableGroup = codeList({
  'not-declared':   { label: 'Non dichiara' },
  'disability':     { label: 'Persona con disabilità' },
  'migrant':        { label: 'Persona con storia di migrazione' },
  'protection':     { label: 'Richiedente o titolare di protezione' },
  'violence':       { label: 'Persona che ha subito violenza' },
  'trafficking':    { label: 'Persona che ha subito tratta o sfruttamento' },
  'addiction':      { label: 'Persona con dipendenza' },
  'detention':      { label: 'Persona detenuta o che lo è stata' },
  'homeless':       { label: 'Persona senza dimora' },
  'roma-and-sinti': { label: 'Rom e Sinti' },
  'other':          { label: 'Altro gruppo' },
})

const words = new Intl.DisplayNames('it', { type: 'language' })
const countries = new Intl.DisplayNames('it', { type: 'region' })
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Languages in which mediation is most often asked for (ISO 639-1). */
const languages: Entries = Object.fromEntries(
  'it ar bn zh fr en hi ln pl pt pa ro ru sr es si sq ta tl ti tr uk ur wo'
    .split(' ')
    .map((code) => [code, { label: capital(words.of(code) ?? code) }] as const)
    .toSorted(([, a], [, b]) => a.label.localeCompare(b.label, 'it')),
)

/** The social list that each field of the catalogue names. Places and citizenships are searched on the server. */
// prettier-ignore
const lists: Readonly<Record<string, Entries>> = {
  'kinship':           relationship.entries,
  'marital-status':    maritalStatus.entries,
  'education-level':   education.entries,
  'employment-status': workCondition.entries,
  'contract-type':     employmentKind.entries,
  'residence-status':  foreignStatus.entries,
  'permit-type':       permitKind.entries,
  'language':          languages,
  'dwelling-type':     dwellingKind.entries,
  'tenure':            tenure.entries,
  'adequacy':          dwellingAdequacy.entries,
  'eviction':          eviction.entries,
  'household-type':    householdKind.entries,
  'vulnerable-group':  vulnerableGroup.entries,
}

/** The choices of a list as controls show them. */
export const optionsOf = (entries: Entries): ListOption[] =>
  Object.entries(entries).map(([value, { label }]) => ({ value, label }))

export const listOptions = (list: string): ListOption[] => optionsOf(lists[list] ?? {})

/** `RO` → Romania; the two words without a State have their own. */
export function citizenshipLabel(code: string): string {
  if (code === 'stateless') return 'Apolide'
  if (code === 'unknown') return 'Non nota'
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code
}
