import { Icon } from '../ui/Icon.tsx'
import { Explain } from '../ui/Explain.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useBookState } from './use-draft-book.ts'

/** What the decision table says of this contact, while it is being written. */
export function ExplainPanel() {
  const { title, explain, next, consent } = useBookState(({ draft }) => draft.decision)
  const answered = useBookState(({ draft }) => draft.consent !== 'not-asked')
  return (
    <>
      <Panel
        title="Cosa posso registrare"
        actions={
          <Explain about="che cosa si può registrare">
            {explain.why} <span className="muted">{explain.source}</span>
          </Explain>
        }
      >
        <div className="explain-panel" aria-live="polite">
          <strong>{title}</strong>
          <ul>
            {explain.may.map((sentence) => (
              <li key={sentence} className="state-success">
                <Icon name="check" small />
                <span className="plain">{sentence}</span>
              </li>
            ))}
          </ul>
          {explain.mayNot.length > 0 && (
            <>
              <strong>Non registrare</strong>
              <ul>
                {explain.mayNot.map((sentence) => (
                  <li key={sentence} className="state-danger">
                    <Icon name="ban" small />
                    <span className="plain">{sentence}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {explain.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </Panel>
      <Panel title="Prossimo passo">
        <p className="explain-panel">{next}</p>
        {consent.tell && !answered && <p className="small muted">La frase da dire è nella sezione 3.</p>}
      </Panel>
    </>
  )
}
