import { formatDay } from '../kernel/day.ts'
import { refusalText, type Details } from '../kernel/refusal.ts'
import type { RefusalCode } from '../kernel/refusals.ts'
import { consentAnswer, type ConsentAnswerCode } from './codes.ts'
import type { AnswerVerdict } from './decision.ts'
import type { Facts } from './facts.ts'
import { caseOfRow, mayAnswerAlone, type RowId } from './rows.ts'

type No = readonly [RefusalCode, Details?]

/** Why nobody can be asked at all in this row; undefined when somebody can. */
function noQuestion(row: RowId, f: Facts): No | undefined {
  switch (caseOfRow[row]) {
    case null:
      return ['case-not-chosen']
    case 1:
      return f.moment === 'access' ? ['consent-at-interview'] : undefined
    case 2:
      if (row === '2.oral') return ['oral-report']
      return f.moment === 'access' ? ['consent-at-interview'] : undefined
    case 3:
    case 4:
      return undefined
    case 5:
      return ['consent-must-exist']
    case 6:
      return ['consent-not-needed']
    case 7:
      return ['consent-not-subscribable']
  }
}

/** Why a “yes” would not stand: who answers has no power to (A03, and minors alone). */
function noPower(row: RowId, f: Facts): No | undefined {
  if (caseOfRow[row] === 3 && !mayAnswerAlone(f)) {
    return f.capacity === 'minor' ? ['minor-alone'] : ['person-represented']
  }
  if (caseOfRow[row] !== 4) return undefined
  const details = { act: f.act.act, day: f.act.day === null ? '—' : formatDay(f.act.day) }
  switch (f.act.status) {
    case 'missing':
      return ['act-missing']
    case 'expired':
      return ['act-expired', details]
    case 'insufficient':
      return ['act-insufficient', details]
    case 'valid':
    case 'not-required':
      return undefined
  }
}

function closedAlready(f: Facts): No | undefined {
  if (f.consent === 'denied') return ['consent-answered']
  return f.consent === 'revoked' ? ['consent-revoked'] : undefined
}

/** The verdict on one answer: the reason is the very sentence the server would refuse with. */
export function answerVerdict(answer: ConsentAnswerCode, row: RowId, f: Facts): AnswerVerdict {
  const no = noQuestion(row, f) ?? closedAlready(f) ?? (answer === 'granted' ? noPower(row, f) : undefined)
  if (no === undefined) return { allowed: true, reason: consentAnswer.label(answer), refusal: null }
  const [refusal, details] = no
  return { allowed: false, reason: refusalText(refusal, details), refusal }
}
