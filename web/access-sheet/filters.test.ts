import { expect, test } from 'vitest'
import { activeFilters, filtersIn } from './filters.ts'

test('the address says what to list; nonsense in it lists everything', () => {
  expect(filtersIn({ stato: 'to-evaluate', caso: 6, dal: '2026-11-01', miei: 'yes' })).toEqual({
    state: 'to-evaluate',
    case: '6',
    from: '2026-11-01',
    mine: 'yes',
  })
  expect(filtersIn({ stato: 'draft', caso: 9, dal: '31/12', punto: 'x' })).toEqual({})
})

test('the filters in force are said in words', () => {
  const labels = activeFilters({ stato: 'sent', dal: '2026-11-01', caso: 2 }, () => undefined).map(
    ({ label }) => label,
  )
  expect(labels).toEqual(['Dal 01/11/2026', 'Stato: Inviata', 'Caso: Caso 2 – Pubblico ufficiale'])
})
