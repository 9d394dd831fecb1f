import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'

/** What may not be seen does not exist: the same page for both. */
export function NotFoundPage() {
  return (
    <Page title="Pagina non trovata">
      <p>L’indirizzo non esiste, oppure il tuo incarico non può vedere questo contenuto.</p>
      <div>
        <LinkButton href="/" look="primary">
          Torna alla giornata
        </LinkButton>
      </div>
    </Page>
  )
}
