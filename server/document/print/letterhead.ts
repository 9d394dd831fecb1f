import { z } from 'zod'
import { formatDay, Day } from '../../../domain/kernel/day.ts'
import { dayOf, Instant, timeOf } from '../../../domain/kernel/instant.ts'
import { paperLanguages } from '../../../domain/document/codes.ts'
import { DocumentNumber } from '../../../domain/document/number.ts'
import { barWidths } from './code128.ts'

/** A line of words, already in Italian; null (or nothing but spaces) is «non noto». */
export const Words = z.string().max(500)
export const MaybeWords = Words.nullable()
/** A text of several paragraphs, separated by new lines. */
export const LongText = z.string().max(50_000)

/** Who issues the paper. The names of zone and office are shown only when given. */
export const Letterhead = z.strictObject({
  organisation: Words.min(1),
  zone: MaybeWords,
  office: MaybeWords,
  address: MaybeWords,
  phone: MaybeWords,
  email: MaybeWords,
})
export type Letterhead = z.infer<typeof Letterhead>

/** What makes one print that print. `number` is null on papers that belong to nobody (blank forms, the note after a refusal). */
export const Imprint = z.strictObject({
  number: DocumentNumber.nullable(),
  issuedOn: Day,
  printedAt: Instant,
  printedBy: MaybeWords,
  protocol: z.strictObject({ number: Words.min(1), on: Day }).nullable(),
  language: z.enum(paperLanguages),
  largePrint: z.boolean(),
  demo: z.boolean(),
})
export type Imprint = z.infer<typeof Imprint>

/** What layout.typ reads: everything written as it must appear, so that the same data give the same bytes. */
export const frameOf = (letterhead: Letterhead, imprint: Imprint) => ({
  letterhead,
  number: imprint.number,
  bars: imprint.number === null ? null : barWidths(imprint.number),
  day: {
    year: Number(imprint.issuedOn.slice(0, 4)),
    month: Number(imprint.issuedOn.slice(5, 7)),
    day: Number(imprint.issuedOn.slice(8)),
  },
  protocol: imprint.protocol && { number: imprint.protocol.number, on: formatDay(imprint.protocol.on) },
  printed: { by: imprint.printedBy, on: formatDay(dayOf(imprint.printedAt)), at: timeOf(imprint.printedAt) },
  language: imprint.language,
  largePrint: imprint.largePrint,
  demo: imprint.demo,
})

/** `ricevuta-SISO-2026-000123-X.pdf`: the number or the day, never a name. */
export const fileNameOf = (what: string, { number, issuedOn }: Imprint): string =>
  `${what}-${number ?? issuedOn}.pdf`
