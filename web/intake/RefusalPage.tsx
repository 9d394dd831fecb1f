import { useQuery } from '@tanstack/react-query'
import type { DraftId } from '../../domain/intake/ids.ts'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import { NotFoundPage } from '../frame/NotFoundPage.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { DraftGone } from './DraftGone.tsx'
import { draftQuery } from './queries.ts'
import { RefusalWizard } from './RefusalWizard.tsx'
import { BookProvider, useDraftBook } from './use-draft-book.ts'
import { useDraftId } from './use-params.ts'
import './intake.css'

/** S06: the consent is refused. Slow on purpose: what happens cannot be undone. */
export function RefusalPage() {
  const id = useDraftId()
  return id === undefined ? <NotFoundPage /> : <Refusal key={id} id={id} />
}

function Refusal({ id }: { id: DraftId }) {
  const { data, error } = useQuery(draftQuery(id))
  if (error) return <DraftGone problem={error} />
  return <Page title="Il consenso è negato">{data ? <Open draft={data} /> : <Skeleton lines={6} />}</Page>
}

function Open({ draft }: { draft: Draft }) {
  const book = useDraftBook(draft)
  return (
    <BookProvider value={book}>
      <RefusalWizard />
    </BookProvider>
  )
}
