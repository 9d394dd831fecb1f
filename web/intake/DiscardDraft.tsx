import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { drafts } from './queries.ts'
import { useBook, useBookState } from './use-draft-book.ts'
import { useGo } from './use-params.ts'

/** A draft opened by mistake goes without a trace; one that presumes a prejudice stays (decision 4). */
export function DiscardDraft() {
  const book = useBook()
  const cache = useQueryClient()
  const go = useGo()
  const flagged = useBookState(({ draft }) => draft.presumedPrejudice)
  const [open, setOpen] = useState(false)
  const discarding = useMutation({
    mutationFn: async () => {
      await drafts.discard({ id: book.read().draft.id })
      await book.wipe()
      await cache.invalidateQueries({ queryKey: ['drafts'] })
    },
    onSuccess: () => go('/', { replace: true }),
  })
  if (flagged) return null
  return (
    <div>
      <Button look="plain" small onClick={() => setOpen(true)}>
        Elimina questa bozza
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title="Eliminare la bozza"
        verb="Elimina la bozza"
        danger
        busy={discarding.isPending}
        onConfirm={() => discarding.mutate()}
      >
        <div className="stack stack-tight">
          <p>
            Quello che hai scritto qui si cancella subito e non si può recuperare. Non resta nessun contatto.
          </p>
          <ProblemNotice error={discarding.error} />
        </div>
      </Confirm>
    </div>
  )
}
