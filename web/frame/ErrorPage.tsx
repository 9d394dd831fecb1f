import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

/** A page that could not be shown; its address stays, to try again. */
export function ErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <Page title="La pagina non si è aperta">
      <ProblemNotice error={error} onRetry={reset} />
    </Page>
  )
}
