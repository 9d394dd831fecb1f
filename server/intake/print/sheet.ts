import { z } from 'zod'
import {
  fileNameOf,
  frameOf,
  Imprint,
  Letterhead,
  LongText,
  MaybeWords,
  Words,
} from '../../document/print/letterhead.ts'
import type { Paper } from '../../platform/typst.ts'

/** A datum with its label, both as they are read; null is «non noto». */
const Row = z.strictObject({ label: Words.min(1), value: LongText.nullable() })
const Rows = z.array(Row).max(60)

/**
 * The access sheet on paper, for the office (processes §1.1.6). Values come already written in Italian by who reads
 * the sheet, and already without what the reader may not see; a section that the consent case forbids is null and is not printed.
 */
export const SheetData = z.strictObject({
  letterhead: Letterhead,
  imprint: Imprint.extend({ language: z.literal('it') }),
  sheet: z.strictObject({ number: Words.min(1), state: Words.min(1), policyPack: Words.min(1) }),
  access: Rows,
  interlocutor: Rows.nullable(),
  person: Rows.nullable(),
  references: z.array(Rows).max(3).nullable(),
  needs: z
    .strictObject({
      groups: z.array(z.strictObject({ label: Words.min(1), items: z.array(Words.min(1)).max(60) })).max(20),
      words: LongText.nullable(),
    })
    .nullable(),
  services: z.array(Words.min(1)).max(60).nullable(),
  closing: Rows.nullable(),
  consent: Rows,
  note: LongText.nullable(),
  operator: MaybeWords,
})
export type SheetData = z.infer<typeof SheetData>

export function sheet(input: SheetData): Paper {
  const { letterhead, imprint, ...rest } = SheetData.parse(input)
  return {
    template: 'intake/print/sheet.typ',
    data: { ...rest, frame: frameOf(letterhead, imprint) },
    fileName: fileNameOf('scheda-di-accesso', imprint),
  }
}
