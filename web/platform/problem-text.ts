import { isOffline, Problem } from './problem.ts'

/** What to tell a person when something did not work: what happened, and how to go on. */
export type ProblemText = { readonly title: string; readonly text: string; readonly incident?: string }

const unexpected =
  'Il tuo lavoro è salvato su questo dispositivo. Riprova fra poco; se succede ancora, avvisa l’assistenza'

export function problemText(error: unknown): ProblemText {
  if (isOffline(error))
    return {
      title: 'Il servizio non risponde',
      text: 'Controlla il collegamento alla rete. Quello che hai scritto resta: riproviamo appena la rete torna.',
    }
  if (error instanceof Problem && error.status < 500)
    return { title: error.title || 'La richiesta non è stata eseguita', text: error.detail ?? '' }
  if (error instanceof Problem && error.status === 503)
    return {
      title: error.title || 'Il servizio è molto occupato',
      text: error.detail ?? 'Riprova fra qualche secondo: quello che hai scritto resta.',
    }
  const incident = error instanceof Problem ? error.incident : undefined
  return {
    title: 'Qualcosa non ha funzionato',
    text: incident ? `${unexpected} con il codice ${incident}.` : `${unexpected}.`,
    ...(incident ? { incident } : {}),
  }
}
