import { consentCases } from '../../domain/consent/codes.ts'
import type { SheetRow } from '../../domain/intake/contract-sheet.ts'
import { accessSheetAccess } from '../../domain/intake/access.ts'
import { sheetStateLabels } from '../../domain/intake/lifecycle.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { grantedTo, type Role } from '../../domain/kernel/grant.ts'
import { personAccess } from '../../domain/person/access.ts'
import { isEmptyQuery, readQuery } from '../../domain/person/names/query.ts'
import type { SearchReply } from '../../domain/person/search.ts'
import { readNames } from '../access-sheet/NameSearch.tsx'
import { sheets } from '../access-sheet/queries.ts'
import type { SearchGroup } from '../frame/UniversalSearch.tsx'
import { persons } from '../person/queries.ts'
import { ageWords, elsewhereWords, flagWords, fullName } from '../person/words.ts'
import { today } from '../platform/clock.ts'
import { addresses } from './addresses.ts'

export type Found = { readonly persons: SearchReply; readonly sheets: readonly SheetRow[] }

const noPersons: SearchReply = { hits: [], more: false }

/** Persons and sheets for one text; each only if the role may, each by POST. */
export async function findAll(text: string, role: Role | undefined, signal: AbortSignal): Promise<Found> {
  const may = (granted: Parameters<typeof grantedTo>[0]) => role !== undefined && grantedTo(granted, role)
  const names = readNames(readQuery(text, today()).words.join(' ') || text)
  const [byPerson, bySheet] = await Promise.all([
    may(personAccess.search) && !isEmptyQuery(readQuery(text, today()))
      ? persons.search({}, { text, typing: true }, { signal })
      : noPersons,
    may(accessSheetAccess.list) && names ? sheets.search({}, names, { signal }) : { rows: [] },
  ])
  return { persons: byPerson, sheets: bySheet.rows }
}

export const sheetDetail = (row: SheetRow): string =>
  `${row.number}, ${formatDay(row.day)}, ${sheetStateLabels[row.state].toLowerCase()}, ${consentCases[row.case].label.toLowerCase()}`

const shown = { persons: 6, sheets: 4 } as const

/** The same for the box of the header: the first of each, and the way to all. */
export async function groupsFor(
  text: string,
  role: Role | undefined,
  signal: AbortSignal,
): Promise<SearchGroup[]> {
  const found = await findAll(text, role, signal)
  const people = found.persons.hits.slice(0, shown.persons).map((hit) =>
    hit.kind === 'person'
      ? {
          id: hit.person.id,
          label: fullName(hit.person),
          detail: [ageWords(hit.person), flagWords(hit.person.flags)].filter(Boolean).join(' · '),
          href: addresses.person(hit.person.id),
        }
      : {
          id: `altrove-${hit.ask.organisation}-${hit.ask.office}`,
          label: 'Persona seguita altrove',
          detail: elsewhereWords(hit.ask),
          href: addresses.search,
        },
  )
  const rows = found.sheets.slice(0, shown.sheets).map((row) => ({
    id: row.id,
    label: row.name,
    detail: sheetDetail(row),
    href: addresses.sheet(row.id),
  }))
  const canInsert = role !== undefined && grantedTo(personAccess.create, role)
  return [
    { label: 'Persone', hits: people },
    { label: 'Schede', hits: rows },
    {
      label: 'Altro',
      hits: [
        { id: 'tutti', label: 'Tutti i risultati', href: addresses.search },
        ...(canInsert ? [{ id: 'nuova', label: 'Inserisci persona', href: addresses.newPerson }] : []),
      ],
    },
  ]
}
