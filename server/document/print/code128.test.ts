import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentNumber } from '../../../domain/document/number.ts'
import { barWidths, readBars } from './code128.ts'

const text = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
})

describe('the bar code of a document', () => {
  it('is read back as it was written', () => {
    fc.assert(fc.property(text, (written) => readBars(barWidths(written)) === written))
    expect(readBars(barWidths(documentNumber(2026, 123)))).toBe(documentNumber(2026, 123))
  })

  it('has eleven modules a symbol, thirteen for the stop, and starts and ends with a bar', () => {
    fc.assert(
      fc.property(text, (written) => {
        const widths = barWidths(written)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe((written.length + 2) * 11 + 13)
        expect(widths.length % 2).toBe(1)
      }),
    )
  })

  it('agrees with the well-known example «PJJ123C»: check value 54 from set A, hence 55 from set B', () => {
    expect(barWidths('PJJ123C').slice(-13, -7).join('')).toBe('311321')
  })

  it('is not read when a symbol is damaged', () => {
    const [first = 0, second = 0, ...rest] = barWidths('SISO-2026-000123-X')
    expect(readBars([second, first, ...rest])).toBeUndefined()
    const widths = barWidths('A1')
    expect(
      readBars([...widths.slice(0, 6), ...widths.slice(12, 18), ...widths.slice(6, 12), ...widths.slice(18)]),
    ).toBeUndefined()
    expect(() => barWidths('è')).toThrow()
  })
})
