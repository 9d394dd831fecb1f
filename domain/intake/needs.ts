import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** The five classes of expressed needs (processes §1.1.6, §3.6). */
// prettier-ignore
export const needClass = codeList({
  'basic':       { label: 'Fisiologici' },
  'safety':      { label: 'Sicurezza e protezione' },
  'belonging':   { label: 'Appartenenza' },
  'esteem':      { label: 'Stima e realizzazione' },
  'fulfilment':  { label: 'Autorealizzazione' },
})
export type NeedClass = CodeOf<typeof needClass>

// prettier-ignore
export const need = codeList({
  'food':          { label: 'Cibo' },
  'shelter':       { label: 'Riposo e riparo' },
  'personal-care': { label: 'Cura della persona' },
  'health':        { label: 'Salute' },
  'income':        { label: 'Reddito' },
  'home':          { label: 'Casa' },
  'work':          { label: 'Lavoro' },
  'protection':    { label: 'Protezione dalla violenza' },
  'legal-support': { label: 'Tutela giuridica' },
  'documents':     { label: 'Documenti' },
  'family':        { label: 'Rete familiare' },
  'loneliness':    { label: 'Solitudine' },
  'parenting':     { label: 'Genitorialità' },
  'integration':   { label: 'Integrazione' },
  'education':     { label: 'Istruzione' },
  'training':      { label: 'Formazione' },
  'autonomy':      { label: 'Autonomia' },
  'participation': { label: 'Partecipazione' },
  'leisure':       { label: 'Tempo libero' },
  'life-project':  { label: 'Progetto di vita' },
})
export type Need = CodeOf<typeof need>

// prettier-ignore
export const classOfNeed = {
  'food': 'basic',      'shelter': 'basic',       'personal-care': 'basic',  'health': 'basic',
  'income': 'safety',   'home': 'safety',         'work': 'safety',          'protection': 'safety',
  'legal-support': 'safety', 'documents': 'safety',
  'family': 'belonging', 'loneliness': 'belonging', 'parenting': 'belonging', 'integration': 'belonging',
  'education': 'esteem', 'training': 'esteem',    'autonomy': 'esteem',
  'participation': 'fulfilment', 'leisure': 'fulfilment', 'life-project': 'fulfilment',
} as const satisfies Record<Need, NeedClass>

/** The class most tags belong to: the only trace of the needs that a statistical contact keeps. */
export function macroNeed(tags: readonly Need[]): NeedClass | null {
  const counted = needClass.codes.map((c) => [c, tags.filter((t) => classOfNeed[t] === c).length] as const)
  const [first] = counted.filter(([, n]) => n > 0).toSorted((a, b) => b[1] - a[1])
  return first === undefined ? null : first[0]
}

/** Services a person may ask for at the desk: a first list from the ISTAT survey of social services (processes §3.2). */
// prettier-ignore
export const requestedService = codeList({
  'professional-social-service': { label: 'Servizio sociale professionale',                       istat: 'PSW' },
  'housing-mediation':           { label: 'Ricerca della casa e assegnazione di alloggi' },
  'family-mediation':            { label: 'Mediazione familiare' },
  'parenting-support':           { label: 'Sostegno alla genitorialità' },
  'child-fostering':             { label: 'Affido di minori' },
  'adoption':                    { label: 'Adozione' },
  'cultural-mediation':          { label: 'Mediazione culturale' },
  'fictitious-residence':        { label: 'Residenza per persone senza dimora' },
  'school-education-support':    { label: 'Sostegno educativo a scuola' },
  'home-education-support':      { label: 'Sostegno educativo a casa e nel territorio' },
  'job-support':                 { label: 'Sostegno all’inserimento lavorativo' },
  'home-care':                   { label: 'Assistenza domiciliare',                                istat: 'HOMECARE' },
  'integrated-home-care':        { label: 'Assistenza domiciliare integrata con servizi sanitari', istat: 'HOMEHEALTH' },
  'care-voucher':                { label: 'Voucher o assegno di cura',                             istat: 'HEALTHV' },
  'remote-assistance':           { label: 'Telesoccorso e teleassistenza',                         istat: 'REMASS' },
  'neighbourhood-service':       { label: 'Servizi di prossimità',                                 istat: 'PROXIM' },
  'meals':                       { label: 'Mensa o pasti a domicilio' },
  'social-transport':            { label: 'Trasporto sociale' },
  'emergency-social-service':    { label: 'Pronto intervento sociale' },
  'anti-violence-centre':        { label: 'Centro antiviolenza' },
  'income-support':              { label: 'Contributo a integrazione del reddito' },
  'housing-contribution':        { label: 'Contributo per l’alloggio' },
  'day-centre':                  { label: 'Centro diurno',                                         istat: 'DAYC' },
  'residential-care':            { label: 'Struttura residenziale' },
})
export type RequestedService = CodeOf<typeof requestedService>
