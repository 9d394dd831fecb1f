import { codeList, type CodeOf } from '../kernel/code-list.ts'

// Sesso anagrafico — SIUSS, PS_PSA_SINA201812.xsd, GenereType. Il genere indicato dalla persona è un altro dato.
// prettier-ignore
export const sex = codeList({
  'male':   { siuss: '1', label: 'Maschio' },
  'female': { siuss: '2', label: 'Femmina' },
})
export type Sex = CodeOf<typeof sex>

// Stato civile — ANPR, tabella dello stato civile (legge 76/2016 per le unioni civili).
// prettier-ignore
export const maritalStatus = codeList({
  'single':                  { anpr: '1', label: 'Celibe o nubile' },
  'married':                 { anpr: '2', label: 'Coniugata o coniugato' },
  'widowed':                 { anpr: '3', label: 'Vedova o vedovo' },
  'divorced':                { anpr: '4', label: 'Divorziata o divorziato' },
  'civil-union':             { anpr: '6', label: 'Unita o unito civilmente' },
  'free-by-partner-death':   { anpr: '7', label: 'Stato libero per decesso della parte unita civilmente' },
  'free-by-union-dissolved': { anpr: '8', label: 'Stato libero per scioglimento dell’unione' },
  'unknown':                 { anpr: '5', label: 'Non noto' },
})
export type MaritalStatus = CodeOf<typeof maritalStatus>

// Separazione e convivenza, accanto allo stato civile — processes §3.7; convivenza: legge 76/2016, art. 1 c. 36.
// prettier-ignore
export const coupleStatus = codeList({
  'separated-in-fact': { label: 'Separazione di fatto' },
  'legally-separated': { label: 'Separazione legale' },
  'cohabiting':        { label: 'Convivenza di fatto' },
})
export type CoupleStatus = CodeOf<typeof coupleStatus>

// Titolo di studio — SIUSS, SINBA.xsd, TitoloStudioType; i titoli oltre il diploma sono nostri e viaggiano come 6.
// prettier-ignore
export const education = codeList({
  'none':             { siuss: '1', label: 'Nessun titolo' },
  'primary':             { siuss: '2', label: 'Licenza elementare' },
  'lower-secondary':     { siuss: '3', label: 'Licenza media' },
  'vocational':          { siuss: '4', label: 'Qualifica professionale' },
  'upper-secondary':     { siuss: '5', label: 'Diploma di scuola superiore' },
  'higher-technical':    {             label: 'Diploma ITS' },
  'university':          { siuss: '6', label: 'Laurea o diploma di laurea' },
  'bachelor':            {             label: 'Laurea triennale' },
  'master':              {             label: 'Laurea magistrale' },
  'doctorate':           {             label: 'Dottorato di ricerca' },
})
export type Education = CodeOf<typeof education>

/** SINBA TitoloStudio: our finer titles fall into the nearest of its six. */
export const sinbaEducation = (code: Education): string =>
  education.toWire('siuss', code) ?? (code === 'higher-technical' ? '5' : '6')

// Condizione occupazionale — SIUSS, SINBA.xsd, OccupazioneType.
// prettier-ignore
export const workCondition = codeList({
  'employed':           { siuss: '1', label: 'Occupata o occupato' },
  'unemployed':         { siuss: '2', label: 'Senza lavoro, in cerca di una nuova occupazione' },
  'first-job-seeker':   { siuss: '3', label: 'In cerca di prima occupazione' },
  'homemaker':          { siuss: '4', label: 'Casalinga o casalingo' },
  'student':            { siuss: '5', label: 'Studente o studentessa' },
  'retired':            { siuss: '6', label: 'In pensione' },
  'unable-to-work':     { siuss: '7', label: 'Con inabilità al lavoro' },
  'other':              { siuss: '8', label: 'Altra condizione' },
})
export type WorkCondition = CodeOf<typeof workCondition>

// Rapporto di lavoro — processes §3.7.
// prettier-ignore
export const employmentKind = codeList({
  'permanent':      { label: 'Tempo indeterminato' },
  'fixed-term':     { label: 'Tempo determinato' },
  'seasonal':       { label: 'Lavoro stagionale' },
  'self-employed':  { label: 'Lavoro autonomo' },
  'collaboration':  { label: 'Collaborazione' },
  'domestic':       { label: 'Lavoro domestico' },
  'undeclared':     { label: 'Lavoro irregolare' },
  'traineeship':    { label: 'Tirocinio' },
  'redundancy-pay': { label: 'Cassa integrazione' },
})
export type EmploymentKind = CodeOf<typeof employmentKind>
