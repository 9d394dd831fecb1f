import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** The eight sections of the sheet, in the order of the page (processes §5.4.1). */
// prettier-ignore
export const section = codeList({
  'access':       { label: 'Accesso' },
  'interlocutor': { label: 'Interlocutore' },
  'consent':      { label: 'Consenso' },
  'user':         { label: 'Utente' },
  'reference':    { label: 'Riferimenti' },
  'needs':        { label: 'Bisogni' },
  'services':     { label: 'Servizi richiesti' },
  'closing':      { label: 'Chiusura' },
})
export type SectionId = CodeOf<typeof section>

/** The classes of data a sheet may hold; each field of the sheet belongs to exactly one. */
// prettier-ignore
export const dataClass = codeList({
  'contact-facts':            { label: 'data, ora, sportello, operatore, modalità e motivo del contatto' },
  'access-note':              { label: 'descrizione del motivo e chi ha inviato la persona' },
  'companion':                { label: 'chi accompagna la persona' },
  'interlocutor-institution': { label: 'ente, servizio e ruolo di chi parla' },
  'interlocutor-identity':    { label: 'nome di chi parla e relazione con la persona' },
  'interlocutor-contacts':    { label: 'recapiti di chi parla' },
  'judicial-order':           { label: 'provvedimento dell’Autorità giudiziaria' },
  'written-report':           { label: 'segnalazione scritta: documento, data e protocollo' },
  'representative-act':       { label: 'titolo e atto del rappresentante' },
  'prejudice-facts':          { label: 'fatti del presunto pregiudizio' },
  'anonymity':                { label: 'motivo dell’anonimato' },
  'consent-answer':           { label: 'risposta al consenso, con la data e chi l’ha data' },
  'informed-tick':            { label: 'annotazione che la persona è stata informata' },
  'known-person':             { label: 'collegamento a una persona già registrata' },
  'reported-identity':        { label: 'nome e nascita come scritti nella segnalazione' },
  'user-identity':            { label: 'cognome, nome e data di nascita della persona' },
  'user-registry':            { label: 'altri dati anagrafici, codice fiscale, residenza' },
  'user-contacts':            { label: 'recapiti della persona' },
  'user-health':              { label: 'dati sanitari della persona' },
  'user-social':              { label: 'studio e lavoro, presenza in Italia, abitazione, famiglia' },
  'alias':                    { label: 'alias' },
  'statistics':               { label: 'sesso, fascia d’età e area di cittadinanza, senza nome' },
  'reference-person':         { label: 'persone di riferimento' },
  'need-tags':                { label: 'bisogni espressi, scelti dall’elenco' },
  'need-text':                { label: 'bisogni espressi, a parole' },
  'requested-service':        { label: 'servizi richiesti' },
  'closing-note':             { label: 'nota di chiusura' },
  'other-document':           { label: 'altri documenti allegati' },
})
export type DataClass = CodeOf<typeof dataClass>
export const dataClasses: readonly DataClass[] = dataClass.codes

// prettier-ignore
export const sectionOf = {
  'contact-facts': 'access',             'access-note': 'access',                    'companion': 'access',
  'interlocutor-institution': 'interlocutor', 'interlocutor-identity': 'interlocutor', 'interlocutor-contacts': 'interlocutor',
  'judicial-order': 'interlocutor',      'written-report': 'interlocutor',           'representative-act': 'interlocutor',
  'prejudice-facts': 'interlocutor',     'anonymity': 'interlocutor',
  'consent-answer': 'consent',           'informed-tick': 'consent',
  'known-person': 'user',                'reported-identity': 'user',                'user-identity': 'user',
  'user-registry': 'user',               'user-contacts': 'user',                    'user-health': 'user',
  'user-social': 'user',                 'alias': 'user',                            'statistics': 'user',
  'reference-person': 'reference',
  'need-tags': 'needs',                  'need-text': 'needs',
  'requested-service': 'services',
  'closing-note': 'closing',             'other-document': 'closing',
} as const satisfies Record<DataClass, SectionId>

/** Classes that say something of the person in need: none of them fits an anonymous contact. */
export const personClasses = [
  'known-person',
  'reported-identity',
  'user-identity',
  'user-registry',
  'user-contacts',
  'user-health',
  'user-social',
  'reference-person',
] as const satisfies readonly DataClass[]

/** The sections that exist: those of the recordable classes, and the three without which there is no contact. */
export function sectionsFor(recordable: readonly DataClass[]): SectionId[] {
  const present = new Set<SectionId>([
    'access',
    'interlocutor',
    'closing',
    ...recordable.map((c) => sectionOf[c]),
  ])
  return section.codes.filter((s) => present.has(s))
}
