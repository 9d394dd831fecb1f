import { useRouter } from '@tanstack/react-router'
import type { z } from 'zod'
import { dispatchRefusal } from '../../domain/intake/codes.ts'
import type { DispatchRow } from '../../domain/intake/contract-sheet.ts'
import { dispatchLifecycle } from '../../domain/intake/lifecycle.ts'
import { AccessTabs } from '../access-sheet/AccessTabs.tsx'
import { caseWords } from '../access-sheet/labels.tsx'
import { addresses, addressWith, chosen, type SearchValues } from '../desk/addresses.ts'
import { ListPages, pageIn } from '../desk/ListPages.tsx'
import { usePage } from '../desk/paging.ts'
import { usePlaceKept } from '../desk/use-place-kept.ts'
import { useSearchValues } from '../desk/use-address.ts'
import { momentText } from '../platform/clock.ts'
import { Badge } from '../ui/Badge.tsx'
import { FilterBar } from '../ui/FilterBar.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { Table } from '../ui/Table.tsx'
import type { Column } from '../ui/table-model.ts'
import { Missing, Moment } from '../ui/words.tsx'
import { DispatchBadge, stateWords } from './labels.tsx'
import { dispatches } from './queries.ts'

type Row = z.infer<typeof DispatchRow>
type Side = 'received' | 'sent'

/** The dispatch has no name of a person: it is known by who sends it, or to whom it goes. */
const columns = (side: Side): Column<Row>[] => [
  {
    key: 'other',
    label: side === 'received' ? 'Da' : 'A',
    names: true,
    cell: (row) => (side === 'received' ? row.fromOrganisation : row.toName),
  },
  ...(side === 'received' ? [{ key: 'to', label: 'Per', cell: (row: Row) => row.toName }] : []),
  {
    key: 'at',
    label: 'Inviata',
    cell: (row) => <Moment at={row.sentAt} />,
    text: (row) => momentText(row.sentAt),
  },
  {
    key: 'state',
    label: 'Stato',
    cell: (row) => <DispatchBadge state={row.state} side={side} />,
    text: (row) => stateWords(row.state, side),
  },
  {
    key: 'case',
    label: 'Caso',
    cell: (row) => (
      <>
        {caseWords(row.case)}{' '}
        {row.judicial && (
          <Badge tone="danger" icon="pa">
            Obbligo verso l’AG
          </Badge>
        )}
      </>
    ),
    text: (row) => caseWords(row.case),
  },
  {
    key: 'refusal',
    label: 'Motivo del rifiuto',
    cell: (row) => (row.refusal ? dispatchRefusal.label(row.refusal) : <Missing />),
    text: (row) => (row.refusal ? dispatchRefusal.label(row.refusal) : ''),
  },
]

/** What others sent here. */
export const ReceivedListPage = () => (
  <DispatchList side="received" path={addresses.received} search={useSearchValues()} />
)
/** What was sent from here. */
export const SentListPage = () => (
  <DispatchList side="sent" path={addresses.sent} search={useSearchValues()} />
)

// prettier-ignore
const words = {
  received: { title: 'Schede ricevute', csv: 'ricevute', empty: 'Nessuna scheda ricevuta. Quando un altro ufficio o ente ti invia una scheda, arriva qui e aspetta la tua risposta.' },
  sent:     { title: 'Schede inviate',  csv: 'inviate',  empty: 'Nessuna scheda inviata. Da una scheda completa scegli «Invia»: la segui qui finché il destinatario non risponde.' },
} as const

function DispatchList({ side, path, search }: { side: Side; path: string; search: SearchValues }) {
  const router = useRouter()
  const { page, size } = pageIn(search)
  const state = chosen(search, 'stato', dispatchLifecycle.states)
  const asked = state === undefined ? {} : { state }
  const view = usePage({
    key: ['dispatches', side, asked],
    read: (query, signal) => dispatches[side]({}, { ...asked, ...query }, { signal }),
    size,
    page,
  })
  const keep = usePlaceKept(view.rows !== undefined)
  const set = (stato: string) => router.history.push(addressWith(path, search, { stato }))
  const { title, csv, empty } = words[side]
  return (
    <Page title={title}>
      <AccessTabs current={path} />
      <FilterBar
        active={state ? [{ key: 'stato', label: `Stato: ${stateWords(state, side)}` }] : []}
        onRemove={() => set('')}
        onClear={() => set('')}
      >
        <Select
          label="Stato"
          name="stato"
          placeholder="Tutti"
          value={state ?? ''}
          onChange={(event) => set(event.target.value)}
          options={dispatchLifecycle.states.map((value) => ({ value, label: stateWords(value, side) }))}
        />
      </FilterBar>
      <ProblemNotice error={view.error} onRetry={view.retry} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only listens to the links inside */}
      <div className="stack" onClick={keep}>
        <Table
          caption={title}
          columns={columns(side)}
          rows={view.rows}
          rowKey={(row) => row.id}
          href={(row) => addresses.dispatch(row.id)}
          csv={csv}
          empty={<p>{state ? 'Nessun invio in questo stato.' : empty}</p>}
        />
        <ListPages what="Invii" path={path} search={search} view={view} />
      </div>
    </Page>
  )
}
