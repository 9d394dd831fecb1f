import { z } from 'zod'
import { parameterTable } from '../kernel/parameter.ts'

const days = z.int().min(0).max(3650)
const sections = z.array(z.enum(['reference', 'needs', 'services']))

/** What each organisation (and office) may decide, with the value in force where nobody decided (decision 16). */
// prettier-ignore
export const organisationParameters = parameterTable({
  'consent.pack':              { label: 'Regole del consenso in vigore',                         value: z.enum(['seed-siso', 'gdpr-pa']), standard: 'seed-siso', source: 'processes §2.4' },
  'consent.scope':             { label: 'Ambito di validità del consenso',                       value: z.enum(['organisation', 'zone']), standard: 'organisation', source: 'processes §7.4, 4' },
  'access.completionDays':     { label: 'Giorni lavorativi per completare la scheda',            value: days, standard: 2,  source: 'processes §1.1.7' },
  'access.mandatorySections':  { label: 'Sezioni della scheda rese obbligatorie',                value: sections, standard: [], source: 'incumbent §5.6' },
  'pic.minGrade':              { label: 'Grado minimo dei dati sociali per la presa in carico',  value: z.enum(['R2', 'R3', 'R4', 'R5']), standard: 'R2', source: 'processes §1.2.5' },
})
