/** Parameters of access and consent: defaults in code, values dated per organisation (decision 16). */
// prettier-ignore
export const consentParameters = {
  'draft.volatileHours':              { unit: 'hours',        default: 24, label: 'Vita della bozza in attesa che si chieda il consenso' },
  'consent.pendingTtlDays':           { unit: 'days',         default: 15, label: 'Vita della bozza con consenso in attesa' },
  'consent.pendingWarningDays':       { unit: 'days',         default: 3,  label: 'Preavviso prima che scada il consenso in attesa' },
  'consent.noticeWithinDays':         { unit: 'days',         default: 30, label: 'Termine per dare l’informativa (art. 14 GDPR)' },
  'consent.refusalRetentionMonths':   { unit: 'months',       default: 12, label: 'Conservazione dell’identità minima dopo un’adesione rifiutata' },
  'report.firstInterviewDays':        { unit: 'days',         default: 15, label: 'Segnalazione scritta: primo colloquio' },
  'report.firstInterviewDaysMinor':   { unit: 'days',         default: 7,  label: 'Segnalazione scritta su minorenne: primo colloquio' },
  'order.openingWorkingDays':         { unit: 'working-days', default: 5,  label: 'Provvedimento dell’Autorità giudiziaria: apertura della cartella' },
  'prejudice.evaluationDays':         { unit: 'days',         default: 0,  label: 'Presunto pregiudizio: valutazione nello stesso giorno' },
  'proposal.seenWorkingDays':         { unit: 'working-days', default: 3,  label: 'Proposta di presa in carico: presa visione' },
} as const satisfies Record<string, { unit: 'hours' | 'days' | 'working-days' | 'months'; default: number; label: string }>
export type ConsentParameter = keyof typeof consentParameters
export const consentParameterIds = Object.keys(consentParameters) as [ConsentParameter, ...ConsentParameter[]]
