import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('a table opens in an Italian spreadsheet', () => {
  expect(
    csvOf([
      ['Nome', 'Importo'],
      ['Rossi; Mario', '1.234,50 €'],
      ['detto "Pino"', ''],
    ]),
  ).toBe('\uFEFFNome;Importo\r\n"Rossi; Mario";1.234,50 €\r\n"detto ""Pino""";\r\n')
})

test('text that a spreadsheet would run as a formula stays text, numbers stay numbers', () => {
  expect(csvOf([['=1+1', '-12,50 €', '+39 000 1', '@x', '-5']])).toBe(
    "\uFEFF'=1+1;-12,50 €;'+39 000 1;'@x;-5\r\n",
  )
})
