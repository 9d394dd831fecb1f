import {
  sheetActionLabels,
  sheetLifecycle,
  sheetStateLabels,
  type SheetAction,
  type SheetState,
} from '../../domain/intake/lifecycle.ts'
import type { NextStep, PathStep } from '../ui/StatePath.tsx'

/** The way to each state, as the office tells it; the last one is where the sheet is. */
// prettier-ignore
const ways: Readonly<Record<SheetState, readonly SheetState[]>> = {
  'draft':       ['draft'],
  'compiled':    ['draft', 'compiled'],
  'complete':    ['draft', 'complete'],
  'sent':        ['draft', 'complete', 'sent'],
  'received':    ['sent', 'received'],
  'to-evaluate': ['draft', 'complete', 'to-evaluate'],
  'seen':        ['draft', 'complete', 'to-evaluate', 'seen'],
  'accepted':    ['draft', 'complete', 'to-evaluate', 'seen', 'accepted'],
  'rejected':    ['draft', 'complete', 'to-evaluate', 'seen', 'rejected'],
  'filed':       ['draft', 'complete', 'to-evaluate', 'filed'],
  'closed':      ['draft', 'complete', 'closed'],
  'restricted':  ['draft', 'restricted'],
  'erased':      ['draft', 'erased'],
}
/** What usually comes after, before it happens. */
// prettier-ignore
const likely: Partial<Readonly<Record<SheetState, readonly string[]>>> = {
  'complete':    ['Inviata, da valutare o chiusa'],
  'sent':        ['Accettata dal destinatario'],
  'received':    ['Da valutare o chiusa'],
  'to-evaluate': ['Vista', 'Accolta o respinta'],
  'seen':        ['Accolta o respinta'],
}

/** Where the sheet is in its life. */
export const stepsOf = (state: SheetState): PathStep[] => [
  ...ways[state].map((step): PathStep => ({
    label: sheetStateLabels[step],
    state: step === state ? 'current' : 'done',
  })),
  ...(likely[state] ?? []).map((label): PathStep => ({ label, state: 'later' })),
]

/** What is not done from the sheet itself: by whom, or where. */
// prettier-ignore
const elsewhere: Partial<Readonly<Record<SheetAction, string>>> = {
  'deliver':   'lo decide chi ha ricevuto la scheda.',
  'withdraw':  'si fa dalla pagina dell’invio, fra le inviate.',
  'view':      'si fa nella valutazione dell’accesso, non ancora attiva.',
  'accept':    'si fa nella valutazione dell’accesso, dopo aver preso visione.',
  'reject':    'si fa nella valutazione dell’accesso, con un motivo scritto.',
  'resubmit':  'una scheda si ripropone una sola volta, con elementi nuovi.',
}

/** What the page of the sheet can do. */
const here: readonly SheetAction[] = ['send', 'resubmit']

/** What can come from here: what one may do now, and why not the rest. */
export function nextSteps(state: SheetState, permitted: readonly string[]): NextStep[] {
  const possible = sheetLifecycle.actionsFrom(state)
  const may = possible.filter((action) => permitted.includes(action) && here.includes(action))
  const others = possible.filter((action) => !may.includes(action))
  return [
    ...may.map((action) => ({ label: sheetActionLabels[action] })),
    ...others.flatMap((action) => {
      const reason = elsewhere[action]
      return reason === undefined ? [] : [{ label: sheetActionLabels[action], reason }]
    }),
  ]
}
