import type { OrganisationKey } from '../../organisation/demo/places.ts'

/** Institutions that write to the desks: invented, with the role of who signs. */
// prettier-ignore
export const institutions = [
  { kind: 'school',         name: 'Istituto comprensivo Valle Serena',      role: 'Dirigente scolastica',              subject: 'assenze prolungate di un alunno',        minor: true,  weight: 34 },
  { kind: 'hospital',       name: 'Ospedale della Valle, reparto Medicina', role: 'Assistente sociale ospedaliera',    subject: 'dimissione protetta da organizzare',     minor: false, weight: 22 },
  { kind: 'police',         name: 'Polizia locale della Valle Serena',      role: 'Comandante',                        subject: 'persona anziana sola in difficoltà',     minor: false, weight: 14 },
  { kind: 'health-service', name: 'Consultorio familiare della Valle',      role: 'Psicologa',                         subject: 'nucleo con due bambini da sostenere',    minor: true,  weight: 14 },
  { kind: 'social-service', name: 'Servizio sociale del Comune di Altrove', role: 'Assistente sociale',                subject: 'trasferimento di residenza del nucleo',  minor: true,  weight: 10 },
  { kind: 'penal-office',   name: 'Ufficio esecuzione penale esterna',      role: 'Funzionaria di servizio sociale',   subject: 'richiesta di collaborazione al progetto', minor: false, weight: 6 },
] as const
export type Institution = (typeof institutions)[number]

// prettier-ignore
export const judicialOrders = [
  { authority: 'Tribunale per i minorenni', type: 'decree',        subject: 'Incarico al servizio sociale di sostenere il nucleo e di riferire', minor: true,  weight: 50 },
  { authority: 'Procura presso il Tribunale per i minorenni', type: 'inquiry', subject: 'Richiesta di relazione sulla situazione familiare',   minor: true,  weight: 30 },
  { authority: 'Tribunale ordinario – Giudice tutelare', type: 'decree', subject: 'Nomina dell’amministrazione di sostegno, informazioni richieste', minor: false, weight: 20 },
] as const

/** What is told when a prejudice is presumed: facts as reported, no judgement. */
// prettier-ignore
export const prejudiceFacts = [
  { kinds: ['harm'],         minor: true,  text: 'La vicina riferisce di sentire urla e pianti la sera, tre volte nell’ultima settimana. La bambina è stata vista da sola sulle scale.' },
  { kinds: ['risk'],         minor: true,  text: 'La nonna riferisce che da dieci giorni il bambino non va a scuola e passa le giornate da solo in casa.' },
  { kinds: ['harm', 'risk'], minor: false, text: 'La persona racconta di essere stata spinta a terra due giorni fa. Dice di avere paura di tornare a casa.' },
  { kinds: ['danger'],       minor: false, text: 'Il vicino riferisce che l’uomo, anziano, esce di notte in pigiama e non ritrova la strada. Vive solo.' },
] as const

/** What a reporter without a title comes to say about somebody who already consented. */
// prettier-ignore
export const reporterWords = [
  'Riferisce che negli ultimi giorni la signora sembra più stanca e mangia poco.',
  'Chiede se qualcuno passerà questa settimana, perché la famiglia è fuori.',
  'Segnala che il telefono di casa non funziona da lunedì.',
  'Dice di essere disponibile per la spesa, se può essere utile.',
]

type Staff = {
  readonly point: string
  readonly organisation: OrganisationKey
  readonly weight: number
  readonly operators: readonly (readonly [string, number])[]
}

/** Who receives people where: share of the contacts, and of each operator in them. The URP only gives information. */
// prettier-ignore
export const desks = [
  { point: 'centro',        organisation: 'montefiorito', weight: 40, operators: [['sportello', 90], ['coordinatore', 10]] },
  { point: 'pua',           organisation: 'montefiorito', weight: 22, operators: [['assistente', 75], ['coordinatore', 25]] },
  { point: 'sp-pievelunga', organisation: 'pievelunga',   weight: 24, operators: [['sportello2', 80], ['assistente2', 20]] },
  { point: 'sp-roccasole',  organisation: 'roccasole',    weight: 9,  operators: [['assistente', 100]] },
  { point: 'sp-asp',        organisation: 'asp',          weight: 5,  operators: [['asp', 100]] },
] as const satisfies readonly Staff[]
export type Desk = (typeof desks)[number]
