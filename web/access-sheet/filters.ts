import { closingAction } from '../../domain/consent/closing-codes.ts'
import { caseNumbers, consentCases, consentState } from '../../domain/consent/codes.ts'
import { accessMode } from '../../domain/intake/codes.ts'
import { ContactPointId } from '../../domain/intake/ids.ts'
import { isDraft, sheetLifecycle, sheetStateLabels } from '../../domain/intake/lifecycle.ts'
import { asDay, formatDay } from '../../domain/kernel/day.ts'
import { chosen, type SearchValues } from '../desk/addresses.ts'
import type { ActiveFilter } from '../ui/FilterBar.tsx'
import type { SelectOption } from '../ui/Select.tsx'
import type { SheetFilters } from './queries.ts'

const listedStates = sheetLifecycle.states.filter((state) => !isDraft(state) && state !== 'erased')
const caseCodes = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The choices of each filter, by its name in the address. */
// prettier-ignore
export const filterOptions = {
  stato:     listedStates.map((value) => ({ value, label: sheetStateLabels[value] })),
  caso:      caseNumbers.map((n) => ({ value: String(n), label: consentCases[n].label })),
  modalita:  accessMode.codes.map((value) => ({ value, label: accessMode.label(value) })),
  consenso:  consentState.codes.map((value) => ({ value, label: consentState.label(value) })),
  esito:     closingAction.codes.map((value) => ({ value, label: closingAction.label(value) })),
} as const satisfies Record<string, readonly SelectOption[]>
export type FilterName = keyof typeof filterOptions

// prettier-ignore
export const filterLabels = {
  dal: 'Dal', al: 'Al', stato: 'Stato', caso: 'Caso', modalita: 'Modalità', consenso: 'Consenso', esito: 'Chiusura', punto: 'Punto di contatto', miei: 'Solo i miei',
} as const
export const filterNames = Object.keys(filterLabels)

const dayIn = (search: SearchValues, name: string) => asDay(String(search[name] ?? ''))

/** What to ask the server, from the address; what makes no sense is left out. */
export function filtersIn(search: SearchValues): SheetFilters {
  const asked = {
    from: dayIn(search, 'dal'),
    to: dayIn(search, 'al'),
    state: chosen(search, 'stato', listedStates),
    case: chosen(search, 'caso', caseCodes),
    mode: chosen(search, 'modalita', accessMode.codes),
    consent: chosen(search, 'consenso', consentState.codes),
    closing: chosen(search, 'esito', closingAction.codes),
    contactPointId: ContactPointId.safeParse(search['punto']).data,
    mine: chosen(search, 'miei', ['yes']),
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}

/** The filters in force, in words. `pointName` says the name of a contact point. */
export function activeFilters(
  search: SearchValues,
  pointName: (id: string) => string | undefined,
): ActiveFilter[] {
  const options = (name: FilterName) => {
    const found = filterOptions[name].find(({ value }) => value === String(search[name]))
    return found && { key: name, label: `${filterLabels[name]}: ${found.label}` }
  }
  const day = (name: 'dal' | 'al') => {
    const found = dayIn(search, name)
    return found && { key: name, label: `${filterLabels[name]} ${formatDay(found)}` }
  }
  const point = pointName(String(search['punto'] ?? ''))
  return [
    day('dal'),
    day('al'),
    options('stato'),
    options('caso'),
    options('modalita'),
    options('consenso'),
    options('esito'),
    point === undefined ? undefined : { key: 'punto', label: point },
    search['miei'] === 'yes' ? { key: 'miei', label: filterLabels.miei } : undefined,
  ].filter((filter) => filter !== undefined)
}
