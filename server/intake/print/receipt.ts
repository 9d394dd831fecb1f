import { z } from 'zod'
import { Day, formatDay, weekday } from '../../../domain/kernel/day.ts'
import { dayOf, Instant, timeOf } from '../../../domain/kernel/instant.ts'
import {
  fileNameOf,
  frameOf,
  Imprint,
  Letterhead,
  MaybeWords,
  Words,
} from '../../document/print/letterhead.ts'
import type { Paper } from '../../platform/typst.ts'

/** What the person can expect, whatever the outcome of the access: the paper says nothing of the needs. */
const NextStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('appointment'), at: Instant, place: Words.min(1), with: MaybeWords }),
  z.strictObject({ kind: z.literal('contact'), by: Day }),
  z.strictObject({ kind: z.literal('referred'), office: Words.min(1), by: Day.nullable() }),
  z.strictObject({ kind: z.literal('done') }),
])

/** The receipt left to the person. It is neutral: who finds it at home learns nothing of why it was given. */
export const ReceiptData = z.strictObject({
  letterhead: Letterhead,
  imprint: Imprint,
  /** Null for who did not say their name. */
  name: MaybeWords,
  receivedBy: Words.min(1),
  contactPoint: Words.min(1),
  receivedAt: Instant,
  next: NextStep,
  /** Null = the usual papers; an empty list = nothing to bring. */
  bring: z.array(Words.min(1)).max(12).nullable(),
  contact: z.strictObject({ hours: MaybeWords, phone: MaybeWords, email: MaybeWords }),
})
export type ReceiptData = z.infer<typeof ReceiptData>

/** The weekday is 0 for Monday: its name is in the texts of the language. */
const moment = (at: Instant) => ({ weekday: weekday(dayOf(at)), on: formatDay(dayOf(at)), at: timeOf(at) })

const writtenStep = (next: ReceiptData['next']) => {
  switch (next.kind) {
    case 'appointment':
      return { ...next, ...moment(next.at) }
    case 'contact':
      return { ...next, by: formatDay(next.by) }
    case 'referred':
      return { ...next, by: next.by && formatDay(next.by) }
    case 'done':
      return next
  }
}

export function receipt(input: ReceiptData): Paper {
  const { letterhead, imprint, ...rest } = ReceiptData.parse(input)
  return {
    template: 'intake/print/receipt.typ',
    data: {
      ...rest,
      frame: frameOf(letterhead, imprint),
      receivedAt: moment(rest.receivedAt),
      next: writtenStep(rest.next),
    },
    fileName: fileNameOf('ricevuta', imprint),
  }
}
