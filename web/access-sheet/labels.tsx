import { consentCases, consentState, type CaseNumber, type ConsentState } from '../../domain/consent/codes.ts'
import { sheetStateLabels, type SheetState } from '../../domain/intake/lifecycle.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'
import type { IconName } from '../ui/Icon.tsx'

/** Colour only where it means something: it waits for someone, it ended well, it was refused. */
// prettier-ignore
const stateTones: Partial<Record<SheetState, Tone>> = {
  'to-evaluate': 'warning', 'received': 'info', 'complete': 'info', 'accepted': 'success', 'rejected': 'danger', 'restricted': 'muted', 'filed': 'muted',
}
// prettier-ignore
const stateIcons: Partial<Record<SheetState, IconName>> = {
  'to-evaluate': 'clock', 'accepted': 'check', 'rejected': 'ban', 'restricted': 'lock', 'filed': 'folder', 'sent': 'arrow-right', 'received': 'mail',
}
export const SheetStateBadge = ({ state }: { state: SheetState }) => (
  <Badge tone={stateTones[state] ?? 'neutral'} icon={stateIcons[state]}>
    {sheetStateLabels[state]}
  </Badge>
)

/** `3 – La persona stessa`. */
export const caseWords = (number: CaseNumber): string => consentCases[number].label.replace(/^Caso /, '')

// prettier-ignore
const consentTones: Partial<Record<ConsentState, Tone>> = { 'pending': 'warning', 'denied': 'danger', 'revoked': 'danger' }
export const ConsentWords = ({ state }: { state: ConsentState }) => {
  const tone = consentTones[state]
  return tone === undefined ? (
    consentState.label(state)
  ) : (
    <Badge tone={tone} icon={state === 'pending' ? 'clock' : 'ban'}>
      {consentState.label(state)}
    </Badge>
  )
}

export const PrejudiceBadge = () => (
  <Badge tone="danger" icon="warning-circle">
    Presunto pregiudizio
  </Badge>
)
