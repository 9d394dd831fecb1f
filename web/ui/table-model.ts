import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** The words of the cell for CSV; by default, the cell itself when it is text or a number. */
  readonly text?: ((row: Row) => string) | undefined
  /** What to sort by; without it the column cannot be sorted (unless the server does it). */
  readonly sort?: ((row: Row) => string | number) | undefined
  /** The server can sort by it. */
  readonly sortable?: boolean | undefined
  /** Numbers align right. */
  readonly number?: boolean | undefined
  /** Names the row: its cell is the header and the link of the row. The first by default. */
  readonly names?: boolean | undefined
  /** Not shown until chosen. */
  readonly hidden?: boolean | undefined
}
export type Sorting = { readonly key: string; readonly descending: boolean }

export const canSort = <Row>(column: Column<Row>): boolean =>
  column.sort !== undefined || column.sortable === true

/** The words of a cell on paper and in a spreadsheet. */
export function textOf<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const shown = column.cell(row)
  return typeof shown === 'string' || typeof shown === 'number' ? String(shown) : ''
}

const italian = new Intl.Collator('it', { numeric: true, sensitivity: 'base' })

/** Rows in order of a column; equal ones keep their place. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  by: Sorting | undefined,
): readonly Row[] {
  const value = columns.find((column) => column.key === by?.key)?.sort
  if (!by || !value) return rows
  const way = by.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)]
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : italian.compare(String(left), String(right))
    return way * order
  })
}

/** Up, then down, then as it came. */
export function nextSorting(current: Sorting | undefined, key: string): Sorting | undefined {
  if (current?.key !== key) return { key, descending: false }
  return current.descending ? undefined : { key, descending: true }
}
