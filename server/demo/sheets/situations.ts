import type { ClosingAction } from '../../../domain/consent/closing-codes.ts'
import type { AccessMode } from '../../../domain/intake/codes.ts'

/** Who comes to the desk: the seven cases, with the shares of processes §6.4. */
// prettier-ignore
export const situations = [
  ['order',          2.5],
  ['report',         9],
  ['user',           56],
  ['representative', 9],
  ['reporter',       8],
  ['prejudice',      1.5],
  ['anonymous',      14],
] as const
export type Situation = (typeof situations)[number][0]

/** A report is written whatever its channel; the rest shares out what is left of processes §6.4, “Modality”. */
// prettier-ignore
const written   = [['written-report', 61], ['email', 39]] as const
// prettier-ignore
const spoken    = [['in-person', 62], ['phone', 17], ['email', 4.5], ['home', 2], ['other-remote', 3]] as const
export const modesOf = (s: Situation): readonly (readonly [AccessMode, number])[] =>
  s === 'order' || s === 'report' ? written : spoken

/** Outcomes of processes §6.4 (of information, anonymous contacts bring their part); the table says which a contact may have. */
// prettier-ignore
export const outcomes: readonly (readonly [ClosingAction, number])[] = [
  ['information', 30], ['desk-service', 8], ['send-to-office', 8], ['send-to-organisation', 5], ['send-to-lead-municipality', 1],
  ['propose-taking-charge', 20], ['note-to-case', 9], ['appointment', 3], ['report-to-authority', 1.5], ['inadmissible-request', 0.5],
]

/** Answers of who is asked before (cases 3 and 4), and at the first interview (case 2). */
export const answersAtDesk = [
  ['granted', 96.5],
  ['denied', 1.5],
  ['pending', 2],
] as const
export const answersAtInterview = [
  ['granted', 82],
  ['denied', 11],
  ['not-reached', 7],
] as const

/** Of the reporters, how many speak of somebody who already consented. */
export const reporterKnownShare = 0.35
/** One sheet and a half for each person (processes §6.1). */
export const returningShare = 1 / 3
export const doubleShare = 0.03
/** Of the children met right after another child: one in ten is a twin. */
export const twinShare = 0.1
/** Beside the sheets: contacts of three clicks, for who asks only the way. */
export const flashContactShare = 0.12
