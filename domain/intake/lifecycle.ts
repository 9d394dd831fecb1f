import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle.ts'

/**
 * Scheda di accesso, from the draft to its end (processes §1.1.5, as amended by decision 1: whether
 * consent is pending is a state of the consent, never of the sheet).
 */
// prettier-ignore
export const sheetLifecycle = lifecycle({
  states: [
    'draft', 'compiled', 'complete', 'sent', 'received', 'to-evaluate', 'seen',
    'accepted', 'rejected', 'filed', 'closed', 'restricted', 'erased',
  ],
  initial: 'draft',
  actions: {
    'compile':   { from: ['draft'],                 to: 'compiled'    },
    'reopen':    { from: ['compiled'],              to: 'draft'       },
    'complete':  { from: ['compiled'],              to: 'complete'    },
    'send':      { from: ['complete', 'received'],  to: 'sent'        },
    'deliver':   { from: ['sent'],                  to: 'received'    },
    'withdraw':  { from: ['sent'],                  to: 'complete'    },
    'give-back': { from: ['sent'],                  to: 'complete'    },
    'propose':   { from: ['complete', 'received'],  to: 'to-evaluate' },
    'view':      { from: ['to-evaluate'],           to: 'seen'        },
    'accept':    { from: ['seen'],                  to: 'accepted'    },
    'reject':    { from: ['seen'],                  to: 'rejected'    },
    'resubmit':  { from: ['rejected'],              to: 'to-evaluate' },
    'dismiss':   { from: ['seen'],                  to: 'closed'      },
    'file':      { from: ['to-evaluate', 'seen'],   to: 'filed'       },
    'report':    { from: ['filed'],                 to: 'filed'       },
    'close':     { from: ['complete', 'received'],  to: 'closed'      },
    'restrict':  { from: ['draft', 'compiled'],     to: 'restricted'  },
    'refuse':    { from: ['draft', 'compiled'],     to: 'erased'      },
    'expire':    { from: ['draft', 'compiled'],     to: 'erased'      },
    'discard':   { from: ['draft', 'compiled'],     to: 'erased'      },
    'erase':     { from: ['restricted'],            to: 'erased'      },
  },
})
export type SheetState = StateOf<typeof sheetLifecycle>
export type SheetAction = ActionOf<typeof sheetLifecycle>

// prettier-ignore
export const sheetStateLabels = {
  'draft':       'Bozza',
  'compiled':    'Compilata',
  'complete':    'Completa',
  'sent':        'Inviata',
  'received':    'Ricevuta',
  'to-evaluate': 'Da valutare',
  'seen':        'Vista',
  'accepted':    'Accolta',
  'rejected':    'Respinta',
  'filed':       'Agli atti',
  'closed':      'Chiusa',
  'restricted':  'Ad accesso limitato',
  'erased':      'Eliminata con traccia',
} as const satisfies Record<SheetState, string>

// prettier-ignore
export const sheetActionLabels = {
  'compile':   'Completa i campi',
  'reopen':    'Torna a modificare',
  'complete':  'Concludi l’accesso',
  'send':      'Invia',
  'deliver':   'Il destinatario accetta',
  'withdraw':  'Annulla l’invio',
  'give-back': 'Il destinatario rifiuta',
  'propose':   'Proponi per la valutazione',
  'view':      'Prendi visione',
  'accept':    'Accogli nella cartella',
  'reject':    'Respingi con motivo',
  'resubmit':  'Riproponi',
  'dismiss':   'Chiudi con motivo',
  'file':      'Metti agli atti',
  'report':    'Segnala all’Autorità giudiziaria',
  'close':     'Chiudi',
  'restrict':  'Limita l’accesso',
  'refuse':    'Registra il rifiuto',
  'expire':    'Scade il consenso in attesa',
  'discard':   'Elimina la bozza',
  'erase':     'Elimina a fine conservazione',
} as const satisfies Record<SheetAction, string>

/** In these states the sheet lives encrypted, and only its author reads it. */
export const isDraft = (state: SheetState): boolean => state === 'draft' || state === 'compiled'

/** Invio: what left for another office or organisation, frozen as it was. */
// prettier-ignore
export const dispatchLifecycle = lifecycle({
  states: ['sent', 'accepted', 'refused', 'withdrawn'],
  initial: 'sent',
  actions: {
    'accept':   { from: ['sent'], to: 'accepted'  },
    'refuse':   { from: ['sent'], to: 'refused'   },
    'withdraw': { from: ['sent'], to: 'withdrawn' },
  },
})
export type DispatchState = StateOf<typeof dispatchLifecycle>
export type DispatchAction = ActionOf<typeof dispatchLifecycle>

// prettier-ignore
export const dispatchStateLabels = {
  'sent': 'Inviata', 'accepted': 'Accettata', 'refused': 'Rifiutata', 'withdrawn': 'Annullata',
} as const satisfies Record<DispatchState, string>

// prettier-ignore
export const dispatchActionLabels = {
  'accept': 'Accetta', 'refuse': 'Rifiuta con motivo', 'withdraw': 'Annulla l’invio',
} as const satisfies Record<DispatchAction, string>

/** What the dispatch does to the sheet it came from. */
// prettier-ignore
export const sheetActionOfDispatch = {
  'accept': 'deliver', 'refuse': 'give-back', 'withdraw': 'withdraw',
} as const satisfies Record<DispatchAction, SheetAction>
