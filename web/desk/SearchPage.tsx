import { useEffect, useRef } from 'react'
import { grantedTo } from '../../domain/kernel/grant.ts'
import { personAccess } from '../../domain/person/access.ts'
import type { SearchHit } from '../../domain/person/search.ts'
import { ExistenceSearch } from '../person/ExistenceSearch.tsx'
import { PersonFlags } from '../person/PersonFlags.tsx'
import { ageWords, elsewhereWords, fullName } from '../person/words.ts'
import { useRole } from '../platform/session.ts'
import { Explain } from '../ui/Explain.tsx'
import { Field } from '../ui/Field.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { useRowKeys } from '../ui/use-row-keys.ts'
import { addresses } from './addresses.ts'
import { sheetDetail } from './find-all.ts'
import { RecentPersons } from './RecentPersons.tsx'
import { useFound } from './use-found.ts'
import { usePlaceKept } from './use-place-kept.ts'
import './desk.css'

type Hit = Extract<SearchHit, { kind: 'person' }>

/** S03: everything that the role may find while one types; J and K walk, Enter opens. */
export function SearchPage() {
  const role = useRole()
  const { text, setText, found, error, looking } = useFound()
  useRowKeys(false)
  useFocusOn('testo', text === '')
  const keep = usePlaceKept(found !== undefined)
  const may = (granted: Parameters<typeof grantedTo>[0]) => role !== undefined && grantedTo(granted, role)
  const hits = found?.persons.hits ?? []
  const people = hits.filter((hit) => hit.kind === 'person')
  const elsewhere = hits.filter((hit) => hit.kind === 'elsewhere')
  const nothing = found !== undefined && hits.length === 0 && found.sheets.length === 0
  return (
    <Page
      title="Cerca"
      actions={
        may(personAccess.create) && <LinkButton href={addresses.newPerson}>Inserisci persona</LinkButton>
      }
      aside={
        <>
          {may(personAccess['search-elsewhere']) && <ExistenceSearch text={text} />}
          <RecentPersons />
        </>
      }
    >
      <search className="panel panel-body">
        <Field
          label="Chi o che cosa cerchi"
          name="testo"
          type="search"
          hint="Cognome e nome anche solo all’inizio, data di nascita (010180), codice fiscale, telefono, alias. Per esempio: prova anna 1961."
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </search>
      <ProblemNotice error={error} />
      <output className="visually-hidden">
        {found && !looking
          ? `${String(people.length)} persone e ${String(found.sheets.length)} schede trovate`
          : ''}
      </output>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only listens to the links inside */}
      <div className="stack" aria-busy={looking} onClick={keep}>
        {people.length > 0 && (
          <Group title="Persone" head={['Persona', 'Nascita', 'Codice', 'Da sapere']}>
            {people.map((hit) => (
              <PersonLine key={hit.person.id} hit={hit} />
            ))}
          </Group>
        )}
        {elsewhere.map(({ ask }) => (
          <p key={`${ask.organisation} ${ask.office}`}>{elsewhereWords(ask)}</p>
        ))}
        {found?.persons.more && (
          <p className="small">Ci sono altre persone: aggiungi la data di nascita o il nome per intero.</p>
        )}
        {found !== undefined && found.sheets.length > 0 && (
          <Group title="Schede" head={['Persona o alias', 'Scheda']}>
            {found.sheets.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={addresses.sheet(row.id)} className="private">
                    {row.name}
                  </a>
                </th>
                <td>{sheetDetail(row)}</td>
              </tr>
            ))}
          </Group>
        )}
        {nothing && !looking && (
          <div className="panel empty">
            <p>Nessun risultato fra ciò che il tuo incarico può vedere.</p>
            <p>
              Prova con meno lettere o con la sola data di nascita. Se la persona è nuova,{' '}
              <a href={addresses.newPerson}>inseriscila</a>: prima di salvare controlliamo se esiste già.
            </p>
          </div>
        )}
        {found === undefined && text.trim() === '' && (
          <p className="muted">
            I risultati arrivano mentre scrivi. Ti sposti con <kbd>J</kbd> e <kbd>K</kbd>, apri con{' '}
            <kbd>Invio</kbd>.
          </p>
        )}
      </div>
    </Page>
  )
}

/** Who comes without words begins by writing them; who comes with words walks the results. */
function useFocusOn(id: string, wanted: boolean) {
  const first = useRef(wanted)
  useEffect(() => {
    if (!first.current) return undefined
    const frame = requestAnimationFrame(() => document.getElementById(id)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [id])
}

type GroupProps = { title: string; head: readonly string[]; children: React.ReactNode }

function Group({ title, head, children }: GroupProps) {
  return (
    <section className="stack stack-tight" aria-label={title}>
      <h2>{title}</h2>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {head.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody data-rows>{children}</tbody>
        </table>
      </div>
    </section>
  )
}

function PersonLine({ hit: { person, reasons } }: { hit: Hit }) {
  return (
    <tr>
      <th scope="row">
        <a href={addresses.person(person.id)} className="private nowrap">
          {fullName(person)}
        </a>
      </th>
      <td className="private nowrap">{ageWords(person)}</td>
      <td className="mono private">{person.maskedCode ?? '—'}</td>
      <td>
        <span className="line">
          <PersonFlags flags={person.flags} />
          {reasons.length > 0 && (
            <Explain about="è fra i risultati">{reasons.map(({ text }) => text).join('; ')}.</Explain>
          )}
        </span>
      </td>
    </tr>
  )
}
