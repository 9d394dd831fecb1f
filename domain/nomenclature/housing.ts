import { codeList, type CodeOf } from '../kernel/code-list.ts'

// Tipo di abitazione — processes §3.7; lista del progetto, senza codice nazionale.
// prettier-ignore
export const dwellingKind = codeList({
  'flat':           { label: 'Appartamento' },
  'house':          { label: 'Casa indipendente' },
  'public-housing': { label: 'Alloggio di edilizia residenziale pubblica' },
  'room':           { label: 'Stanza' },
  'facility':       { label: 'Struttura' },
  'makeshift':      { label: 'Alloggio di fortuna' },
  'caravan':        { label: 'Roulotte o camper' },
  'settlement':     { label: 'Villaggio o campo' },
  'car':            { label: 'Automobile' },
  'street':         { label: 'Strada' },
})
export type DwellingKind = CodeOf<typeof dwellingKind>

// Titolo di godimento — processes §3.7; lista del progetto.
// prettier-ignore
export const tenure = codeList({
  'owned':             { label: 'Proprietà' },
  'mortgaged':         { label: 'Proprietà con mutuo' },
  'rented':            { label: 'Affitto a canone libero' },
  'rented-agreed':     { label: 'Affitto a canone concordato' },
  'public-assignment': { label: 'Assegnazione di alloggio pubblico' },
  'free-use':          { label: 'Uso gratuito o comodato' },
  'hosted':            { label: 'Ospitalità' },
  'usufruct':          { label: 'Usufrutto' },
  'without-title':     { label: 'Occupazione senza titolo' },
  'tied':              { label: 'Alloggio di servizio' },
  'reception':         { label: 'Accoglienza' },
})
export type Tenure = CodeOf<typeof tenure>

// Adeguatezza dell'abitazione — processes §3.7.
// prettier-ignore
export const dwellingAdequacy = codeList({
  'good':         { label: 'Buona' },
  'sufficient':   { label: 'Sufficiente' },
  'insufficient': { label: 'Insufficiente' },
})
export type DwellingAdequacy = CodeOf<typeof dwellingAdequacy>

// Sfratto — processes §3.7; codice di procedura civile, artt. 657 e seguenti.
// prettier-ignore
export const eviction = codeList({
  'none':        { label: 'Nessuno' },
  'notified':    { label: 'Intimato' },
  'confirmed':   { label: 'Convalidato' },
  'enforceable': { label: 'Esecutivo' },
})
export type Eviction = CodeOf<typeof eviction>

// Condizione senza dimora — ETHOS Light (FEANTSA, 2017), categorie 1–6.
// prettier-ignore
export const homelessness = codeList({
  'living-rough':      { label: 'In strada o in spazi pubblici',                hint: 'ETHOS Light 1' },
  'emergency-shelter': { label: 'In accoglienza notturna o di emergenza',       hint: 'ETHOS Light 2' },
  'accommodation':     { label: 'In accoglienza per persone senza dimora',      hint: 'ETHOS Light 3' },
  'institution':       { label: 'In istituto, senza una casa dove tornare',     hint: 'ETHOS Light 4' },
  'unfit-dwelling':    { label: 'In un alloggio non destinato ad abitazione',   hint: 'ETHOS Light 5' },
  'staying-with':      { label: 'Presso parenti o amici, per mancanza di casa', hint: 'ETHOS Light 6' },
})
export type Homelessness = CodeOf<typeof homelessness>
