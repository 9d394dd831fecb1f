import type { CaseNumber } from './codes.ts'
import { caseOf } from './codes.ts'
import type { Facts } from './facts.ts'

/** The rows of the decision table: a case in a situation. The number before the dot is the case. */
// prettier-ignore
export const rowIds = [
  'undecided',
  '1.mandate',
  '2.oral', '2.report', '2.granted', '2.mandate', '2.refused', '2.revoked',
  '3.open', '3.pending', '3.granted', '3.mandate', '3.refused', '3.revoked',
  '4.open', '4.pending', '4.granted', '4.mandate', '4.refused', '4.revoked',
  '5.none', '5.on-file', '5.entitled',
  '6.prejudice',
  '7.anonymous',
] as const
export type RowId = (typeof rowIds)[number]

export const inForce = (f: Pick<Facts, 'prior'>): boolean => f.prior === 'own' || f.prior === 'zone'
export const actStands = (f: Pick<Facts, 'act'>): boolean =>
  f.act.status === 'valid' || f.act.status === 'not-required'
export const mayAnswerAlone = (f: Pick<Facts, 'capacity'>): boolean =>
  f.capacity === 'able' || f.capacity === 'unknown'

/** Which row answers these facts; the first match from the top wins, and what is in doubt falls on the stricter row. */
export function rowFor(f: Facts): RowId {
  const number = caseOf(f.interlocutor, f.presumedPrejudice)
  switch (number) {
    case null:
      return 'undecided'
    case 1:
      return '1.mandate'
    case 2:
      return writtenRow(f)
    case 3:
      return askedRow(3, f, mayAnswerAlone(f))
    case 4:
      return askedRow(4, f, actStands(f))
    case 5:
      if (!inForce(f) || f.consent === 'revoked') return '5.none'
      return f.entitled ? '5.entitled' : '5.on-file'
    case 6:
      return '6.prejudice'
    case 7:
      return '7.anonymous'
  }
}

function writtenRow(f: Facts): RowId {
  if (!f.written) return '2.oral'
  if (f.consent === 'denied') return f.mandate ? '2.mandate' : '2.refused'
  if (f.consent === 'revoked') return f.mandate ? '2.mandate' : '2.revoked'
  return f.consent === 'granted' || inForce(f) ? '2.granted' : '2.report'
}

function askedRow(c: 3 | 4, f: Facts, answerStands: boolean): RowId {
  if (f.consent === 'denied') return f.mandate ? `${c}.mandate` : `${c}.refused`
  if (f.consent === 'revoked') return f.mandate ? `${c}.mandate` : `${c}.revoked`
  if (answerStands && (f.consent === 'granted' || inForce(f))) return `${c}.granted`
  if (f.mandate) return `${c}.mandate`
  return f.consent === 'pending' ? `${c}.pending` : `${c}.open`
}

// prettier-ignore
export const caseOfRow = {
  'undecided': null,
  '1.mandate': 1,
  '2.oral': 2, '2.report': 2, '2.granted': 2, '2.mandate': 2, '2.refused': 2, '2.revoked': 2,
  '3.open': 3, '3.pending': 3, '3.granted': 3, '3.mandate': 3, '3.refused': 3, '3.revoked': 3,
  '4.open': 4, '4.pending': 4, '4.granted': 4, '4.mandate': 4, '4.refused': 4, '4.revoked': 4,
  '5.none': 5, '5.on-file': 5, '5.entitled': 5,
  '6.prejudice': 6,
  '7.anonymous': 7,
} as const satisfies Record<RowId, CaseNumber | null>
