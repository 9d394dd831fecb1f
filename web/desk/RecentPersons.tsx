import { Panel } from '../ui/Panel.tsx'
import { addresses } from './addresses.ts'
import { useRecentPersons } from './recent-persons.ts'

/** The last persons opened since the log-in. */
export function RecentPersons() {
  const persons = useRecentPersons()
  return (
    <Panel title="Ultime persone">
      {persons.length === 0 ? (
        <p className="small">
          Le persone che apri restano qui fino all’uscita. Per cercarne una premi <kbd>/</kbd>.
        </p>
      ) : (
        <ul className="plain-list">
          {persons.map(({ id, surname, name }) => (
            <li key={id}>
              <a href={addresses.person(id)} className="private">
                {[surname, name].filter(Boolean).join(' ')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
