import { useMutation } from '@tanstack/react-query'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import { problemText } from '../platform/problem-text.ts'
import { drafts } from './queries.ts'
import { useBook, useBookState } from './use-draft-book.ts'

/**
 * Raises case 6 from anywhere, at once: nothing typed is lost (decision 4). `number`: it stands among the tiles,
 * with its key, and says when the flag is raised.
 */
export function PrejudiceButton({ number }: { number?: boolean }) {
  const book = useBook()
  const toast = useToast()
  const flagged = useBookState(({ draft }) => draft.presumedPrejudice)
  const raising = useMutation({
    mutationFn: () => {
      const { id, interlocutor } = book.read().draft
      return book.act(() =>
        drafts.setCase({ id }, { interlocutor, presumedPrejudice: true, dropForbidden: false }),
      )
    },
    onError: (error) => toast(problemText(error).title),
    scope: { id: 'case' },
  })
  if (flagged && !number) return null
  if (flagged)
    return (
      <Badge tone="danger" icon="warning-circle">
        Presunto pregiudizio segnalato
      </Badge>
    )
  return (
    <Button
      look="danger"
      icon="warning-circle"
      keys={number ? '6' : undefined}
      busy={raising.isPending}
      onClick={() => raising.mutate()}
    >
      Presunto pregiudizio
    </Button>
  )
}
