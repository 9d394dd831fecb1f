import { z } from 'zod'
import { Day, formatDay } from '../../../domain/kernel/day.ts'
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

/** The texts handed out so far, `texts/notice-<version>.<language>.json`. A published text is never edited: add a version. */
export const noticeVersions = ['2026-1'] as const

/** Who signs for somebody else, in what capacity and by which act (processes §1.1.2, case 4). */
const Representative = z.strictObject({
  name: Words.min(1),
  birthPlace: MaybeWords,
  birthDay: Day.nullable(),
  fiscalCode: MaybeWords,
  address: MaybeWords,
  title: MaybeWords,
  act: MaybeWords,
})

const Signer = z.strictObject({
  name: Words.min(1),
  birthPlace: MaybeWords,
  birthDay: Day.nullable(),
  fiscalCode: MaybeWords,
  address: MaybeWords,
})

/**
 * Informativa artt. 13–14 GDPR and form. `person: null` is the blank form of the power cuts.
 * The answer is not among the data: its boxes are ticked by hand, by who signs.
 */
export const ConsentFormData = z.strictObject({
  letterhead: Letterhead,
  imprint: Imprint,
  policyPack: z.enum(['seed-siso', 'gdpr-pa']),
  noticeVersion: z.enum(noticeVersions),
  person: Signer.nullable(),
  /** None for an adult who answers alone; both parents may sign. */
  representatives: z.array(Representative).max(2),
  /** How to write to the data protection officer, and how long data are kept; null = the general sentence. */
  dpo: MaybeWords,
  retention: LongText.nullable(),
})
export type ConsentFormData = z.infer<typeof ConsentFormData>

const written = <P extends z.infer<typeof Signer>>(person: P) => ({
  ...person,
  birthDay: person.birthDay && formatDay(person.birthDay),
})

export function consentForm(input: ConsentFormData): Paper {
  const { letterhead, imprint, person, ...rest } = ConsentFormData.parse(input)
  return {
    template: 'intake/print/consent-form.typ',
    data: {
      ...rest,
      frame: frameOf(letterhead, imprint),
      person: person && written(person),
      representatives: rest.representatives.map(written),
    },
    fileName: fileNameOf(person ? 'informativa-e-modulo' : 'informativa-e-modulo-in-bianco', imprint),
  }
}
