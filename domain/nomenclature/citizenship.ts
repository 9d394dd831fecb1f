import { z } from 'zod'
import { codeList, type CodeOf } from '../kernel/code-list.ts'
import type { Country } from './place.ts'

/** A person's citizenship: ISO 3166-1 alpha-2 of the state (`RO`), or one of the two words without a state. */
export const Citizenship = z.union([z.string().regex(/^[A-Z]{2}$/), z.enum(['stateless', 'unknown'])])
export type Citizenship = z.infer<typeof Citizenship>

/** The wire code of "not available": also for stateless persons and states without an ISO number (SIUSS, PDF Tab. 6). */
export const citizenshipNotAvailable = '990'

/** SIUSS CodiceCittadinanza, three digits. `country` is the state of the citizenship, if it is known. */
export const siussCitizenship = (country: Country | undefined): string =>
  country?.numeric ?? citizenshipNotAvailable

// Gruppi di cittadinanza — processes §3.7; stati membri dell'Unione: Trattato sull'Unione europea, art. 52.
// prettier-ignore
export const citizenshipGroup = codeList({
  'italian':   { label: 'Cittadinanza italiana' },
  'eu':        { label: 'Cittadinanza di un altro Paese dell’Unione europea' },
  'non-eu':    { label: 'Cittadinanza di un Paese fuori dall’Unione europea' },
  'stateless': { label: 'Apolide' },
  'unknown':   { label: 'Non nota' },
})
export type CitizenshipGroup = CodeOf<typeof citizenshipGroup>

const union = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/** The group that decides which papers the office asks for. */
export function groupOf(citizenship: Citizenship): CitizenshipGroup {
  if (citizenship === 'stateless' || citizenship === 'unknown') return citizenship
  if (citizenship === 'IT') return 'italian'
  return union.has(citizenship) ? 'eu' : 'non-eu'
}

// Condizione di soggiorno di chi non è cittadino UE — processes §3.7; voci del sistema in uso.
// prettier-ignore
export const foreignStatus = codeList({
  'permit-held':             { label: 'In possesso di permesso di soggiorno' },
  'awaiting-permit':         { label: 'In attesa di permesso di soggiorno' },
  'awaiting-renewal':        { label: 'In attesa di rinnovo del permesso' },
  'awaiting-regularisation': { label: 'In attesa di regolarizzazione' },
  'no-permit':               { label: 'Senza titolo di soggiorno' },
  'protection-applicant':    { label: 'Richiedente protezione internazionale' },
  'protection-holder':       { label: 'Titolare di protezione internazionale' },
  'unaccompanied-minor':     { label: 'Minore straniero non accompagnato', hint: 'Definizione della legge 47/2017, art. 2' },
  'born-in-region':          { label: 'Nata o nato in regione' },
})
export type ForeignStatus = CodeOf<typeof foreignStatus>

// Tipo di permesso di soggiorno — d.lgs. 286/1998 e d.lgs. 251/2007.
// prettier-ignore
export const permitKind = codeList({
  'work':                  { label: 'Lavoro' },
  'family':                { label: 'Motivi familiari' },
  'study':                 { label: 'Studio' },
  'asylum':                { label: 'Asilo (status di rifugiato)' },
  'subsidiary-protection': { label: 'Protezione sussidiaria' },
  'special-protection':    { label: 'Protezione speciale' },
  'medical-care':          { label: 'Cure mediche' },
  'long-term':             { label: 'UE per soggiornanti di lungo periodo' },
  'blue-card':             { label: 'Carta blu UE' },
  'care-of-a-child':       { label: 'Assistenza a un figlio minore', hint: 'D.lgs. 286/1998, art. 31' },
})
export type PermitKind = CodeOf<typeof permitKind>

// Conoscenza dell'italiano — Quadro comune europeo (Consiglio d'Europa), con i gradi intermedi del sistema in uso.
// prettier-ignore
export const italianLevel = codeList({
  'mother-tongue': { label: 'Madrelingua' },
  'c2':            { label: 'C2 – Padronanza' },
  'c1':            { label: 'C1 – Efficacia autonoma' },
  'b2-plus':       { label: 'B2+ – Intermedio superiore, grado alto' },
  'b2':            { label: 'B2 – Intermedio superiore' },
  'b1':            { label: 'B1 – Soglia' },
  'a2-plus':       { label: 'A2+ – Sopravvivenza, grado alto' },
  'a2':            { label: 'A2 – Sopravvivenza' },
  'a1':            { label: 'A1 – Contatto' },
  'other':         { label: 'Altro' },
})
export type ItalianLevel = CodeOf<typeof italianLevel>
