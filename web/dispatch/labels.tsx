import { dispatchStateLabels, type DispatchState } from '../../domain/intake/lifecycle.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'
import type { IconName } from '../ui/Icon.tsx'

// prettier-ignore
const looks: Record<DispatchState, { tone: Tone; icon: IconName }> = {
  'sent':      { tone: 'warning', icon: 'clock'      },
  'accepted':  { tone: 'success', icon: 'check'      },
  'refused':   { tone: 'danger',  icon: 'ban'        },
  'withdrawn': { tone: 'muted',   icon: 'arrow-left' },
}
/** `sent` reads differently on the two sides: one waits, the other has to answer. */
export const stateWords = (state: DispatchState, side: 'received' | 'sent'): string =>
  state === 'sent' && side === 'received' ? 'Aspetta una risposta' : dispatchStateLabels[state]

export const DispatchBadge = ({ state, side }: { state: DispatchState; side: 'received' | 'sent' }) => (
  <Badge {...looks[state]}>{stateWords(state, side)}</Badge>
)
