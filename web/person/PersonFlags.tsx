import { personFlag, type PersonFlag } from '../../domain/person/codes.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'

// prettier-ignore
const tones: Record<PersonFlag, Tone> = {
  'minor': 'info', 'deceased': 'muted', 'represented': 'info', 'temporary-code': 'warning', 'restricted': 'danger',
}

/** Facts to know before anything else, three at most; the others follow in words. */
export function PersonFlags({ flags }: { flags: readonly PersonFlag[] }) {
  const rest = flags.slice(3)
  return (
    <>
      {flags.slice(0, 3).map((flag) => (
        <Badge key={flag} tone={tones[flag]}>
          {personFlag.label(flag)}
        </Badge>
      ))}
      {rest.length > 0 && (
        <span className="small">{rest.map((flag) => personFlag.label(flag)).join(', ')}</span>
      )}
    </>
  )
}
