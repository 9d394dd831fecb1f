import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { PersonId } from '../../domain/person/id.ts'
import type { Elsewhere } from '../../domain/person/search.ts'
import { Problem } from '../platform/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Private } from '../ui/words.tsx'
import { prefillOf, readKnownPerson } from './known-person.ts'
import { textIn } from './not-known.ts'
import { drafts } from './queries.ts'
import { useBook, useBookState } from './use-draft-book.ts'
import { chosenPerson } from './use-params.ts'
import { persons, usePersonSearch } from './use-person-search.ts'

const unlinkId = 'user-unlink'

/** Links a person already on file to the draft, and takes from the registry what may be recorded. */
export function useLinkPerson() {
  const book = useBook()
  return useMutation({
    mutationFn: async (chosen: string) => {
      const known = await readKnownPerson(PersonId.parse(chosen))
      const { values, draft } = book.read()
      book.edit(prefillOf(known, values, draft.decision))
      await book.flush()
    },
  })
}

/** One field to find who is already known, before writing anything again. */
export function PersonSearch() {
  const book = useBook()
  const linked = useBookState(({ values }) => textIn(values['user.person']))
  const surname = useBookState(({ values }) => textIn(values['user.surname']))
  const name = useBookState(({ values }) => textIn(values['user.name']))
  const { data: card } = useQuery({
    queryKey: ['person', linked],
    queryFn: () => persons.read({ id: PersonId.parse(linked) }),
    // The case may keep the link and not the name: then the registry says it.
    enabled: linked !== '' && surname === '',
    retry: false,
  })
  const called = [surname || card?.facts.surname, name || card?.facts.name].filter(Boolean).join(' ')
  const { search, elsewhere } = usePersonSearch()
  const linking = useLinkPerson()
  const chosen = chosenPerson()
  // The search gives way to the name: whoever types goes on from here.
  useEffect(() => {
    if (linked !== '' && document.activeElement === document.body) document.getElementById(unlinkId)?.focus()
  }, [linked])
  if (linked !== '')
    return (
      <Notice tone="success">
        <span className="line">
          <span>
            Persona già registrata:{' '}
            <strong>
              <Private>{called || 'collegata alla scheda'}</Private>
            </strong>
          </span>
          <Button id={unlinkId} small look="plain" onClick={() => book.edit({ 'user.person': null })}>
            Non è questa persona
          </Button>
        </span>
      </Notice>
    )
  return (
    <>
      <Combobox
        id="user.person"
        label="Cerca o inserisci"
        hint="Nome, nascita, codice fiscale o telefono. Se è già registrata i suoi dati arrivano da soli."
        nothing="Nessuna persona con questi dati: scrivila qui sotto."
        search={search}
        value={null}
        onChange={(option) => option && linking.mutate(option.id)}
      />
      {chosen && (
        <Button look="secondary" busy={linking.isPending} onClick={() => linking.mutate(chosen)}>
          Collega la persona scelta
        </Button>
      )}
      <ProblemNotice error={linking.error} />
      <FollowedElsewhere ask={elsewhere} />
    </>
  )
}

/**
 * Of whom does the reporter speak? Only of somebody whose consent is on file anything may be recorded (case 5):
 * the server looks, and when it says no nothing of the choice remains.
 */
export function ReportedPersonSearch() {
  const book = useBook()
  const { search, elsewhere } = usePersonSearch()
  const linking = useMutation({
    mutationFn: (chosen: string) => {
      const { id, fields } = book.read().draft
      const base = fields['user.person']?.rev ?? 0
      return book.act(() => drafts.patch({ id }, { fields: { 'user.person': { value: chosen, base } } }))
    },
  })
  const forbidden = linking.error instanceof Problem && linking.error.type === 'consent-case-forbids'
  return (
    <>
      <Combobox
        id="reported-person"
        label="Di chi parla?"
        hint="Cerca la persona: se ha già dato il consenso a questo ente, il colloquio si può registrare."
        nothing="Nessuna persona con questi dati."
        search={search}
        value={null}
        onChange={(option) => option && linking.mutate(option.id)}
      />
      {forbidden ? (
        <Notice tone="warning" title="La persona non ha un consenso in vigore presso questo ente" announced>
          Di lei e di chi segnala non si registra nulla: solo un contatto senza nomi. Se temi un pregiudizio,
          segnalalo.
        </Notice>
      ) : (
        <ProblemNotice error={linking.error} />
      )}
      <FollowedElsewhere ask={elsewhere} />
    </>
  )
}

/** Who follows the person, when it is not this office: whom to ask, and nothing else. */
function FollowedElsewhere({ ask }: { ask: readonly Elsewhere[] }) {
  return (
    ask.length > 0 && (
      <Notice title="Seguita da un altro ufficio">
        <ul>
          {ask.map(({ organisation, office, contact }) => (
            <li key={`${organisation} ${office}`}>
              Chiedi a {office}, {organisation}
              {contact && ` (${contact})`}
            </li>
          ))}
        </ul>
      </Notice>
    )
  )
}
