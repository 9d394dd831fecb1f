import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** Genere indicato dalla persona: how to address her; never sent to anyone, never counted. */
// prettier-ignore
export const indicatedGender = codeList({
  'woman':       { label: 'Donna' },
  'man':         { label: 'Uomo' },
  'non-binary':  { label: 'Non binario' },
  'other':       { label: 'Altro, con parole proprie' },
})
export type IndicatedGender = CodeOf<typeof indicatedGender>

/** Why a person has another name: all of them are found by search. */
// prettier-ignore
export const otherNameKind = codeList({
  'birth':     { label: 'Nome alla nascita' },
  'previous':  { label: 'Nome precedente' },
  'married':   { label: 'Cognome del coniuge' },
  'chosen':    { label: 'Nome scelto' },
  'spelling':  { label: 'Altra grafia', hint: 'Per esempio una diversa traslitterazione sul passaporto.' },
  'familiar':  { label: 'Come viene chiamata o chiamato' },
})
export type OtherNameKind = CodeOf<typeof otherNameKind>

// prettier-ignore
export const addressKind = codeList({
  'residence':      { label: 'Residenza' },
  'domicile':       { label: 'Domicilio' },
  'protected':      { label: 'Luogo protetto', hint: 'Casa rifugio, famiglia affidataria: visibile solo a chi è abilitato.' },
  'no-fixed-abode': { label: 'Senza fissa dimora', hint: 'Indirizzo anagrafico convenzionale del Comune e luogo dove di solito si trova.' },
})
export type AddressKind = CodeOf<typeof addressKind>

// prettier-ignore
export const contactKind = codeList({
  'phone':  { label: 'Telefono' },
  'mobile': { label: 'Cellulare' },
  'email':  { label: 'E-mail' },
  'pec':    { label: 'PEC' },
})
export type ContactKind = CodeOf<typeof contactKind>

/** When a contact may put somebody in danger or simply does not work. */
// prettier-ignore
export const contactCaution = codeList({
  'do-not-call':     { label: 'Non chiamare' },
  'messages-only':   { label: 'Solo messaggi' },
  'discreet':        { label: 'Chiamare senza dire da dove', hint: 'Altri possono rispondere o leggere.' },
  'office-hours':    { label: 'Solo in orario d’ufficio' },
  'needs-interpreter': { label: 'Serve una mediazione linguistica' },
})
export type ContactCaution = CodeOf<typeof contactCaution>

/** How much of a person's row may be shown (decisions 2, 5, 14). */
// prettier-ignore
export const personStanding = codeList({
  'ordinary':   { label: 'Ordinaria' },
  'restricted': { label: 'Limitata', hint: 'Resta solo l’identità minima: il trattamento è fermo.' },
  'sealed':     { label: 'Riservata', hint: 'Non compare nelle ricerche di chi non è abilitato, nemmeno come esistenza.' },
})
export type PersonStanding = CodeOf<typeof personStanding>

/** Facts shown beside a name in a list: never health, never the protected address. */
// prettier-ignore
export const personFlag = codeList({
  'minor':          { label: 'Minorenne' },
  'deceased':       { label: 'Deceduta o deceduto' },
  'represented':    { label: 'Con rappresentante legale' },
  'temporary-code': { label: 'Codice fiscale da completare' },
  'restricted':     { label: 'Dati limitati' },
})
export type PersonFlag = CodeOf<typeof personFlag>

/** Why two look-alikes are two people: written down when a new person is saved all the same (acceptance A20). */
// prettier-ignore
export const distinctReason = codeList({
  'homonym':        { label: 'Omonimia: l’identità è stata verificata' },
  'twin':           { label: 'Gemelli' },
  'same-family':    { label: 'Parenti con lo stesso nome' },
  'omocodia':       { label: 'Omocodia: due persone con lo stesso codice di partenza' },
  'cannot-verify':  { label: 'Non si può verificare ora: da ricontrollare' },
})
export type DistinctReason = CodeOf<typeof distinctReason>
