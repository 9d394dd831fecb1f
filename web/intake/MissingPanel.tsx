import type { MouseEvent } from 'react'
import { Panel } from '../ui/Panel.tsx'
import { useBookState } from './use-draft-book.ts'

/** Goes to a control by its id, wherever it is on the page. */
export function goToField(id: string): void {
  const target = document.getElementById(id)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

/** What still has to be filled before one can conclude, each a link to its field. */
export function MissingPanel() {
  const missing = useBookState((state) => state.missing)
  const storage = useBookState(({ draft }) => draft.decision.storage)
  const go = (id: string) => (event: MouseEvent) => {
    event.preventDefault()
    goToField(id)
  }
  const chosen = useBookState(({ draft }) => draft.decision.case !== null)
  if (!chosen || storage === 'statistical-contact') return null
  return (
    <Panel title={missing.length === 0 ? 'Non manca nulla' : `Per concludere mancano ${missing.length}`}>
      {missing.length === 0 ? (
        <p className="explain-panel">I dati obbligatori ci sono: scegli come si chiude l’accesso.</p>
      ) : (
        <ul className="missing">
          {missing.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={go(id)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
