import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { PersonId } from '../../domain/person/id.ts'
import { Button } from '../ui/Button.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Private } from '../ui/words.tsx'
import { prefillOf, readKnownPerson } from './known-person.ts'
import { textIn } from './not-known.ts'
import { useBook, useBookState } from './use-draft-book.ts'
import { usePersonSearch } from './use-person-search.ts'

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
  const { search, elsewhere } = usePersonSearch()
  const linking = useLinkPerson()
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
              <Private>{[surname, name].filter(Boolean).join(' ') || 'collegata alla scheda'}</Private>
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
      <ProblemNotice error={linking.error} />
      {elsewhere.length > 0 && (
        <Notice title="Seguita da un altro ufficio">
          <ul>
            {elsewhere.map(({ organisation, office, contact }) => (
              <li key={`${organisation} ${office}`}>
                Chiedi a {office}, {organisation}
                {contact && ` (${contact})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
