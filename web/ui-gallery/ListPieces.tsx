import { useState } from 'react'
import { Badge, type Tone } from '../ui/Badge.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Chart } from '../ui/Chart.tsx'
import { Field } from '../ui/Field.tsx'
import { FilterBar } from '../ui/FilterBar.tsx'
import { Pagination, type PageSize } from '../ui/Pagination.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Select } from '../ui/Select.tsx'
import type { Column } from '../ui/table-model.ts'
import { Table } from '../ui/Table.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { Code, DayText } from '../ui/words.tsx'
import { rows, type SheetRow } from './sample.ts'

// prettier-ignore
const tones: Record<SheetRow['state'], Tone> = { 'Da valutare': 'warning', Bozza: 'muted', Vista: 'info', Chiusa: 'neutral' }

const columns: readonly Column<SheetRow>[] = [
  { key: 'name', label: 'Cognome e nome', cell: (row) => row.name, sort: (row) => row.name, names: true },
  { key: 'code', label: 'Codice fiscale', cell: (row) => <Code>{row.code}</Code>, text: (row) => row.code },
  {
    key: 'born',
    label: 'Nascita',
    cell: (row) => <DayText day={row.born} />,
    text: (row) => row.born,
    sort: (row) => row.born,
  },
  { key: 'area', label: 'Area', cell: (row) => row.area, sort: (row) => row.area },
  {
    key: 'state',
    label: 'Stato',
    cell: (row) => <Badge tone={tones[row.state]}>{row.state}</Badge>,
    text: (row) => row.state,
    sort: (row) => row.state,
  },
  { key: 'hours', label: 'Ore', cell: (row) => row.hours, sort: (row) => row.hours, number: true },
  { key: 'sheet', label: 'Scheda', cell: (row) => row.id, hidden: true },
]

function Sheets() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set([rows[1]?.id ?? '']))
  const [size, setSize] = useState<PageSize>('25')
  const [filters, setFilters] = useState([
    { key: 'state', label: 'Stato: da valutare' },
    { key: 'area', label: 'Area: anziani' },
  ])
  return (
    <Panel id="elenchi" title="Elenchi">
      <Tabs
        label="Viste degli accessi"
        tabs={[
          { href: '/ui', label: 'Tutti', current: true },
          { href: '/ui?v=2', label: 'Da valutare' },
          { href: '/ui?v=3', label: 'Ricevuti' },
        ]}
      />
      <FilterBar
        active={filters}
        onRemove={(key) => setFilters(filters.filter((filter) => filter.key !== key))}
        onClear={() => setFilters([])}
        views={[{ id: 'v1', label: 'Anziani, questa settimana' }]}
        onPickView={() => undefined}
        onSaveView={() => undefined}
        onDropView={() => undefined}
      >
        <Field label="Cerca nell’elenco" name="q" type="search" />
        <Select
          label="Stato"
          name="state"
          placeholder="Tutti"
          options={[{ value: 'd', label: 'Da valutare' }]}
        />
        <Select label="Area" name="area" placeholder="Tutte" options={[{ value: 'a', label: 'Anziani' }]} />
      </FilterBar>
      <Table
        caption="Accessi"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        href={() => '/ui'}
        empty={null}
        selected={selected}
        onSelect={setSelected}
        csv="accessi"
        private
        tools={
          <>
            <span className="small">
              {rows.length} accessi, {selected.size} scelti
            </span>
            <Button small reason={selected.size ? undefined : 'Scegli prima delle righe.'}>
              Assegna
            </Button>
          </>
        }
      />
      <Pagination shown="Accessi 1–8" size={size} onSize={setSize} />
    </Panel>
  )
}

/** Lists, charts, and what they show when there is nothing, or not yet. */
export function ListPieces() {
  return (
    <>
      <Sheets />
      <Panel id="vuoti" title="Elenchi vuoti e in arrivo">
        <Table
          caption="Accessi da valutare"
          columns={columns.slice(0, 4)}
          rows={[]}
          rowKey={(row) => row.id}
          empty={
            <>
              <p>
                Nessun accesso da valutare. I nuovi arrivano qui quando lo sportello sceglie «Proposta di
                presa in carico».
              </p>
              <LinkButton href="/ui" small>
                Apri tutti gli accessi
              </LinkButton>
            </>
          }
        />
        <Table
          caption="Accessi in arrivo"
          columns={columns.slice(0, 4)}
          rows={undefined}
          rowKey={(row) => row.id}
          empty={null}
        />
      </Panel>
      <Panel id="grafici" title="Grafici">
        <div className="columns columns-wide">
          <Chart
            kind="bars"
            title="Accessi per mese"
            summary="Gli accessi crescono da maggio; a ottobre sono 173."
            labels={['mag', 'giu', 'lug', 'ago', 'set', 'ott']}
            series={[
              { label: '2025', values: [92, 101, 97, 60, 120, 131] },
              { label: '2026', values: [110, 118, 99, 72, 141, 173] },
            ]}
          />
          <Chart
            kind="line"
            title="Giorni fra accesso e colloquio"
            summary="L’attesa media scende da 12 a 7 giorni; ad agosto il dato non è mostrato."
            labels={['mag', 'giu', 'lug', 'ago', 'set', 'ott']}
            series={[{ label: 'Media', values: [12, 11, 11, null, 8, 7] }]}
          />
        </div>
      </Panel>
    </>
  )
}
