import { useQuery } from '@tanstack/react-query'
import { DraftId } from '../../domain/intake/ids.ts'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import { NotFoundPage } from '../frame/NotFoundPage.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { DraftGone } from './DraftGone.tsx'
import { IntakeForm } from './IntakeForm.tsx'
import { draftQuery } from './queries.ts'
import { BookProvider, useDraftBook } from './use-draft-book.ts'
import { useDraftId } from './use-params.ts'
import './intake.css'

/** S04: one access sheet being written. */
export function IntakePage() {
  const id = useDraftId()
  return id === undefined ? <NotFoundPage /> : <DraftPage key={id} id={id} />
}

function DraftPage({ id }: { id: DraftId }) {
  const { data, error } = useQuery(draftQuery(id))
  if (error) return <DraftGone problem={error} />
  if (!data)
    return (
      <Page title="Nuovo accesso">
        <Skeleton lines={8} />
      </Page>
    )
  return <OpenDraft draft={data} />
}

function OpenDraft({ draft }: { draft: Draft }) {
  const book = useDraftBook(draft)
  return (
    <BookProvider value={book}>
      <IntakeForm />
    </BookProvider>
  )
}
