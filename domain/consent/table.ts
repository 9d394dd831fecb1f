import { answerVerdict } from './answers.ts'
import { closingVerdicts } from './closings.ts'
import { consentCases } from './codes.ts'
import { sectionsFor, type DataClass } from './data-class.ts'
import type { Decision } from './decision.ts'
import { effectOfExpiry, effectOfRefusal, rowOf } from './effects.ts'
import { wordsOf } from './explain.ts'
import type { Facts } from './facts.ts'
import { mandatory } from './mandatory.ts'
import { toldBeforeAnswer } from './notices.ts'
import { packs } from './packs.ts'
import { actStands, caseOfRow, inForce, mayAnswerAlone, rowFor, type RowId } from './rows.ts'
import type { Row } from './seed-table.ts'

/**
 * What may be recorded of this contact, how it may end, what a refusal would do.
 * Pure and total: every combination of facts has an answer, and doubt answers no (processes §1.1.2, A18).
 */
export function decide(f: Facts): Decision {
  const id = rowFor(f)
  const row = rowOf(f.pack, id)
  const words = wordsOf(f.pack, id)
  const recordable = recordableNow(id, row, f)
  const number = caseOfRow[id]
  return {
    pack: f.pack,
    row: id,
    case: number,
    title: number === null ? 'Chi parla con te?' : consentCases[number].label,
    recordable,
    sections: sectionsFor(recordable),
    mandatory: row.mandatory === null ? [] : mandatory[row.mandatory],
    closings: closingVerdicts(id, row.closings, f),
    consent: {
      name: packs[f.pack].consentName,
      asked: row.asked,
      by: row.by,
      motive: row.motive,
      basis: row.basis,
      inherited: isInherited(id, f),
      tell: number === 3 || number === 4 ? toldBeforeAnswer[f.pack][number] : null,
      answers: {
        granted: answerVerdict('granted', id, f),
        denied: answerVerdict('denied', id, f),
        pending: answerVerdict('pending', id, f),
      },
    },
    storage: row.storage,
    refused: row.refused,
    onRefusal: effectOfRefusal(f),
    onExpiry: effectOfExpiry(f),
    ttl: row.ttl,
    term: termOf(id, row, f),
    openingForced: id === '1.mandate',
    next: words.next,
    explain: {
      may: words.may,
      mayNot: words.mayNot,
      why: words.why,
      source: words.source,
      notes: notesOn(id, f),
    },
  }
}

/** The answer was not asked today: it comes from a consent already on file. */
const isInherited = (id: RowId, f: Facts): boolean =>
  inForce(f) &&
  (id === '5.on-file' || id === '5.entitled' || (id.endsWith('.granted') && f.consent !== 'granted'))

function recordableNow(id: RowId, row: Row, f: Facts): readonly DataClass[] {
  if (id === '7.anonymous' && f.textWithoutIdentity) return [...row.recordable, 'need-text', 'closing-note']
  // The answer enters the sheet where it is asked: at the interview for what began with an order or a report.
  const atInterview = f.moment === 'interview' && (id === '1.mandate' || id === '2.report')
  return atInterview ? [...row.recordable, 'consent-answer', 'informed-tick'] : row.recordable
}

const termOf = (id: RowId, row: Row, f: Facts) =>
  id === '2.report' && f.capacity === 'minor' ? 'report.firstInterviewDaysMinor' : row.term

/** The sentences that depend on this very contact. */
function notesOn(id: RowId, f: Facts): string[] {
  const number = caseOfRow[id]
  return [
    isInherited(id, f) ? 'Il consenso dato in precedenza vale anche per questo contatto.' : '',
    f.prior === 'elsewhere'
      ? 'La persona ha dato il consenso a un altro ente: qui non vale, va chiesto di nuovo.'
      : '',
    f.prior === 'lapsed' ? 'Il consenso dato in precedenza non vale più: va chiesto di nuovo.' : '',
    number === 3 && !mayAnswerAlone(f) ? answerVerdict('granted', id, f).reason : '',
    number === 4 && !actStands(f) ? answerVerdict('granted', id, f).reason : '',
    number === 1 && f.consent === 'denied'
      ? 'La persona ha negato il consenso: si interviene nei limiti del mandato.'
      : '',
    f.mandate && number !== 1 ? 'È in vigore un mandato dell’Autorità giudiziaria su questa persona.' : '',
    f.earlierPrejudice
      ? 'Per questa persona ci sono già schede per presunto pregiudizio: valuta se il rischio continua.'
      : '',
  ].filter((s) => s !== '')
}
