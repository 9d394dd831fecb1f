import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { addresses } from './use-params.ts'

/** The draft is not there any more, or not for this operator: the server says why. */
export function DraftGone({ problem }: { problem: unknown }) {
  return (
    <Page title="La bozza non si apre">
      <ProblemNotice error={problem} />
      <p>
        Se l’accesso è stato concluso lo trovi fra gli accessi; se è scaduto, di quei dati non resta nulla.
      </p>
      <div className="line">
        <LinkButton href={addresses.open} look="primary">
          Nuovo accesso
        </LinkButton>
        <LinkButton href="/accessi">Vai agli accessi</LinkButton>
      </div>
    </Page>
  )
}
