import { z } from 'zod'

/** 23 letters, prime so that one wrong digit or two swapped ones always change the letter; I, O and Q look like digits. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const form = /^SISO-(\d{4})-(\d{6})-([A-Z])$/

/** The check letter of a year (four digits) and a progressive number of that year (at most six). */
const checkLetter = (year: number, progressive: number): string =>
  letters.charAt((year * 1_000_000 + progressive) % letters.length)

const isRight = (text: string): boolean => {
  const [, year, progressive, letter] = form.exec(text) ?? []
  return letter !== undefined && letter === checkLetter(Number(year), Number(progressive))
}

/** What is printed on paper and in the bar code: `SISO-2026-000123-X`. Says nothing of persons. */
export const DocumentNumber = z.string().refine(isRight).brand<'DocumentNumber'>()
export type DocumentNumber = z.infer<typeof DocumentNumber>

/** The number of the n-th document of a year. */
export const documentNumber = (year: number, progressive: number): DocumentNumber =>
  DocumentNumber.parse(
    `SISO-${String(year).padStart(4, '0')}-${String(progressive).padStart(6, '0')}-${checkLetter(year, progressive)}`,
  )

/** What a scanner reads or a person types (`siso 2026 123 x`), or undefined when the check letter says no. */
export function typedDocumentNumber(text: string): DocumentNumber | undefined {
  const [, year = '', progressive = '', letter = ''] =
    /^(?:SISO)?[\s-]*(\d{4})[\s-]+(\d{1,6})[\s-]*([A-Z])$/.exec(text.trim().toUpperCase()) ?? []
  const parsed = DocumentNumber.safeParse(`SISO-${year}-${progressive.padStart(6, '0')}-${letter}`)
  return parsed.success ? parsed.data : undefined
}
