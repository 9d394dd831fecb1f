import { ClosingBody } from '../../domain/intake/closing-body.ts'
import type { ClosingAction } from '../../domain/consent/closing-codes.ts'
import { macroNeed, need } from '../../domain/intake/needs.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { listIn } from './not-known.ts'

/** What is asked beside a closing action; the id of its control too. */
export type ClosingNeed =
  | 'officeId'
  | 'organisationId'
  | 'message'
  | 'proposedArea'
  | 'day'
  | 'time'
  | 'service'
  | 'minutes'

type Asked = { readonly need: ClosingNeed; readonly label: string; readonly optional?: true }
const office: Asked = { need: 'officeId', label: 'Ufficio' }
const anyOffice: Asked = { need: 'officeId', label: 'Ufficio che valuta', optional: true }
const message: Asked = { need: 'message', label: 'Messaggio per chi riceve', optional: true }

/** What each action needs before it can be done, in the order of the page. */
// prettier-ignore
export const closingNeeds = {
  'information':               [],
  'desk-service':              [{ need: 'service', label: 'Prestazione resa' }, { need: 'minutes', label: 'Minuti' }],
  'send-to-office':            [office, message],
  'send-to-organisation':      [{ need: 'organisationId', label: 'Ente' }, message],
  'send-to-lead-municipality': [message],
  'propose-taking-charge':     [{ need: 'proposedArea', label: 'Area proposta' }, anyOffice],
  'note-to-case':              [],
  'report-to-authority':       [anyOffice],
  'appointment':               [{ need: 'day', label: 'Giorno' }, { need: 'time', label: 'Ora' }],
  'inadmissible-request':      [],
  'consent-denied':            [],
  'consent-not-received':      [],
  'file-report':               [],
} as const satisfies Record<ClosingAction, readonly Asked[]>

/** How an access is about to be closed. */
export type ClosingChoice = {
  readonly action: ClosingAction | null
  readonly given: Readonly<Partial<Record<ClosingNeed, string>>>
}
/** Two controls may change in the same moment: each change starts from the newest choice. */
export type ChangeClosing = (change: (before: ClosingChoice) => ClosingChoice) => void
export const noClosing: ClosingChoice = { action: null, given: {} }

/** What the chosen action still needs: ids of controls and what to say. */
export function unmet({ action, given }: ClosingChoice): { field: string; message: string }[] {
  if (action === null) return [{ field: 'closing', message: 'Scegli come si chiude l’accesso' }]
  const asked: readonly Asked[] = closingNeeds[action]
  return asked
    .filter(({ need: id, optional }) => !optional && (given[id] ?? '').trim() === '')
    .map(({ need: id, label }) => ({ field: `closing.${id}`, message: label }))
}

/** The request, when nothing is missing: only what the action knows travels. */
export function closingBodyOf({ action, given }: ClosingChoice, values: Values): ClosingBody | undefined {
  if (action === null) return undefined
  const asked: readonly Asked[] = closingNeeds[action]
  const filled = asked.flatMap(({ need: id }): [string, string | number][] => {
    const value = (given[id] ?? '').trim()
    return value === '' ? [] : [[id, id === 'minutes' ? Number(value) : value]]
  })
  const tags = listIn(values['needs.tags'])
  const counted =
    action === 'consent-not-received'
      ? { macroNeed: macroNeed(need.codes.filter((code) => tags.includes(code))) }
      : {}
  const parsed = ClosingBody.safeParse({ action, ...Object.fromEntries(filled), ...counted })
  return parsed.success ? parsed.data : undefined
}
