import type { z } from 'zod'
import { consentState, legalBasis } from '../../domain/consent/codes.ts'
import type { SheetMetadata } from '../../domain/intake/contract-sheet.ts'
import { sheetStateLabels } from '../../domain/intake/lifecycle.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { addresses } from '../desk/addresses.ts'
import { ListPages, pageIn } from '../desk/ListPages.tsx'
import { usePage } from '../desk/paging.ts'
import { useSearchValues } from '../desk/use-address.ts'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Table } from '../ui/Table.tsx'
import type { Column } from '../ui/table-model.ts'
import { Code, DayText } from '../ui/words.tsx'
import { filtersIn } from './filters.ts'
import { caseWords, ConsentWords, SheetStateBadge } from './labels.tsx'
import { sheets } from './queries.ts'
import { SheetFilters } from './SheetFilters.tsx'

type Row = z.infer<typeof SheetMetadata>

const columns: readonly Column<Row>[] = [
  {
    key: 'number',
    label: 'Numero',
    names: true,
    cell: (row) => <Code>{row.number}</Code>,
    text: (row) => row.number,
  },
  {
    key: 'day',
    label: 'Giorno',
    cell: (row) => <DayText day={row.day} />,
    text: (row) => formatDay(row.day),
  },
  {
    key: 'state',
    label: 'Stato',
    cell: (row) => <SheetStateBadge state={row.state} />,
    text: (row) => sheetStateLabels[row.state],
  },
  {
    key: 'case',
    label: 'Caso',
    cell: (row) => <span className="nowrap">{caseWords(row.case)}</span>,
    text: (row) => caseWords(row.case),
  },
  {
    key: 'consent',
    label: 'Consenso',
    cell: (row) => <ConsentWords state={row.consent} />,
    text: (row) => consentState.label(row.consent),
  },
  { key: 'basis', label: 'Base giuridica', cell: (row) => legalBasis.label(row.basis) },
  {
    key: 'pack',
    hidden: true,
    label: 'Regole applicate',
    cell: (row) => <Code>{row.pack}</Code>,
    text: (row) => row.pack,
  },
  { key: 'fields', label: 'Campi registrati', number: true, cell: (row) => row.fieldCount },
  { key: 'alias', label: 'Legame con un alias', cell: (row) => (row.hasAliasLink ? 'sì' : 'no') },
]

/** For the privacy officer: that a sheet exists and on what ground, never of whom. */
export function MetadataListPage() {
  const search = useSearchValues()
  const { page, size } = pageIn(search)
  const { mine: _, ...filters } = filtersIn(search)
  const view = usePage({
    key: ['access-sheets', 'metadata', filters],
    read: (query, signal) => sheets.metadata({}, { ...filters, ...query }, { signal }),
    size,
    page,
  })
  return (
    <Page title="Accessi, senza il contenuto">
      <p className="small">
        Vedi che le schede esistono, in che stato sono e su quale base giuridica. Nomi, bisogni e note non
        arrivano a questo elenco.
      </p>
      <SheetFilters path={addresses.metadata} search={search} mine={false} />
      <ProblemNotice error={view.error} onRetry={view.retry} />
      <Table
        caption="Schede di accesso senza il contenuto"
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        csv="accessi-metadati"
        empty={<p>Nessuna scheda con questi filtri.</p>}
      />
      <ListPages what="Schede" path={addresses.metadata} search={search} view={view} />
    </Page>
  )
}
