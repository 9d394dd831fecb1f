import { closingAction, type ClosingAction } from './closing-codes.ts'
import type { Verdict } from './decision.ts'
import type { Facts } from './facts.ts'
import type { RowId } from './rows.ts'

/** Why a closing is not offered in general; a row may have its own reason. */
// prettier-ignore
const notHere: Record<ClosingAction, string> = {
  'information':               'Questo accesso non può chiudersi con la sola informazione.',
  'desk-service':              'Una prestazione allo sportello chiede il consenso della persona e il suo nome.',
  'send-to-office':            'In questo caso non c’è nulla che si possa inviare a un altro ufficio.',
  'send-to-organisation':      'In questo caso non c’è nulla che si possa inviare a un altro ente.',
  'send-to-lead-municipality': 'L’invio al Comune capofila vale solo per chi si presenta e dà il consenso.',
  'propose-taking-charge':     'In questo caso non si può proporre la presa in carico.',
  'note-to-case':              'Questo accesso non può aggiornare un caso già in carico.',
  'report-to-authority':       'La segnalazione all’Autorità giudiziaria chiede una segnalazione scritta o un presunto pregiudizio: se c’è, segnalalo.',
  'appointment':               'Questo accesso non si rinvia ad appuntamento.',
  'inadmissible-request':      'Vale solo quando chi segnala chiede servizi senza averne titolo.',
  'consent-denied':            'Nessuno ha negato il consenso.',
  'consent-not-received':      'Il consenso non è in attesa.',
  'file-report':               'Agli atti va solo una segnalazione scritta, dopo il rifiuto o se la persona non si raggiunge.',
}

/** The reasons of a whole row, when everything is closed for the same cause. */
// prettier-ignore
const wholeRow: Partial<Record<RowId, string>> = {
  'undecided':   'Prima indica chi parla con te.',
  '2.oral':      'La segnalazione non è scritta: mancano documento, data o protocollo.',
  '2.refused':   'Negato il consenso, resta la sola segnalazione.',
  '2.revoked':   'Il consenso è stato revocato: nessun nuovo trattamento.',
  '3.open':      'Prima registra la risposta al consenso. Per la sola informazione usa il contatto anonimo.',
  '3.pending':   'Il consenso è in attesa: per ora si può solo fissare un appuntamento.',
  '3.refused':   'Il consenso è stato negato.',
  '3.revoked':   'Il consenso è stato revocato: nessun nuovo trattamento.',
  '4.open':      'Prima registra la risposta del rappresentante legale.',
  '4.pending':   'Il consenso è in attesa: per ora si può solo fissare un appuntamento.',
  '4.refused':   'Il consenso è stato negato: la scheda non si può compilare.',
  '4.revoked':   'Il consenso è stato revocato: nessun nuovo trattamento.',
  '5.none':      'La persona segnalata non ha un consenso in vigore: si dà solo un consiglio.',
  '6.prejudice': 'Con un presunto pregiudizio la chiusura è una sola: segnalazione all’Autorità giudiziaria.',
}

// prettier-ignore
const special: Partial<Record<RowId, Partial<Record<ClosingAction, string>>>> = {
  '1.mandate':   { 'information': 'Un provvedimento dell’Autorità giudiziaria non si chiude con un’informazione: la cartella va aperta.' },
  '3.mandate':   { 'desk-service': 'Senza consenso gli interventi si limitano al mandato.', 'information': 'Senza consenso gli interventi si limitano al mandato.' },
  '4.mandate':   { 'desk-service': 'Senza consenso gli interventi si limitano al mandato.', 'information': 'Senza consenso gli interventi si limitano al mandato.' },
  '5.on-file':   { 'propose-taking-charge': 'Chi segnala non può chiedere la presa in carico di un’altra persona.' },
  '5.entitled':  { 'inadmissible-request': 'Chi parla ha titolo a chiedere: la richiesta è ammissibile.' },
  '7.anonymous': { 'propose-taking-charge': 'La scheda di una persona anonima non può essere presa in carico.', 'desk-service': 'Una prestazione non si registra mai su un alias.' },
}

/** What a closing still needs in a row that offers it; undefined when nothing is missing. */
function stillNeeded(action: ClosingAction, f: Facts): string | undefined {
  if (action === 'note-to-case' && !f.openFile) return 'La persona non ha un caso in carico in questo ente.'
  if (action === 'send-to-lead-municipality' && !f.leadMunicipality) {
    return 'La zona non ha indicato un Comune capofila a cui inviare.'
  }
  return undefined
}

/** The verdict on every closing action, each with its reason. */
export function closingVerdicts(
  row: RowId,
  offered: readonly ClosingAction[],
  f: Facts,
): Record<ClosingAction, Verdict> {
  const neverReached = row === '2.report' && f.moment === 'interview'
  const verdict = (action: ClosingAction): Verdict => {
    const open = offered.includes(action) || (neverReached && action === 'file-report')
    if (!open) {
      return { allowed: false, reason: special[row]?.[action] ?? wholeRow[row] ?? notHere[action] }
    }
    const needed = stillNeeded(action, f)
    return needed === undefined
      ? { allowed: true, reason: closingAction.entries[action].hint ?? closingAction.label(action) }
      : { allowed: false, reason: needed }
  }
  return {
    information: verdict('information'),
    'desk-service': verdict('desk-service'),
    'send-to-office': verdict('send-to-office'),
    'send-to-organisation': verdict('send-to-organisation'),
    'send-to-lead-municipality': verdict('send-to-lead-municipality'),
    'propose-taking-charge': verdict('propose-taking-charge'),
    'note-to-case': verdict('note-to-case'),
    'report-to-authority': verdict('report-to-authority'),
    appointment: verdict('appointment'),
    'inadmissible-request': verdict('inadmissible-request'),
    'consent-denied': verdict('consent-denied'),
    'consent-not-received': verdict('consent-not-received'),
    'file-report': verdict('file-report'),
  }
}
