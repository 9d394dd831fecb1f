import { z } from 'zod'
import { parameterTable, type NameOf } from '../kernel/parameter.ts'

const days = z.int().min(0).max(3650)
const sections = z.array(z.enum(['reference', 'needs', 'services']))

/** What each organisation (and office) may decide, with the value in force where nobody decided (decision 16). */
// prettier-ignore
export const parameters = parameterTable({
  'consent.pack':              { label: 'Regole del consenso in vigore',                         value: z.enum(['seed-siso', 'gdpr-pa']), standard: 'seed-siso', source: 'processes §2.4' },
  'consent.scope':             { label: 'Ambito di validità del consenso',                       value: z.enum(['organisation', 'zone']), standard: 'organisation', source: 'processes §7.4, 4' },
  'consent.pendingTtlDays':    { label: 'Giorni di attesa del consenso',                         value: days, standard: 15, source: 'processes §1.1.2' },
  'consent.draftTtlHours':     { label: 'Ore di vita di una bozza senza risposta sul consenso',  value: z.int().min(1).max(240), standard: 24, source: 'processes §1.1.2' },
  'access.completionDays':     { label: 'Giorni lavorativi per completare la scheda',            value: days, standard: 2,  source: 'processes §1.1.7' },
  'access.orderDays':          { label: 'Giorni lavorativi per aprire il caso su provvedimento', value: days, standard: 5,  source: 'processes §1.1.7' },
  'access.interviewDays':      { label: 'Giorni per il primo colloquio su segnalazione',         value: days, standard: 15, source: 'processes §1.1.7' },
  'access.interviewDaysMinor': { label: 'Giorni per il primo colloquio se riguarda un minore',   value: days, standard: 7,  source: 'processes §1.1.7' },
  'access.seenDays':           { label: 'Giorni lavorativi per aprire una proposta',             value: days, standard: 3,  source: 'processes §1.1.7' },
  'access.mandatorySections':  { label: 'Sezioni della scheda rese obbligatorie',                value: sections, standard: [], source: 'incumbent §5.6' },
  'pic.minGrade':              { label: 'Grado minimo dei dati sociali per la presa in carico',  value: z.enum(['R2', 'R3', 'R4', 'R5']), standard: 'R2', source: 'processes §1.2.5' },
})

export type ParameterName = NameOf<typeof parameters>
type Values = ReturnType<typeof parameters.values<ParameterName>>
export type ParameterValues<N extends ParameterName> = Pick<Values, N>
