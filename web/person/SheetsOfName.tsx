import { useQuery } from '@tanstack/react-query'
import { sheetStateLabels } from '../../domain/intake/lifecycle.ts'
import { sheets } from '../access-sheet/queries.ts'
import { addresses } from '../desk/addresses.ts'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Code, DayText } from '../ui/words.tsx'
import type { Card } from './IdentityPanel.tsx'

/** That there are earlier sheets with this name, and where: what they say is read by opening one. */
export function SheetsOfName({ person: { id, facts } }: { person: Card }) {
  const query = useQuery({
    queryKey: ['person', id, 'sheets'],
    queryFn: ({ signal }) =>
      sheets.search({}, { surname: facts.surname, ...(facts.name ? { name: facts.name } : {}) }, { signal }),
    enabled: facts.surname.length > 1,
  })
  const rows = query.data?.rows
  return (
    <Panel title="Accessi precedenti">
      <ProblemNotice error={query.error} />
      {rows?.length === 0 && <p className="small">Nessuna scheda con questo nome dove lavori tu.</p>}
      <ul className="plain-list">
        {rows?.map((row) => (
          <li key={row.id}>
            <a href={addresses.sheet(row.id)}>
              <Code>{row.number}</Code>
            </a>{' '}
            <span className="small">
              <DayText day={row.day} />, {sheetStateLabels[row.state].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
      {rows !== undefined && rows.length > 0 && (
        <p className="small muted">Schede con lo stesso cognome e nome: può trattarsi di omonimia.</p>
      )}
    </Panel>
  )
}
