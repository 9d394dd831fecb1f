import { expect, test } from 'vitest'
import { nextSorting, sorted, textOf, type Column } from './table-model.ts'

type Row = { name: string; hours: number }
const columns: Column<Row>[] = [
  { key: 'name', label: 'Nome', cell: (row) => row.name, sort: (row) => row.name },
  { key: 'hours', label: 'Ore', cell: (row) => row.hours, sort: (row) => row.hours, number: true },
]
const rows: Row[] = [
  { name: 'Zoe', hours: 2 },
  { name: 'àlba', hours: 10 },
  { name: 'Carlo', hours: 2 },
]

test('names sort as Italians read them, numbers as numbers, equals keep their place', () => {
  expect(sorted(rows, columns, { key: 'name', descending: false }).map((r) => r.name)).toEqual([
    'àlba',
    'Carlo',
    'Zoe',
  ])
  expect(sorted(rows, columns, { key: 'hours', descending: false }).map((r) => r.name)).toEqual([
    'Zoe',
    'Carlo',
    'àlba',
  ])
})

test('pressing a heading goes up, down, and back to how the rows came', () => {
  const up = nextSorting(undefined, 'name')
  const down = nextSorting(up, 'name')
  expect([up?.descending, down?.descending, nextSorting(down, 'name')]).toEqual([false, true, undefined])
})

test('a spreadsheet gets the words of the cell', () => {
  expect(columns.map((column) => textOf(column, { name: 'Zoe', hours: 2 }))).toEqual(['Zoe', '2'])
})
