import { Icon } from './Icon.tsx'
import { canSort, type Column, type Sorting } from './table-model.ts'

type SortHeaderProps<Row> = { column: Column<Row>; sorting: Sorting | undefined; onSort: () => void }

/** The heading of a column; pressing it sorts, when it can. */
export function SortHeader<Row>({ column, sorting, onSort }: SortHeaderProps<Row>) {
  const way = sorting?.key === column.key ? (sorting.descending ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" className={column.number ? 'number' : undefined} aria-sort={way}>
      {canSort(column) ? (
        <button type="button" className="sort" data-sorted={way !== undefined} onClick={onSort}>
          {column.label}
          <Icon name={way === 'descending' ? 'arrow-down-triangle' : 'arrow-up-triangle'} small />
        </button>
      ) : (
        column.label
      )}
    </th>
  )
}
