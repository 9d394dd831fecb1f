import { useId, useState, type ReactNode } from 'react'
import { useRowKeys } from './use-row-keys.ts'
import { Skeleton } from './Skeleton.tsx'
import { SortHeader } from './SortHeader.tsx'
import { nextSorting, sorted, type Column, type Sorting } from './table-model.ts'
import { TableTools } from './TableTools.tsx'

export type TableProps<Row> = {
  /** What the table lists; read by screen readers and on paper. */
  caption: string
  columns: readonly Column<Row>[]
  /** Undefined while they are on their way. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** Where the row opens: its naming cell becomes a link. */
  href?: ((row: Row) => string) | undefined
  /** Shown instead of no rows: says what will come here and how. */
  empty: ReactNode
  /** Ticked rows, by key. */
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined
  /** How the server sorted; without `onSort` the shown rows are sorted here. */
  sorting?: Sorting | undefined
  onSort?: ((sorting: Sorting | undefined) => void) | undefined
  /** Name of the CSV file; without it there is no CSV. */
  csv?: string | undefined
  /** At the left above the table: count, acts on the ticked rows. */
  tools?: ReactNode
  /** The names of the rows are persons: blurred by the "schermo di cortesia". */
  private?: boolean | undefined
  /** A height, for tables that scroll inside the page: `60vh`. */
  height?: string | undefined
}

/** Rows of one kind of thing. J and K walk, Enter opens, X ticks. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rowKey, href, selected, onSelect, csv } = props
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter((column) => !column.hidden).map((column) => column.key)),
  )
  const [local, setLocal] = useState<Sorting>()
  const sorting = props.onSort ? props.sorting : (local ?? props.sorting)
  const shown = columns.filter((column) => chosen.has(column.key))
  const naming = columns.find((column) => column.names) ?? columns[0]
  const rows = props.rows && (props.onSort ? props.rows : sorted(props.rows, columns, sorting))
  const id = useId()
  useRowKeys(onSelect !== undefined)
  const all = rows !== undefined && rows.length > 0 && rows.every((row) => selected?.has(rowKey(row)))
  const tick = (keys: readonly string[], on: boolean) => {
    const next = new Set(selected)
    for (const key of keys)
      if (on) next.add(key)
      else next.delete(key)
    onSelect?.(next)
  }
  const name = (row: Row, column: Column<Row>) => {
    const words = href ? <a href={href(row)}>{column.cell(row)}</a> : column.cell(row)
    return props.private ? <span className="private">{words}</span> : words
  }

  return (
    <div className="stack stack-tight">
      <TableTools columns={columns} chosen={chosen} onChoose={setChosen} rows={rows} shown={shown} csv={csv}>
        {props.tools}
      </TableTools>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable */}
      <section className="table-scroll" aria-label={caption} tabIndex={0} style={{ maxHeight: props.height }}>
        <table className="table" aria-busy={rows === undefined}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {onSelect && (
                <th scope="col" className="narrow">
                  <input
                    type="checkbox"
                    aria-label="Scegli tutte le righe mostrate"
                    checked={all}
                    onChange={() => tick((rows ?? []).map(rowKey), !all)}
                  />
                </th>
              )}
              {shown.map((column) => (
                <SortHeader
                  key={column.key}
                  column={column}
                  sorting={sorting}
                  onSort={() => (props.onSort ?? setLocal)(nextSorting(sorting, column.key))}
                />
              ))}
            </tr>
          </thead>
          <tbody data-rows>
            {rows?.map((row) => {
              const key = rowKey(row)
              const ticked = selected?.has(key) ?? false
              return (
                <tr key={key} data-selected={ticked}>
                  {onSelect && (
                    <td className="narrow">
                      <input
                        type="checkbox"
                        aria-label={`Scegli la riga ${key}`}
                        aria-labelledby={`${id}-${key}`}
                        checked={ticked}
                        onChange={() => tick([key], !ticked)}
                      />
                    </td>
                  )}
                  {shown.map((column) =>
                    column === naming ? (
                      <th key={column.key} id={`${id}-${key}`} scope="row">
                        {name(row, column)}
                      </th>
                    ) : (
                      <td key={column.key} className={column.number ? 'number' : undefined}>
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
        {rows === undefined && <Skeleton lines={5} />}
        {rows?.length === 0 && <div className="empty">{props.empty}</div>}
      </section>
    </div>
  )
}
