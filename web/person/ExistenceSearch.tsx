import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import { readQuery } from '../../domain/person/names/query.ts'
import { ExistenceQuery } from '../../domain/person/search.ts'
import { today } from '../platform/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { persons } from './queries.ts'
import { elsewhereWords } from './words.ts'

type Query = z.input<typeof ExistenceQuery>

/** Two identifiers that agree with each other, if what was typed has them (decision 5). */
export function existenceIn(text: string): Query | undefined {
  const { words, births, code } = readQuery(text, today())
  const [surname, ...rest] = words
  const birth = births.find((day) => day.length === 10)
  const asked =
    code && surname
      ? { by: 'code-and-surname', code, surname: words.join(' ') }
      : code && birth
        ? { by: 'code-and-birth', code, birth }
        : surname && rest.length > 0 && birth
          ? { by: 'names-and-birth', surname, name: rest.join(' '), birth }
          : undefined
  const parsed = ExistenceQuery.safeParse(asked)
  return parsed.success ? parsed.data : undefined
}

/** Whether another organisation of the zone follows the person: only whom to ask, and it is written in the register. */
export function ExistenceSearch({ text }: { text: string }) {
  const query = existenceIn(text)
  const ask = useMutation({ mutationFn: (asked: Query) => persons.elsewhere({}, asked) })
  const { data } = ask
  return (
    <Panel title="Seguita da un altro ente?">
      <p className="small">
        Con due dati che combaciano puoi sapere se la persona è già seguita altrove e a chi chiedere. Non vedi
        altro, e la richiesta resta nel registro.
      </p>
      <div className="stack stack-tight">
        <Button
          small
          busy={ask.isPending}
          reason={
            query ? undefined : 'Scrivi il codice fiscale con il cognome, o cognome, nome e data di nascita.'
          }
          onClick={() => query && ask.mutate(query)}
        >
          Chiedi agli altri enti
        </Button>
        <ProblemNotice error={ask.error} />
        <output>
          {data?.ask.length === 0 && 'Nessun altro ente della zona la segue, o non lo può dire.'}
          {data?.ask.map((one) => (
            <span key={`${one.organisation} ${one.office}`}>{elsewhereWords(one)}</span>
          ))}
        </output>
      </div>
    </Panel>
  )
}
