import { textIn } from './not-known.ts'
import { dayText } from '../platform/clock.ts'
import { useSession } from '../platform/session.ts'
import { Badge } from '../ui/Badge.tsx'
import { SaveStatus } from '../ui/SaveStatus.tsx'
import { asDay } from '../../domain/kernel/day.ts'
import { useBookState } from './use-draft-book.ts'

/** Where, who and when, always in sight; at its end, how the draft is. */
export function IntakeBar() {
  const { operator, context } = useSession()
  const title = useBookState(({ draft }) => draft.decision.title)
  const chosen = useBookState(({ draft }) => draft.decision.case)
  const day = useBookState(({ values }) => asDay(textIn(values['access.day'])))
  const time = useBookState(({ values }) => textIn(values['access.time']))
  const phase = useBookState((state) => state.phase)
  const savedAt = useBookState((state) => state.savedAt)
  return (
    <section className="identity" aria-label="In lavorazione">
      <span className="identity-name">Nuovo accesso</span>
      <span className="intake-facts">
        {[context?.contactPoint ?? context?.office, operator.name, day && `${dayText(day)} ${time}`]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {chosen !== null && <Badge tone={chosen === 6 ? 'danger' : 'info'}>{title}</Badge>}
      <span className="identity-end small muted">
        <SaveStatus phase={phase} savedAt={savedAt} />
      </span>
    </section>
  )
}
