import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** Sesso anagrafico: GenereType of the SIUSS schemas. The gender a person indicates is another field. */
// prettier-ignore
export const registrySex = codeList({
  'male':   { siuss: '1', label: 'Maschio' },
  'female': { siuss: '2', label: 'Femmina' },
})

/** Genere indicato dalla persona: how to address her; never sent to anyone, never counted. */
// prettier-ignore
export const indicatedGender = codeList({
  'woman':       { label: 'Donna' },
  'man':         { label: 'Uomo' },
  'non-binary':  { label: 'Non binario' },
  'other':       { label: 'Altro, con parole proprie' },
})
export type IndicatedGender = CodeOf<typeof indicatedGender>

/** Stato civile, codes of the national population register (ANPR). */
// prettier-ignore
export const maritalStatus = codeList({
  'single':               { anpr: '1', label: 'Celibe o nubile' },
  'married':              { anpr: '2', label: 'Coniugata o coniugato' },
  'widowed':              { anpr: '3', label: 'Vedova o vedovo' },
  'divorced':             { anpr: '4', label: 'Divorziata o divorziato' },
  'unknown':              { anpr: '5', label: 'Non noto' },
  'civil-union':          { anpr: '6', label: 'Unita o unito civilmente' },
  'civil-union-widowed':  { anpr: '7', label: 'Stato libero per decesso della parte unita civilmente' },
  'civil-union-ended':    { anpr: '8', label: 'Stato libero per scioglimento dell’unione civile' },
})
export type MaritalStatus = CodeOf<typeof maritalStatus>

/** What stands beside the marital status and changes whom one calls. */
// prettier-ignore
export const coupleSituation = codeList({
  'separated-in-fact': { label: 'Separazione di fatto' },
  'separated-by-law':  { label: 'Separazione legale' },
  'cohabiting':        { label: 'Convivenza di fatto' },
})

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

/** Relazioni familiari e di rete: what the other one is to the person. */
// prettier-ignore
export const relationKind = codeList({
  'spouse':           { label: 'Coniuge' },
  'partner':          { label: 'Partner' },
  'child':            { label: 'Figlia o figlio' },
  'mother':           { label: 'Madre' },
  'father':           { label: 'Padre' },
  'sibling':          { label: 'Sorella o fratello' },
  'grandparent':      { label: 'Nonna o nonno' },
  'grandchild':       { label: 'Nipote di nonni' },
  'niece-nephew':     { label: 'Nipote di zii' },
  'aunt-uncle':       { label: 'Zia o zio' },
  'parent-in-law':    { label: 'Suocera o suocero' },
  'child-in-law':     { label: 'Nuora o genero' },
  'other-relative':   { label: 'Altro familiare' },
  'foster-carer':     { label: 'Affidataria o affidatario' },
  'foster-child':     { label: 'Minore in affidamento' },
  'family-assistant': { label: 'Assistente familiare' },
  'neighbour':        { label: 'Vicina o vicino' },
  'friend':           { label: 'Amica o amico' },
  'volunteer':        { label: 'Volontaria o volontario' },
  'cohabitant':       { label: 'Altra persona convivente' },
  'other':            { label: 'Altro' },
})
export type RelationKind = CodeOf<typeof relationKind>

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
