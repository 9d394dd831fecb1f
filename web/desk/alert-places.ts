import type { AlertKind } from '../../domain/desk/alerts.ts'
import type { Tone } from '../ui/Badge.tsx'
import { addresses } from './addresses.ts'

/** Where the rows of an alert are, and how loudly it speaks. */
// prettier-ignore
export const alertPlaces: Readonly<Record<AlertKind, { href: string; tone: Tone; word: string }>> = {
  'urgent-evaluation':  { href: `${addresses.sheets}?stato=to-evaluate`, tone: 'danger',  word: 'Urgente'       },
  'overdue-evaluation': { href: `${addresses.sheets}?stato=to-evaluate`, tone: 'danger',  word: 'In ritardo'    },
  'lift-to-confirm':    { href: addresses.drafts,                        tone: 'warning', word: 'Da confermare' },
  'expiring-draft':     { href: addresses.drafts,                        tone: 'warning', word: 'Scade'         },
  'received-sheet':     { href: `${addresses.received}?stato=sent`,      tone: 'warning', word: 'Risposta'      },
  'refused-dispatch':   { href: `${addresses.sent}?stato=refused`,       tone: 'warning', word: 'Rifiutato'     },
  'late-draft':         { href: addresses.drafts,                        tone: 'info',    word: 'Da completare' },
}
