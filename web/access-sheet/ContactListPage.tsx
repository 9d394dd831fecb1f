import { useRouter } from '@tanstack/react-router'
import type { z } from 'zod'
import { contactOutcome } from '../../domain/consent/closing-codes.ts'
import { interlocutorKind } from '../../domain/consent/codes.ts'
import { accessMode } from '../../domain/intake/codes.ts'
import type { StatisticalContactRow } from '../../domain/intake/contract-sheet.ts'
import { needClass } from '../../domain/intake/needs.ts'
import { asDay, formatDay } from '../../domain/kernel/day.ts'
import { addresses, addressWith, chosen } from '../desk/addresses.ts'
import { ListPages, pageIn } from '../desk/ListPages.tsx'
import { usePage } from '../desk/paging.ts'
import { useSearchValues } from '../desk/use-address.ts'
import { DateField } from '../ui/DateField.tsx'
import { FilterBar } from '../ui/FilterBar.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { Table } from '../ui/Table.tsx'
import type { Column } from '../ui/table-model.ts'
import { DayText, Missing } from '../ui/words.tsx'
import { AccessTabs } from './AccessTabs.tsx'
import { contacts } from './queries.ts'
import { useStructure } from './use-structure.ts'
import '../desk/desk.css'

type Row = z.infer<typeof StatisticalContactRow>

const columns = (pointName: (id: string) => string | undefined): Column<Row>[] => [
  {
    key: 'day',
    label: 'Giorno',
    names: true,
    cell: (row) => <DayText day={row.day} />,
    text: (row) => formatDay(row.day),
  },
  { key: 'hour', label: 'Ora', number: true, cell: (row) => `${String(row.hour)}–${String(row.hour + 1)}` },
  { key: 'mode', label: 'Modalità', cell: (row) => accessMode.label(row.mode) },
  {
    key: 'speaker',
    label: 'Chi parlava',
    cell: (row) => (row.interlocutor ? interlocutorKind.label(row.interlocutor) : <Missing />),
    text: (row) => (row.interlocutor ? interlocutorKind.label(row.interlocutor) : ''),
  },
  {
    key: 'need',
    label: 'Bisogno prevalente',
    cell: (row) => (row.macroNeed ? needClass.label(row.macroNeed) : <Missing />),
    text: (row) => (row.macroNeed ? needClass.label(row.macroNeed) : ''),
  },
  { key: 'outcome', label: 'Esito', cell: (row) => contactOutcome.label(row.outcome) },
  {
    key: 'point',
    label: 'Punto di contatto',
    cell: (row) => pointName(row.contactPointId) ?? <Missing />,
    text: (row) => pointName(row.contactPointId) ?? '',
  },
]

/** What is left where nothing may be recorded of a person: when, how, about what. */
export function ContactListPage() {
  const search = useSearchValues()
  const router = useRouter()
  const { pointName } = useStructure()
  const { page, size } = pageIn(search)
  const from = asDay(String(search['dal'] ?? ''))
  const to = asDay(String(search['al'] ?? ''))
  const outcome = chosen(search, 'esito', contactOutcome.codes)
  const asked = { ...(from && { from }), ...(to && { to }), ...(outcome && { outcome }) }
  const view = usePage({
    key: ['contacts', asked],
    read: (query, signal) => contacts.list({}, { ...asked, ...query }, { signal }),
    size,
    page,
  })
  const set = (changes: Readonly<Record<string, string>>) =>
    router.history.push(addressWith(addresses.contacts, search, changes))
  const active = [
    from && { key: 'dal', label: `Dal ${formatDay(from)}` },
    to && { key: 'al', label: `Al ${formatDay(to)}` },
    outcome && { key: 'esito', label: `Esito: ${contactOutcome.label(outcome)}` },
  ].filter((filter) => filter !== undefined)
  return (
    <Page title="Contatti senza nome">
      <AccessTabs current={addresses.contacts} />
      <FilterBar
        active={active}
        onRemove={(name) => set({ [name]: '' })}
        onClear={() => set({ dal: '', al: '', esito: '' })}
      >
        <DateField label="Dal" hint="" name="dal" value={from ?? ''} onChange={(dal) => set({ dal })} />
        <DateField label="Al" hint="" name="al" value={to ?? ''} onChange={(al) => set({ al })} />
        <Select
          label="Esito"
          name="esito"
          placeholder="Tutti"
          options={contactOutcome.codes.map((value) => ({ value, label: contactOutcome.label(value) }))}
          value={outcome ?? ''}
          onChange={(event) => set({ esito: event.target.value })}
        />
      </FilterBar>
      <ProblemNotice error={view.error} onRetry={view.retry} />
      <Table
        caption="Contatti senza nome"
        columns={columns(pointName)}
        rows={view.rows}
        rowKey={(row) => row.id}
        csv="contatti-senza-nome"
        empty={
          active.length > 0 ? (
            <p>Nessun contatto con questi filtri.</p>
          ) : (
            <p>
              Nessun contatto senza nome. Si registra con tre scelte e il tasto <kbd>A</kbd>, oppure resta al
              posto di un accesso quando la persona nega il consenso.
            </p>
          )
        }
      />
      <ListPages what="Contatti" path={addresses.contacts} search={search} view={view} />
    </Page>
  )
}
