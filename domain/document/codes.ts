import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** What a document kept in the folders is: a local list, no national code. */
// prettier-ignore
export const documentKind = codeList({
  'consent-form':         { label: 'Modulo di consenso o di adesione', hint: 'La copia firmata, con data e protocollo.' },
  'written-report':       { label: 'Segnalazione scritta', hint: 'La segnalazione di un ente o di un pubblico ufficiale, così come è arrivata.' },
  'judicial-act':         { label: 'Provvedimento dell’autorità giudiziaria' },
  'representation-act':   { label: 'Atto di nomina del legale rappresentante', hint: 'Tutela, curatela, amministrazione di sostegno: con poteri e scadenza.' },
  'identity-document':    { label: 'Documento di identità' },
  'residence-permit':     { label: 'Permesso di soggiorno' },
  'health-certificate':   { label: 'Certificato o verbale sanitario' },
  'isee-statement':       { label: 'Attestazione ISEE' },
  'access-sheet':         { label: 'Scheda di accesso stampata' },
  'access-receipt':       { label: 'Ricevuta di accesso' },
  'referral-letter':      { label: 'Lettera di invio' },
  'authority-report':     { label: 'Segnalazione all’autorità giudiziaria' },
  'letter':               { label: 'Corrispondenza' },
  'other':                { label: 'Altro documento' },
})
export type DocumentKind = CodeOf<typeof documentKind>

/** What the system prints by itself; each kind is one template (processes §1.1.7). */
// prettier-ignore
export const printKind = codeList({
  'consent-form':       { label: 'Informativa e modulo', hint: 'Con i dati già scritti, da firmare.' },
  'blank-consent-form': { label: 'Informativa e modulo in bianco', hint: 'Da tenere allo sportello, per quando manca la corrente.' },
  'access-receipt':     { label: 'Ricevuta di accesso', hint: 'Da consegnare alla persona: non dice nulla dei bisogni.' },
  'access-sheet':       { label: 'Scheda di accesso', hint: 'Per l’ufficio, con il nome di chi stampa.' },
  'refusal-note':       { label: 'Foglio per chi non dà il consenso', hint: 'Senza dati personali.' },
})
export type PrintKind = CodeOf<typeof printKind>

/** The languages in which a paper for the public exists. */
export const paperLanguages = ['it', 'en'] as const
export type PaperLanguage = (typeof paperLanguages)[number]
