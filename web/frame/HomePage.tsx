import { Page } from '../ui/Page.tsx'

/** The place of "La mia giornata" until the desk is built. */
export function HomePage() {
  return (
    <Page title="La mia giornata">
      <div className="panel empty">
        <p>Qui trovi scadenze, appuntamenti, code e bozze del tuo incarico.</p>
      </div>
    </Page>
  )
}
