import { addresses } from '../desk/addresses.ts'
import { ListPages, pageIn } from '../desk/ListPages.tsx'
import { usePage } from '../desk/paging.ts'
import { usePlaceKept } from '../desk/use-place-kept.ts'
import { useSearchValues } from '../desk/use-address.ts'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Table } from '../ui/Table.tsx'
import { AccessTabs } from './AccessTabs.tsx'
import { sheetColumns } from './columns.tsx'
import { draftColumns } from './draft-table.tsx'
import { drafts, sheets } from './queries.ts'
import { useStructure } from './use-structure.ts'

/** Who has still to answer: my drafts, and the sheets whose consent is asked at the first interview. */
export function ConsentListPage() {
  const search = useSearchValues()
  const { pointName } = useStructure()
  const { page, size } = pageIn(search)
  const mine = usePage({
    key: ['drafts', 'mine'],
    read: (query, signal) => drafts.list({}, query, { signal }),
    size: '100',
    page: 1,
  })
  const waiting = usePage({
    key: ['access-sheets', { consent: 'pending' }],
    read: (query, signal) => sheets.list({}, { consent: 'pending', ...query }, { signal }),
    size,
    page,
  })
  const keep = usePlaceKept(mine.rows !== undefined && waiting.rows !== undefined)
  return (
    <Page title="Consensi in attesa">
      <AccessTabs current={addresses.consents} />
      <ProblemNotice error={mine.error ?? waiting.error} onRetry={waiting.retry} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only listens to the links inside */}
      <div className="stack" onClick={keep}>
        <Table
          caption="Bozze in attesa del consenso"
          columns={draftColumns(pointName)}
          rows={mine.rows?.filter(({ consent }) => consent === 'pending')}
          rowKey={(row) => row.id}
          href={(row) => addresses.draft(row.id)}
          tools={<h2>Bozze</h2>}
          empty={
            <p>
              Nessuna bozza aspetta il consenso. Se la persona vuole pensarci, scegli <em>In attesa</em> nella
              bozza: la ritrovi qui con la sua scadenza.
            </p>
          }
        />
        <Table
          caption="Schede con il consenso in attesa"
          columns={sheetColumns(pointName)}
          rows={waiting.rows}
          rowKey={(row) => row.id}
          href={(row) => addresses.sheet(row.id)}
          csv="consensi-in-attesa"
          private
          tools={<h2>Schede</h2>}
          empty={
            <p>
              Nessuna scheda aspetta il consenso. Arrivano qui le segnalazioni scritte: in quel caso il
              consenso si chiede al primo colloquio.
            </p>
          }
        />
        <ListPages what="Schede" path={addresses.consents} search={search} view={waiting} />
      </div>
    </Page>
  )
}
