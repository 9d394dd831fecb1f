import { addresses } from '../desk/addresses.ts'
import { ListPages, pageIn } from '../desk/ListPages.tsx'
import { usePage } from '../desk/paging.ts'
import { usePlaceKept } from '../desk/use-place-kept.ts'
import { useSearchValues } from '../desk/use-address.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Table } from '../ui/Table.tsx'
import { AccessTabs } from './AccessTabs.tsx'
import { sheetColumns } from './columns.tsx'
import { filtersIn } from './filters.ts'
import { NameSearch, readNames, useNameSearch } from './NameSearch.tsx'
import { sheets } from './queries.ts'
import { SheetFilters } from './SheetFilters.tsx'
import { useStructure } from './use-structure.ts'

/** S07: the sheets where one works, narrowed by the address, or looked for by name. */
export function SheetListPage() {
  const search = useSearchValues()
  const { pointName } = useStructure()
  const [asked, ask] = useNameSearch()
  const names = readNames(asked)
  const filters = filtersIn(search)
  const { page, size } = pageIn(search)
  const view = usePage({
    key: names ? ['access-sheets', 'names', names] : ['access-sheets', filters],
    read: (query, signal) =>
      names
        ? sheets.search({}, { ...names, page: query }, { signal })
        : sheets.list({}, { ...filters, ...query }, { signal }),
    size,
    page,
  })
  const keep = usePlaceKept(view.rows !== undefined)
  const filtered = Object.keys(filters).length > 0
  return (
    <Page title="Accessi">
      <AccessTabs current={addresses.sheets} />
      <SheetFilters path={addresses.sheets} search={search}>
        <NameSearch asked={asked} onAsk={ask} />
      </SheetFilters>
      <ProblemNotice error={view.error} onRetry={view.retry} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only listens to the links inside */}
      <div className="stack" onClick={keep}>
        <Table
          caption={names ? 'Schede trovate per nome' : 'Schede di accesso'}
          columns={sheetColumns(pointName)}
          rows={view.rows}
          rowKey={(row) => row.id}
          href={(row) => addresses.sheet(row.id)}
          csv="accessi"
          private
          tools={
            names && (
              <span className="line">
                <strong>Ricerca per nome</strong>
                <span className="small muted">i filtri sono sospesi</span>
                <Button small onClick={() => ask('')}>
                  Torna all’elenco
                </Button>
              </span>
            )
          }
          empty={<Nothing names={names !== undefined} filtered={filtered} />}
        />
        <ListPages what="Schede" path={addresses.sheets} search={search} view={view} />
      </div>
    </Page>
  )
}

function Nothing({ names, filtered }: { names: boolean; filtered: boolean }) {
  if (names)
    return (
      <p>
        Nessuna scheda con questo nome fra quelle del tuo incarico. Prova con meno lettere, oppure cerca la
        persona con il tasto <kbd>/</kbd>.
      </p>
    )
  if (filtered) return <p>Nessuna scheda con questi filtri. Togline uno per vedere più schede.</p>
  return (
    <p>
      Non ci sono ancora schede. Le schede arrivano qui quando un accesso viene concluso: comincia con{' '}
      <a href={addresses.newAccess}>Nuovo accesso</a> o con il tasto <kbd>N</kbd>.
    </p>
  )
}
