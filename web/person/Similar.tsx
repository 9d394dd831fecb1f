import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { distinctReason } from '../../domain/person/codes.ts'
import { cautions } from '../../domain/person/names/duplicate.ts'
import { SimilarQuery, type Distinction, type SimilarPerson } from '../../domain/person/search.ts'
import { addresses } from '../desk/addresses.ts'
import { Badge } from '../ui/Badge.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { codeOf, optionsOf } from './identity-form.ts'
import { PersonFlags } from './PersonFlags.tsx'
import { persons } from './queries.ts'
import { ageWords, fullName } from './words.ts'

export type Told = Readonly<Record<string, Distinction['reason']>>
const quiet = 400

/** Who on file looks like what is being written; asked again when the writing pauses. */
export function useSimilar(identity: unknown, except: string | undefined) {
  const text = JSON.stringify({ identity, ...(except === undefined ? {} : { except }) })
  const [still, setStill] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), quiet)
    return () => clearTimeout(timer)
  }, [text])
  const asked = SimilarQuery.safeParse(JSON.parse(still))
  const query = useQuery({
    queryKey: ['similar', still],
    queryFn: ({ signal }) => persons.similar({}, asked.data ?? JSON.parse(still), { signal }),
    enabled: asked.success && enough(asked.data),
    gcTime: 60_000,
  })
  return { found: query.data?.found ?? [], error: query.error, looking: query.isFetching || text !== still }
}

/** A surname alone looks like half the town. */
const enough = ({ identity: { surname, name, birth, code } }: z.output<typeof SimilarQuery>) =>
  surname.length > 1 && (name !== null || birth !== null || code !== null)

/** Saved only after every certain or likely look-alike has been told apart (A20). */
export const untold = (found: readonly SimilarPerson[], told: Told): SimilarPerson[] =>
  found.filter(({ person, level }) => level !== 'possible' && told[person.id] === undefined)

export const distinctionsOf = (found: readonly SimilarPerson[], told: Told): Distinction[] =>
  found.flatMap(({ person }) => {
    const reason = told[person.id]
    return reason === undefined ? [] : [{ person: person.id, reason }]
  })

const levels = {
  certain: { tone: 'danger', word: 'È quasi certo' },
  likely: { tone: 'warning', word: 'Probabile' },
  possible: { tone: 'neutral', word: 'Possibile' },
} as const

type SimilarProps = {
  found: readonly SimilarPerson[]
  error: unknown
  told: Told
  onTell: (told: Told) => void
}

/** «Forse esiste già»: who it may be, why, and why it may be another. */
export function Similar({ found, error, told, onTell }: SimilarProps) {
  const tell = (id: string, text: string) => {
    const rest = Object.fromEntries(Object.entries(told).filter(([other]) => other !== id))
    const reason = codeOf(distinctReason, text)
    onTell(reason === undefined ? rest : { ...rest, [id]: reason })
  }
  return (
    <Panel title="Forse esiste già">
      <ProblemNotice error={error} />
      <output className="visually-hidden">
        {found.length > 0 ? `${String(found.length)} persone somigliano a quella che scrivi` : ''}
      </output>
      {found.length === 0 && (
        <p className="small">
          Mentre scrivi cerchiamo chi le somiglia fra le persone del tuo ente. Per ora nessuno.
        </p>
      )}
      <ul className="plain-list similar">
        {found.map(({ person, level, reasons, cautions: doubts }) => (
          <li key={person.id} className="stack stack-tight">
            <span className="line">
              <a href={addresses.person(person.id)} className="private">
                {fullName(person)}
              </a>
              <Badge tone={levels[level].tone}>{levels[level].word}</Badge>
            </span>
            <span className="small private">
              {[ageWords(person), person.maskedCode].filter(Boolean).join(' · ')}
            </span>
            <span className="line">
              <PersonFlags flags={person.flags} />
            </span>
            <span className="small">{reasons.map(({ text }) => text).join('; ')}</span>
            {doubts.map((caution) => (
              <span key={caution} className="small">
                {cautions[caution]}
              </span>
            ))}
            <Select
              label="Non è lei perché"
              name={`distinta-${person.id}`}
              placeholder={level === 'possible' ? 'Facoltativo' : 'Scegli il motivo…'}
              options={optionsOf(distinctReason)}
              value={told[person.id] ?? ''}
              onChange={(event) => tell(person.id, event.target.value)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
