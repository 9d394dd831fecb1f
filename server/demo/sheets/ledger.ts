import type { Values } from '../../../domain/intake/facts.ts'
import { day } from '../../../domain/kernel/day.ts'
import type { OrganisationKey } from '../../organisation/demo/places.ts'
import type { Bulk, ConsentRow, DispatchRow, SheetRow } from '../../intake/demo/bulk-queries.ts'
import type { Tables } from '../../db/tables.ts'
import type { Hanging } from '../../person/demo/bulk-queries.ts'
import type { DemoCard } from '../../person/demo/bulk.ts'
import { romanInstant } from '../calendar.ts'
import { organisationId } from './rows.ts'
import type { DemoDocument } from './contact.ts'

/** A document that a sheet names and whose file has still to be made. */
export type PlannedDocument = DemoDocument & {
  readonly organisationId: string
  readonly sheetId: string
  readonly at: string
}

/** A year of the desks before the day of start, as rows ready to be written; files are still to be made. */
export type Mass = Omit<Bulk, 'attachments'> & {
  readonly persons: readonly DemoCard[]
  /** The last temporary code given by each organisation in a year. */
  readonly codes: Hanging['codes']
  readonly documents: readonly PlannedDocument[]
}

export type Ledger = {
  readonly person: (card: DemoCard) => void
  readonly consent: (row: ConsentRow) => void
  readonly sheet: (row: SheetRow, values: Values, documents: readonly DemoDocument[]) => void
  readonly dispatch: (row: DispatchRow) => void
  readonly contact: (row: Tables['contact']) => void
  /** The next number of the year, from 1. */
  readonly number: (kind: 'access-sheet' | 'alias', organisation: OrganisationKey, year: number) => number
  readonly rows: () => Omit<Mass, 'codes'>
}

const list = (value: Values[keyof Values]): string[] => (Array.isArray(value) ? value : [])

/** Where the rows of the year are written down, each in its table. */
export function createLedger(): Ledger {
  const persons: DemoCard[] = []
  const consents: ConsentRow[] = []
  const sheets: SheetRow[] = []
  const needs: Tables['access_sheet_need'][] = []
  const services: Tables['access_sheet_service'][] = []
  const documents: PlannedDocument[] = []
  const dispatches: DispatchRow[] = []
  const contacts: Tables['contact'][] = []
  const series = new Map<string, Tables['number_series']>()
  return {
    person: (row) => void persons.push(row),
    consent: (row) => void consents.push(row),
    dispatch: (row) => void dispatches.push(row),
    contact: (row) => void contacts.push(row),
    sheet(row, values, attached) {
      sheets.push(row)
      const of = { sheet_id: row.id, organisation_id: row.organisation_id, created_at: row.created_at }
      for (const need of list(values['needs.tags'])) needs.push({ ...of, need })
      for (const service of list(values['services.requested'])) services.push({ ...of, service })
      for (const d of attached)
        documents.push({ ...d, organisationId: row.organisation_id, sheetId: row.id, at: row.created_at })
    },
    number(kind, organisation, year) {
      const key = `${kind} ${organisation} ${year}`
      const last = (series.get(key)?.last ?? 0) + 1
      series.set(key, {
        organisation_id: organisationId(organisation),
        kind,
        year,
        last,
        created_at: romanInstant(day(`${year}-01-02`), '09:00'),
      })
      return last
    },
    rows: () => ({
      persons,
      consents,
      sheets,
      needs,
      services,
      documents,
      dispatches,
      contacts,
      series: [...series.values()],
    }),
  }
}
