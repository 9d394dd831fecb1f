import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** Chi parla con l’operatore (seed 1.2). Il presunto pregiudizio non è qui: è una segnalazione sopra a questa scelta. */
// prettier-ignore
export const interlocutorKind = codeList({
  'judicial-authority':   { label: 'Autorità giudiziaria',           hint: 'Arriva un provvedimento: contesto coatto.' },
  'public-official':      { label: 'Pubblico ufficiale',             hint: 'Servizio sanitario o sociale, scuola, forze dell’ordine, ente locale: solo per iscritto.' },
  'user':                 { label: 'La persona stessa (utente)',     hint: 'Maggiorenne e capace di provvedere a sé.' },
  'legal-representative': { label: 'Rappresentante legale',          hint: 'Genitore, tutore, curatore, amministratore di sostegno, affidatario con poteri.' },
  'reporter':             { label: 'Segnalante non istituzionale',   hint: 'Parente, vicino, volontario, associazione.' },
  'anonymous':            { label: 'Persona che resta anonima',      hint: 'Chiede solo un’informazione o non vuole dire chi è.' },
})
export type InterlocutorKind = CodeOf<typeof interlocutorKind>

/** The seven cases of the seed, in its order. */
// prettier-ignore
export const consentCases = {
  1: { label: 'Caso 1 – Autorità giudiziaria',          seed: 'Segnalazione da parte di Autorità Giudiziaria' },
  2: { label: 'Caso 2 – Pubblico ufficiale',            seed: 'Accesso e segnalazione da parte di pubblico ufficiale' },
  3: { label: 'Caso 3 – La persona stessa',             seed: 'Accesso da parte di utente in stato di necessità' },
  4: { label: 'Caso 4 – Rappresentante legale',         seed: 'Accesso da parte del legale rappresentante' },
  5: { label: 'Caso 5 – Segnalante non istituzionale',  seed: 'Accesso da parte di segnalante generico non istituzionale' },
  6: { label: 'Caso 6 – Presunto pregiudizio',          seed: 'Colloquio in presenza di notizia di reato, presunto rischio e/o pericolo' },
  7: { label: 'Caso 7 – Colloquio anonimo',             seed: 'Colloquio Anonimo' },
} as const
export type CaseNumber = keyof typeof consentCases
export const caseNumbers = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly CaseNumber[]

// prettier-ignore
const caseOfInterlocutor = {
  'judicial-authority':   1,
  'public-official':      2,
  'user':                 3,
  'legal-representative': 4,
  'reporter':             5,
  'anonymous':            7,
} as const satisfies Record<InterlocutorKind, CaseNumber>

/** The case of a contact: the presumed prejudice wins over whoever speaks; null until someone is chosen. */
export function caseOf(interlocutor: InterlocutorKind | null, presumedPrejudice: boolean): CaseNumber | null {
  if (presumedPrejudice) return 6
  return interlocutor === null ? null : caseOfInterlocutor[interlocutor]
}

/** Where the consent of one sheet stands. */
// prettier-ignore
export const consentState = codeList({
  'not-asked':  { label: 'Non ancora chiesto' },
  'pending':    { label: 'In attesa' },
  'granted':    { label: 'Prestato' },
  'denied':     { label: 'Negato' },
  'revoked':    { label: 'Revocato' },
  'not-needed': { label: 'Non necessario' },
})
export type ConsentState = CodeOf<typeof consentState>

/** What the person may answer. */
// prettier-ignore
export const consentAnswer = codeList({
  'granted': { label: 'Presta il consenso' },
  'denied':  { label: 'Nega il consenso' },
  'pending': { label: 'Si riserva di rispondere' },
})
export type ConsentAnswerCode = CodeOf<typeof consentAnswer>

/** Why consent is not needed (processes §1.1.1). */
// prettier-ignore
export const legalMotive = codeList({
  'judicial-mandate':   { label: 'Mandato dell’Autorità giudiziaria' },
  'prejudice-or-crime': { label: 'Presunto pregiudizio o notizia di reato',  hint: 'Art. 331 c.p.p.; art. 403 c.c.' },
  'legal-duty':         { label: 'Obbligo di legge',                         hint: 'Art. 6, par. 1, lett. c) GDPR' },
  'public-task':        { label: 'Compito di interesse pubblico',            hint: 'Art. 6, par. 1, lett. e) GDPR; artt. 2-ter e 2-sexies Codice privacy' },
})
export type LegalMotive = CodeOf<typeof legalMotive>

/** On what ground the data of a sheet are kept: consent, or one of the motives. */
// prettier-ignore
export const legalBasis = codeList({
  'consent': { label: 'Consenso della persona o del rappresentante' },
  ...legalMotive.entries,
})
export type LegalBasis = CodeOf<typeof legalBasis>

/** When consent is asked, seen from the case. */
// prettier-ignore
export const askedWhen = codeList({
  'before':             { label: 'Prima di ogni registrazione' },
  'at-first-interview': { label: 'Al primo colloquio professionale' },
  'not-needed':         { label: 'Non necessario' },
  'must-pre-exist':     { label: 'Deve esserci già' },
  'not-subscribable':   { label: 'Non sottoscrivibile' },
})
export type AskedWhen = CodeOf<typeof askedWhen>

/** How far a consent reaches: the organisation that collected it, or its whole zone. */
// prettier-ignore
export const consentScope = codeList({
  'organisation': { label: 'Solo questo ente' },
  'zone':         { label: 'Tutti gli enti della zona sociale' },
})
export type ConsentScope = CodeOf<typeof consentScope>

/** Who gives or refuses consent. */
// prettier-ignore
export const consentGiver = codeList({
  'user':                   { label: 'La persona' },
  'legal-representative':   { label: 'Il rappresentante legale' },
  'user-or-representative': { label: 'La persona o il rappresentante legale' },
  'nobody':                 { label: 'Nessuno' },
})
export type ConsentGiver = CodeOf<typeof consentGiver>

/** What proves the answer. */
// prettier-ignore
export const consentEvidence = codeList({
  'signed-form':          { label: 'Modulo firmato' },
  'electronic-signature': { label: 'Firma elettronica' },
  'minuted':              { label: 'Dichiarazione a voce messa a verbale' },
})
export type ConsentEvidence = CodeOf<typeof consentEvidence>

/** In virtue of what a representative speaks for the person. */
// prettier-ignore
export const representativeTitle = codeList({
  'parent':                 { label: 'Genitore con responsabilità genitoriale' },
  'guardian':               { label: 'Tutrice o tutore' },
  'curator':                { label: 'Curatrice o curatore' },
  'support-administrator':  { label: 'Amministratrice o amministratore di sostegno' },
  'foster-carer':           { label: 'Persona affidataria con poteri' },
})
export type RepresentativeTitle = CodeOf<typeof representativeTitle>

/** What an act lets the representative do; the first two suffice to ask for social services. */
// prettier-ignore
export const representativePower = codeList({
  'services': { label: 'Rapporti con i servizi sociali' },
  'care':     { label: 'Cura della persona' },
  'health':   { label: 'Scelte di salute' },
  'property': { label: 'Patrimonio' },
})
export type RepresentativePower = CodeOf<typeof representativePower>
