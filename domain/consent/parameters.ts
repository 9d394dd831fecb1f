import { z } from 'zod'
import { parameterTable, type NameOf } from '../kernel/parameter.ts'

const whole = z.int().min(0).max(3650)

/** Parameters of access and consent: defaults in code, values dated per organisation (decision 16). */
// prettier-ignore
export const consentParameters = parameterTable({
  'draft.volatileHours':            { value: whole, standard: 24, source: 'processes §1.1.2', label: 'Ore di vita della bozza in attesa che si chieda il consenso' },
  'consent.pendingTtlDays':         { value: whole, standard: 15, source: 'processes §1.1.2', label: 'Giorni di vita della bozza con consenso in attesa' },
  'consent.pendingWarningDays':     { value: whole, standard: 3,  source: 'processes §1.1.3', label: 'Giorni di preavviso prima che scada il consenso in attesa' },
  'consent.noticeWithinDays':       { value: whole, standard: 30, source: 'GDPR art. 14',     label: 'Giorni entro cui dare l’informativa' },
  'consent.refusalRetentionMonths': { value: whole, standard: 12, source: 'processes §2.4',   label: 'Mesi di conservazione dell’identità minima dopo un’adesione rifiutata' },
  'report.firstInterviewDays':      { value: whole, standard: 15, source: 'processes §1.1.7', label: 'Segnalazione scritta: giorni per il primo colloquio' },
  'report.firstInterviewDaysMinor': { value: whole, standard: 7,  source: 'processes §1.1.7', label: 'Segnalazione scritta su minorenne: giorni per il primo colloquio' },
  'order.openingWorkingDays':       { value: whole, standard: 5,  source: 'processes §1.1.7', label: 'Provvedimento dell’Autorità giudiziaria: giorni lavorativi per aprire la cartella' },
  'prejudice.evaluationDays':       { value: whole, standard: 0,  source: 'decisione 4',      label: 'Presunto pregiudizio: giorni per la valutazione' },
  'proposal.seenWorkingDays':       { value: whole, standard: 3,  source: 'processes §1.1.7', label: 'Proposta di presa in carico: giorni lavorativi per la presa visione' },
})
export type ConsentParameter = NameOf<typeof consentParameters>
