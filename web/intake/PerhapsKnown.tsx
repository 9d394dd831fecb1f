import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asDay } from '../../domain/kernel/day.ts'
import { SimilarQuery } from '../../domain/person/search.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Private } from '../ui/words.tsx'
import { textIn } from './not-known.ts'
import { useLinkPerson } from './PersonSearch.tsx'
import { useBookState } from './use-draft-book.ts'
import { detailOf, persons } from './use-person-search.ts'

/** How many look-alikes are worth a glance. */
const shown = 3

/** The identity as it was last saved, if there is enough of it to look for the same person. */
function useSavedIdentity() {
  const fields = useBookState(({ draft }) => draft.fields)
  const linked = useBookState(({ values }) => textIn(values['user.person']) !== '')
  const text = (id: keyof typeof fields) => textIn(fields[id]?.value) || null
  const sex = text('user.sex')
  const parsed = SimilarQuery.safeParse({
    identity: {
      surname: text('user.surname'),
      name: text('user.name'),
      sex: sex === 'female' || sex === 'male' ? sex : null,
      birth: asDay(text('user.birthDay') ?? '') ?? null,
      birthPlace: text('user.birthPlace'),
      code: text('user.fiscalCode'),
    },
  })
  if (linked || !parsed.success) return undefined
  const { name, birth, code } = parsed.data.identity
  return name !== null || birth !== null || code !== null ? parsed.data : undefined
}

/** “Forse esiste già”: a warning beside the name, never an obstacle (acceptance A20). */
export function PerhapsKnown() {
  const identity = useSavedIdentity()
  const linking = useLinkPerson()
  const [others, setOthers] = useState<readonly string[]>([])
  const { data } = useQuery({
    queryKey: ['persons', 'similar', identity],
    queryFn: ({ signal }) => persons.similar({}, identity, { signal }),
    enabled: identity !== undefined,
    gcTime: 0,
    retry: false,
  })
  const found = (data?.found ?? []).filter(({ person }) => !others.includes(person.id)).slice(0, shown)
  if (identity === undefined || found.length === 0) return null
  return (
    <Notice tone="warning" title="Forse esiste già" announced>
      <ul className="look-alikes">
        {found.map(({ person, reasons }) => (
          <li key={person.id}>
            <span>
              <strong>
                <Private>{[person.surname, person.name].filter(Boolean).join(' ')}</Private>
              </strong>{' '}
              <Private>{detailOf(person)}</Private>
              <small className="muted"> {reasons.map(({ text }) => text).join('; ')}</small>
            </span>
            <span className="line">
              <Button small busy={linking.isPending} onClick={() => linking.mutate(person.id)}>
                È questa persona
              </Button>
              <Button small look="plain" onClick={() => setOthers([...others, person.id])}>
                È un’altra
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
