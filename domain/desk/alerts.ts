import type { Queues } from './contract.ts'

/** What asks for attention, the gravest first. Each leads to the list where the rows are. */
// prettier-ignore
export const alertKinds = [
  'urgent-evaluation', 'overdue-evaluation', 'lift-to-confirm', 'expiring-draft', 'received-sheet', 'refused-dispatch', 'late-draft',
] as const
export type AlertKind = (typeof alertKinds)[number]
export type Alert = { readonly kind: AlertKind; readonly count: number; readonly text: string }

const many = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`)

// prettier-ignore
const rules = {
  'urgent-evaluation':  { count: (q) => q.evaluation?.urgent ?? 0,  text: (n) => `${many(n, 'scheda', 'schede')} con presunto pregiudizio o dell’Autorità giudiziaria da valutare` },
  'overdue-evaluation': { count: (q) => q.evaluation?.overdue ?? 0, text: (n) => `${many(n, 'scheda', 'schede')} da valutare oltre il termine` },
  'lift-to-confirm':    { count: (q) => q.lifts ?? 0,               text: (n) => `${many(n, 'richiesta', 'richieste')} di togliere il presunto pregiudizio da confermare` },
  'expiring-draft':     { count: (q) => q.drafts.expiring,          text: (n) => `${many(n, 'bozza sta', 'bozze stanno')} per scadere` },
  'received-sheet':     { count: (q) => q.received.waiting,         text: (n) => `${many(n, 'scheda ricevuta aspetta', 'schede ricevute aspettano')} una risposta` },
  'refused-dispatch':   { count: (q) => q.refused,                  text: (n) => `${many(n, 'invio rifiutato', 'invii rifiutati')}: scegli un altro destinatario` },
  'late-draft':         { count: (q) => q.drafts.late,              text: (n) => `${many(n, 'accesso', 'accessi')} dei giorni scorsi da completare` },
} as const satisfies Record<AlertKind, { count: (q: Queues) => number; text: (n: number) => string }>

/** The alerts of a day: one line a kind, so never more than seven. */
export const alertsOf = (queues: Queues): Alert[] =>
  alertKinds.flatMap((kind) => {
    const count = rules[kind].count(queues)
    return count === 0 ? [] : [{ kind, count, text: rules[kind].text(count) }]
  })
