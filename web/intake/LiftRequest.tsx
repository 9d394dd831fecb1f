import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { drafts } from './queries.ts'
import { useBook, useBookState } from './use-draft-book.ts'

/** Letters a reason needs (processes §1.1.2, A12). */
const least = 20

/** The flag goes only with a written reason and a second person. */
export function LiftRequest() {
  const book = useBook()
  const asked = useBookState(({ draft }) => draft.liftAsked)
  const flagged = useBookState(({ draft }) => draft.presumedPrejudice)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const asking = useMutation({
    mutationFn: () => {
      const { id } = book.read().draft
      return book.act(() => drafts.askLift({ id }, { reason }))
    },
    onSuccess: () => setOpen(false),
  })
  if (!flagged) return null
  if (asked)
    return <Notice>La richiesta di togliere il presunto pregiudizio attende una seconda persona.</Notice>
  return (
    <>
      <div>
        <Button look="plain" small onClick={() => setOpen(true)}>
          Chiedi di togliere il presunto pregiudizio
        </Button>
      </div>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title="Togliere il presunto pregiudizio"
        verb="Invia la richiesta"
        onConfirm={() => asking.mutate()}
        busy={asking.isPending}
        reason={reason.trim().length < least ? `Scrivi almeno ${least} caratteri` : undefined}
      >
        <div className="stack">
          <p>
            Finché una seconda persona non conferma, il caso resta com’è. Il motivo lo legge chi coordina.
          </p>
          <ProblemNotice error={asking.error} />
          <TextArea
            label="Perché non c’è pregiudizio"
            name="lift-reason"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </Confirm>
    </>
  )
}
