import { closingAction, type ClosingAction } from '../../domain/consent/closing-codes.ts'
import { Choice } from '../ui/Choice.tsx'
import { ClosingFields } from './ClosingFields.tsx'
import { noClosing, type ChangeClosing, type ClosingChoice } from './closing-needs.ts'
import { useBookState } from './use-draft-book.ts'

/** Chosen elsewhere: a refusal has its wizard, the files come after the interview. */
const elsewhere: readonly ClosingAction[] = ['consent-denied', 'file-report']
/** The keys stay the same in every case: 1 is always the information. */
const numberOf = (action: ClosingAction) => (closingAction.codes.indexOf(action) + 1) % 10

type ClosingSectionProps = { choice: ClosingChoice; onChange: ChangeClosing }

/** How the contact ends: what the case allows, and why it does not allow the rest. */
export function ClosingSection({ choice, onChange }: ClosingSectionProps) {
  const closings = useBookState(({ draft }) => draft.decision.closings)
  const all = closingAction.codes.filter((action) => !elsewhere.includes(action))
  const open = all.filter((action) => closings[action].allowed)
  const closed = all.filter((action) => !closings[action].allowed)
  const chosen = open.find((action) => action === choice.action)
  return (
    <>
      {open.length > 0 && (
        <Choice
          id="closing"
          name="closing"
          label="Come si chiude questo accesso?"
          required
          options={open.map((value) => ({
            value,
            label: closingAction.label(value),
            number: numberOf(value),
          }))}
          value={chosen ?? ''}
          onChange={(value) => {
            const action = open.find((known) => known === value)
            if (action) onChange(() => ({ ...noClosing, action }))
          }}
        />
      )}
      {chosen && <p className="small muted">{closings[chosen].reason}</p>}
      {chosen && <ClosingFields action={chosen} choice={choice} onChange={onChange} />}
      {closed.length > 0 && <ClosedActions closed={closed} />}
    </>
  )
}

/** The closings that this case does not have, under the reason they share. */
function ClosedActions({ closed }: { closed: readonly ClosingAction[] }) {
  const closings = useBookState(({ draft }) => draft.decision.closings)
  const reasons = [...new Set(closed.map((action) => closings[action].reason))]
  return (
    <dl className="closed-actions" aria-label="Chiusure non possibili ora">
      {reasons.map((reason) => (
        <div key={reason}>
          <dt>
            {closed
              .filter((action) => closings[action].reason === reason)
              .map((action) => (
                <span key={action}>{closingAction.label(action)}</span>
              ))}
          </dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </dl>
  )
}
