import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentNumber, documentNumber, typedDocumentNumber } from './number.ts'

const years = fc.integer({ min: 2020, max: 2099 })
const progressives = fc.integer({ min: 1, max: 999_999 })
const at = (text: string, i: number, char: string) => text.slice(0, i) + char + text.slice(i + 1)

describe('the number printed on a document', () => {
  it('has the year, six digits and a check letter', () => {
    expect(documentNumber(2026, 123)).toBe('SISO-2026-000123-X')
    expect(DocumentNumber.safeParse('SISO-2026-000123-A').success).toBe(false)
    expect(() => documentNumber(2026, 1_000_000)).toThrow()
  })

  it('reveals any single wrong digit and any two neighbours swapped', () => {
    fc.assert(
      fc.property(years, progressives, fc.nat(9), (year, progressive, digit) => {
        const number = documentNumber(year, progressive)
        for (const i of [5, 6, 7, 8, 10, 11, 12, 13, 14, 15]) {
          const other = at(number, i, String(digit))
          if (other !== number) expect(DocumentNumber.safeParse(other).success).toBe(false)
          const [here = '', next = ''] = [number[i], number[i + 1]]
          const swapped = at(at(number, i, next), i + 1, here)
          if (/\d/.test(next) && swapped !== number)
            expect(DocumentNumber.safeParse(swapped).success).toBe(false)
        }
      }),
    )
  })

  it('is understood as people type it', () => {
    fc.assert(
      fc.property(years, progressives, (year, progressive) => {
        const number = documentNumber(year, progressive)
        expect(typedDocumentNumber(number)).toBe(number)
        expect(typedDocumentNumber(` ${year} ${progressive} ${number.slice(-1).toLowerCase()}`)).toBe(number)
      }),
    )
    expect(typedDocumentNumber('2026 123 A')).toBeUndefined()
    expect(typedDocumentNumber('')).toBeUndefined()
  })
})
