import { expect, test } from 'vitest'
import { contactChart } from './contact-chart.ts'

test('the contacts of the day are drawn by hour, and said in one sentence', () => {
  const { labels, series, summary } = contactChart([
    { hour: 9, mode: 'in-person', count: 3 },
    { hour: 9, mode: 'home', count: 1 },
    { hour: 19, mode: 'phone', count: 2 },
  ])
  expect(labels[0]).toBe('8')
  expect(labels.at(-1)).toBe('19')
  expect(series.map(({ label }) => label)).toEqual(['In presenza', 'A distanza'])
  expect(series[0]?.values[1]).toBe(4)
  expect(summary).toBe('6 contatti finora, di più fra le 9 e le 10.')
})

test('a day that has not begun has a chart without bars', () => {
  expect(contactChart([])).toMatchObject({ total: 0, series: [], summary: 'Ancora nessun contatto oggi.' })
})
