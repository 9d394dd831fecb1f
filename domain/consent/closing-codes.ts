import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** Interventi di chiusura: how the registration of a contact ends (seed 1.2 “Intervento”; processes §1.1.4). */
// prettier-ignore
export const closingAction = codeList({
  'information':               { label: 'Informazione e orientamento',                hint: 'Nessun seguito: conta nelle statistiche.' },
  'desk-service':              { label: 'Prestazione allo sportello',                 hint: 'Registra una prestazione resa subito.' },
  'send-to-office':            { label: 'Invio ad altro ufficio',                     hint: 'La scheda arriva fra le ricevute dell’ufficio scelto.' },
  'send-to-organisation':      { label: 'Invio ad altro ente o organizzazione',       hint: 'Il destinatario accetta o rifiuta.' },
  'send-to-lead-municipality': { label: 'Invio al Comune capofila',                   hint: 'La scheda passa al Comune capofila della zona.' },
  'propose-taking-charge':     { label: 'Proposta di presa in carico',                hint: 'La scheda entra nella coda «Valuta accesso».' },
  'note-to-case':              { label: 'Aggiornamento di un caso già in carico',     hint: 'La nota arriva a chi è responsabile del caso.' },
  'report-to-authority':       { label: 'Segnalazione all’Autorità giudiziaria',      hint: 'La scheda va in valutazione oggi stesso.' },
  'appointment':               { label: 'Rinvio ad appuntamento',                     hint: 'Fissa un incontro.' },
  'inadmissible-request':      { label: 'Richiesta non ammissibile',                  hint: 'Chi parla non ha titolo a chiedere servizi: si stampa l’avviso.' },
  'consent-denied':            { label: 'Consenso negato',                            hint: 'Resta un contatto statistico senza nomi.' },
  'consent-not-received':      { label: 'Consenso non pervenuto',                     hint: 'Resta un contatto statistico senza nomi.' },
  'file-report':               { label: 'Segnalazione agli atti',                     hint: 'Resta la sola segnalazione scritta.' },
})
export type ClosingAction = CodeOf<typeof closingAction>

/** With what a statistical contact ends: it has no person, so it knows fewer outcomes. */
// prettier-ignore
export const contactOutcome = codeList({
  'information':             { label: 'Informazione data' },
  'sent-elsewhere':          { label: 'Indicato un altro servizio' },
  'external-identification': { label: 'Avviata l’identificazione fuori dal sistema' },
  'consent-denied':          { label: 'Consenso negato' },
  'consent-not-received':    { label: 'Consenso non pervenuto' },
  'oral-report':             { label: 'Segnalazione a voce: chiesta per iscritto' },
  'no-prior-consent':        { label: 'Segnalazione su persona senza consenso' },
})
export type ContactOutcome = CodeOf<typeof contactOutcome>
