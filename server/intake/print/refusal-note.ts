import { z } from 'zod'
import {
  fileNameOf,
  frameOf,
  Imprint,
  Letterhead,
  MaybeWords,
  Words,
} from '../../document/print/letterhead.ts'
import type { Paper } from '../../platform/typst.ts'

/** The page handed to who says no (decisions 7). No key may hold a person: neither number nor protocol nor operator. */
export const RefusalNoteData = z.strictObject({
  letterhead: Letterhead,
  imprint: Imprint.extend({ number: z.null(), protocol: z.null(), printedBy: z.null() }),
  policyPack: z.enum(['seed-siso', 'gdpr-pa']),
  hours: MaybeWords,
  /** Local doors that help without our record: listening centres, canteens, trade unions. */
  elsewhere: z.array(z.strictObject({ name: Words.min(1), how: Words.min(1) })).max(6),
})
export type RefusalNoteData = z.infer<typeof RefusalNoteData>

export function refusalNote(input: RefusalNoteData): Paper {
  const { letterhead, imprint, ...rest } = RefusalNoteData.parse(input)
  return {
    template: 'intake/print/refusal-note.typ',
    data: { ...rest, frame: frameOf(letterhead, imprint) },
    fileName: fileNameOf('foglio-informativo', imprint),
  }
}
