import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** Modalità di accesso: how the contact happened (processes §1.1.2, list of SISO). */
// prettier-ignore
export const accessMode = codeList({
  'in-person':      { label: 'Di persona' },
  'phone':          { label: 'Telefonata' },
  'email':          { label: 'E-mail o PEC' },
  'home':           { label: 'A domicilio' },
  'written-report': { label: 'Segnalazione scritta' },
  'other-remote':   { label: 'Altra modalità a distanza' },
})
export type AccessMode = CodeOf<typeof accessMode>

/** Motivo dell’accesso. */
// prettier-ignore
export const accessReason = codeList({
  'spontaneous': { label: 'Spontaneo' },
  'sent-by':     { label: 'Inviato da un altro servizio', hint: 'Indica quale.' },
  'summoned':    { label: 'Convocato dal servizio',       hint: 'Indica il motivo.' },
  'decree':      { label: 'Decreto o provvedimento' },
})
export type AccessReason = CodeOf<typeof accessReason>

/** What kind of institution speaks; the seed's “s.s.” is ambiguous, so both readings are here. */
// prettier-ignore
export const institutionKind = codeList({
  'court':           { label: 'Tribunale o Corte' },
  'prosecutor':      { label: 'Procura della Repubblica' },
  'social-service':  { label: 'Servizio sociale di altro ente' },
  'health-service':  { label: 'Servizio sanitario' },
  'hospital':        { label: 'Ospedale, dimissione protetta' },
  'school':          { label: 'Scuola' },
  'police':          { label: 'Forze dell’ordine' },
  'local-authority': { label: 'Ente locale' },
  'penal-office':    { label: 'USSM o UEPE' },
  'third-sector':    { label: 'Ente del Terzo settore' },
  'other':           { label: 'Altro ente' },
})

/** Kinds of order of the judicial authority received at the desk; measures have their own list. */
// prettier-ignore
export const orderType = codeList({
  'decree':         { label: 'Decreto' },
  'ordinance':      { label: 'Ordinanza' },
  'judgment':       { label: 'Sentenza' },
  'inquiry':        { label: 'Richiesta di indagine o relazione' },
  'delegation':     { label: 'Delega della Procura' },
  'custody-order':  { label: 'Affidamento al servizio sociale' },
  'other':          { label: 'Altro provvedimento' },
})

/** Where the other parent stands: the disagreement is written down (processes §1.1.2). */
// prettier-ignore
export const otherParent = codeList({
  'agrees':         { label: 'È d’accordo' },
  'informed':       { label: 'È informato' },
  'disagrees':      { label: 'Non è d’accordo' },
  'not-applicable': { label: 'Non c’è o non serve' },
})

/** Through what channel a written report arrived: all of them count as written (decision 1). */
// prettier-ignore
export const reportChannel = codeList({
  'certified-mail': { label: 'PEC' },
  'email':          { label: 'E-mail' },
  'letter':         { label: 'Lettera' },
  'by-hand':        { label: 'Consegnata a mano' },
})

/** What the operator presumes in case 6 (seed 1.2). */
// prettier-ignore
export const prejudiceKind = codeList({
  'crime':  { label: 'Notizia di reato' },
  'risk':   { label: 'Presunto rischio' },
  'danger': { label: 'Pericolo' },
  'harm':   { label: 'Presunto pregiudizio' },
})

/** Why a person stays anonymous (decision 9). */
// prettier-ignore
export const anonymousReason = codeList({
  'information-only': { label: 'Chiede solo un’informazione' },
  'express-wish':     { label: 'Non vuole dire chi è' },
})
export type AnonymousReason = CodeOf<typeof anonymousReason>

/** Whether the identification outside the system was started (decision 9). */
export const yesNo = codeList({ yes: { label: 'Sì' }, no: { label: 'No' } })

/** Statistical attributes: what may be said of a person without saying who it is. */
// prettier-ignore
export const ageBand = codeList({
  '0-5':   { label: '0–5 anni' },
  '6-13':  { label: '6–13 anni' },
  '14-17': { label: '14–17 anni' },
  '18-34': { label: '18–34 anni' },
  '35-64': { label: '35–64 anni' },
  '65-79': { label: '65–79 anni' },
  '80+':   { label: '80 anni e più' },
})
// prettier-ignore
export const statisticalSex = codeList({
  'female':    { label: 'Donna' },
  'male':      { label: 'Uomo' },
  'not-known': { label: 'Non rilevato' },
})
// prettier-ignore
export const citizenshipArea = codeList({
  'italian':  { label: 'Italiana' },
  'eu':       { label: 'Altro Paese UE' },
  'non-eu':   { label: 'Paese non UE' },
  'stateless':{ label: 'Apolide' },
  'not-known':{ label: 'Non rilevata' },
})

/** What code identifies the person: the fiscal code, or one of its stand-ins. */
// prettier-ignore
export const personCodeKind = codeList({
  'fiscal-code': { label: 'Codice fiscale' },
  'temporary':   { label: 'Codice provvisorio' },
  'stp':         { label: 'Codice STP' },
  'eni':         { label: 'Codice ENI' },
})

// prettier-ignore
export const registrySex = codeList({ 'female': { label: 'Femmina' }, 'male': { label: 'Maschio' } })

/** Level of Italian (CEFR). */
// prettier-ignore
export const italianLevel = codeList({
  'none': { label: 'Nessuno' }, 'a1': { label: 'A1' }, 'a2': { label: 'A2' }, 'b1': { label: 'B1' },
  'b2': { label: 'B2' }, 'c1': { label: 'C1' }, 'c2': { label: 'C2' },
})

/** Why a sheet is rejected at the evaluation (processes §1.2.1). */
// prettier-ignore
export const rejectionReason = codeList({
  'untrue':          { label: 'Informazioni non vere' },
  'other-territory': { label: 'Competenza di altro territorio' },
  'not-needed':      { label: 'Presa in carico non necessaria' },
  'refused':         { label: 'La persona rifiuta la presa in carico' },
  'unreachable':     { label: 'Persona irreperibile' },
  'duplicate':       { label: 'Scheda doppia' },
  'other':           { label: 'Altro motivo' },
})
export type RejectionReason = CodeOf<typeof rejectionReason>

/** Why a receiver gives a dispatch back. */
// prettier-ignore
export const dispatchRefusal = codeList({
  'other-territory': { label: 'Competenza di altro territorio' },
  'wrong-office':    { label: 'Ufficio sbagliato' },
  'duplicate':       { label: 'Già ricevuta' },
  'incomplete':      { label: 'Mancano elementi per procedere' },
  'other':           { label: 'Altro motivo' },
})

/** What an attachment is; the first four prove something the decision table looks at. */
// prettier-ignore
export const attachmentKind = codeList({
  'judicial-order':     { label: 'Provvedimento' },
  'written-report':     { label: 'Segnalazione scritta' },
  'representative-act': { label: 'Atto del rappresentante' },
  'consent-form':       { label: 'Modulo di consenso firmato' },
  'other':              { label: 'Altro documento' },
})
export type AttachmentKind = CodeOf<typeof attachmentKind>
