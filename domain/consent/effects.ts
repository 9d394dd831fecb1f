import type { ClosingAction } from './closing-codes.ts'
import { dataClasses, type DataClass } from './data-class.ts'
import type { Effect } from './decision.ts'
import type { Facts } from './facts.ts'
import { gdprRow } from './gdpr-table.ts'
import { caseOfRow, inForce, rowFor, type RowId } from './rows.ts'
import { seedTable, type Row } from './seed-table.ts'

/** The row of the pack the facts name. */
export const rowOf = (pack: Facts['pack'], id: RowId): Row =>
  pack === 'gdpr-pa@1' ? gdprRow(id) : seedTable[id]

const allBut = (kept: readonly DataClass[]): DataClass[] => dataClasses.filter((c) => !kept.includes(c))

const untouched = (next: string): Effect => ({
  purges: [],
  remains: 'everything',
  result: 'unchanged',
  outcome: null,
  askPrejudice: false,
  next,
})
const erased = (outcome: ClosingAction, next: string, askPrejudice: boolean): Effect => ({
  purges: dataClasses,
  remains: 'statistical-contact',
  result: 'statistical-contact',
  outcome,
  askPrejudice,
  next,
})

/** What else stays, whatever the draft loses (decision 2). */
function elsewhere(f: Facts): string {
  const kept = [
    f.personKnown ? 'la persona già registrata e le sue schede precedenti' : '',
    f.openFile ? 'la cartella aperta' : '',
    f.earlierPrejudice ? 'le schede precedenti per presunto pregiudizio' : '',
  ].filter((s) => s !== '')
  const withdrawal = inForce(f)
    ? ' Il consenso già dato resta in vigore: per toglierlo serve la revoca, che è un’altra procedura.'
    : ''
  return kept.length === 0 ? withdrawal : ` Non vengono toccate: ${kept.join('; ')}.${withdrawal}`
}

/** The facts as they would be once the refusal is written, wherever in the case it is asked. */
const refusedFacts = (f: Facts): Facts => ({ ...f, consent: 'denied' })

/** What a refusal given now would destroy and leave: the engine's answer for S06, A01, A02, A07, A09. */
export function effectOfRefusal(f: Facts): Effect {
  const id = rowFor(f)
  const after = rowFor(refusedFacts(f))
  const kept = rowOf(f.pack, after).recordable
  const rule = rowOf(f.pack, id).onRefusal
  // A refusal under mandate is written down and purges nothing, from whatever row it comes (decision 2).
  if (rowOf(f.pack, after).onRefusal === 'keep' && rule !== 'not-asked') {
    return untouched(keepsAll(id))
  }
  switch (rule) {
    case 'not-asked':
      return untouched('In questo caso il consenso non si chiede: non c’è rifiuto da registrare.')
    case 'keep':
      return untouched(keepsAll(id))
    case 'erase':
      return erased(
        'consent-denied',
        `La bozza si cancella; resta un contatto statistico senza nomi.${elsewhere(f)}`,
        true,
      )
    case 'restrict':
      return {
        purges: allBut(kept),
        remains: kept,
        result: 'restricted',
        outcome: 'consent-denied',
        askPrejudice: true,
        next: `Resta l’identità minima con la data del rifiuto, ad accesso limitato; il resto si cancella.${elsewhere(f)}`,
      }
    case 'file':
      return {
        purges: allBut(kept),
        remains: kept,
        result: 'filed',
        outcome: 'file-report',
        askPrejudice: true,
        next: `Agli atti resta la sola segnalazione; si cancella anche il testo del colloquio.${elsewhere(f)}`,
      }
  }
}

function keepsAll(id: RowId): string {
  return caseOfRow[id] === 6
    ? 'Con un presunto pregiudizio nulla si cancella.'
    : 'Il rifiuto si annota e nulla si cancella: gli interventi si limitano al mandato dell’Autorità giudiziaria.'
}

/** What happens when nobody answers in time; only a draft that has a life can end (A04). */
export const effectOfExpiry = (f: Facts): Effect | null =>
  rowOf(f.pack, rowFor(f)).ttl === null
    ? null
    : erased(
        'consent-not-received',
        `Senza risposta la bozza si cancella; resta un contatto statistico senza nomi.${elsewhere(f)}`,
        false,
      )
