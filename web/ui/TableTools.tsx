import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Checkbox } from './Checkbox.tsx'
import { csvOf, saveFile } from './csv.ts'
import { Icon } from './Icon.tsx'
import { Popover } from './Popover.tsx'
import { textOf, type Column } from './table-model.ts'

type TableToolsProps<Row> = {
  columns: readonly Column<Row>[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  shown: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  csv: string | undefined
  children: ReactNode
}

/** Above a table: what the page put there, then the choice of columns and the CSV of what is shown. */
export function TableTools<Row>({
  columns,
  chosen,
  onChoose,
  shown,
  rows,
  csv,
  children,
}: TableToolsProps<Row>) {
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    if (next.size > 0) onChoose(next)
  }
  const save = () => {
    const lines = (rows ?? []).map((row) => shown.map((column) => textOf(column, row)))
    const text = csvOf([shown.map((column) => column.label), ...lines])
    saveFile(`${csv}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <div className="table-tools">
      {children}
      <div className="table-tools-end">
        <Popover
          end
          label="Colonne mostrate"
          button={
            <>
              <Icon name="settings" small />
              Colonne
            </>
          }
        >
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.label}
              checked={chosen.has(column.key)}
              onChange={() => toggle(column.key)}
            />
          ))}
        </Popover>
        {csv && (
          <Button
            look="plain"
            small
            icon="download"
            onClick={save}
            reason={rows?.length ? undefined : 'Nessuna riga'}
          >
            CSV
          </Button>
        )}
      </div>
    </div>
  )
}
