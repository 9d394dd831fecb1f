import type { KeyboardEvent } from 'react'
import { interlocutorKind, type InterlocutorKind } from '../../domain/consent/codes.ts'
import { Choice } from '../ui/Choice.tsx'
import { Confirm } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { PrejudiceButton } from './PrejudiceButton.tsx'
import { useCaseChange } from './use-case-change.ts'
import { useBookState } from './use-draft-book.ts'

/** The numbers of the seven cases; six is the flag, which stands over any of them. */
// prettier-ignore
const numbers: Record<InterlocutorKind, number> = {
  'judicial-authority': 1, 'public-official': 2, 'user': 3, 'legal-representative': 4, 'reporter': 5, 'anonymous': 7,
}
const options = interlocutorKind.codes.map((value) => ({
  value,
  label: interlocutorKind.label(value),
  number: numbers[value],
}))

/** Who speaks with the operator: tiles with their number, the presumed prejudice always beside them. */
export function CaseChoice() {
  const chosen = useBookState(({ draft }) => draft.interlocutor)
  const flagged = useBookState(({ draft }) => draft.presumedPrejudice)
  const cases = useCaseChange()
  const value = (cases.coming ? cases.coming.interlocutor : chosen) ?? ''
  const choose = (code: string) => {
    const interlocutor = interlocutorKind.codes.find((known) => known === code)
    if (interlocutor) cases.change({ interlocutor, presumedPrejudice: flagged })
  }
  const raise = () => cases.change({ interlocutor: chosen, presumedPrejudice: true })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '6' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (!flagged) raise()
  }
  return (
    <>
      <div role="presentation" onKeyDown={onKeyDown}>
        <Choice
          id="interlocutor"
          name="interlocutor"
          label="Chi parla con te?"
          required
          options={options}
          value={value}
          onChange={choose}
          after={<PrejudiceButton number />}
        />
      </div>
      <ProblemNotice error={cases.error} />
      <Confirm
        open={cases.asked !== null}
        onClose={cases.cancel}
        title="Con questa scelta alcuni dati vanno via"
        verb="Cambia e cancella questi dati"
        danger
        onConfirm={cases.confirm}
        busy={cases.busy}
      >
        <div className="stack stack-tight">
          <p>Nel nuovo caso non si possono registrare. Se confermi si cancellano subito:</p>
          <ul>
            {cases.asked?.dropped.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </div>
      </Confirm>
    </>
  )
}
