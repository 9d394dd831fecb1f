import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { consentState, interlocutorKind } from '../../domain/consent/codes.ts'
import { DraftRow } from '../../domain/intake/contract-draft.ts'
import type { DraftId } from '../../domain/intake/ids.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Moment } from '../ui/words.tsx'
import { colleaguesDraftsQuery, drafts, myDraftsQuery } from './queries.ts'
import { addresses, useGo } from './use-params.ts'
import './intake.css'

type Row = z.output<typeof DraftRow>

const titleOf = ({ presumedPrejudice, interlocutor }: Row): string =>
  presumedPrejudice
    ? 'Presunto pregiudizio'
    : interlocutor === null
      ? 'Interlocutore da indicare'
      : interlocutorKind.label(interlocutor)

function About({ row }: { row: Row }) {
  return (
    <>
      <span className="muted">
        aperta <Moment at={row.openedAt} relative />
      </span>
      {row.presumedPrejudice && <Badge tone="danger">Caso 6</Badge>}
      {row.consent === 'pending' && <Badge tone="warning">Consenso: {consentState.label('pending')}</Badge>}
      {row.expiresAt !== null && (
        <span className={row.warning ? 'state-danger' : 'muted'}>
          {row.warning ? 'Attenzione: si cancella ' : 'si cancella '}
          <Moment at={row.expiresAt} relative />
        </span>
      )}
    </>
  )
}

/** The operator's own drafts, with their age and what is about to expire; no word of their content. */
export function DraftList() {
  const { data, error } = useQuery(myDraftsQuery)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Skeleton lines={3} />
  if (data.rows.length === 0)
    return (
      <p className="muted">
        Nessuna bozza aperta. Un accesso che interrompi resta qui finché non lo concludi.
      </p>
    )
  return (
    <ul className="draft-list">
      {data.rows.map((row) => (
        <li key={row.id}>
          <a href={addresses.draft(row.id)}>{titleOf(row)}</a>
          <About row={row} />
        </li>
      ))}
    </ul>
  )
}

/** Drafts of colleagues of the same desk: who began, when; the content only to whoever takes one over. */
export function ColleaguesDrafts() {
  const go = useGo()
  const cache = useQueryClient()
  const { data, error } = useQuery(colleaguesDraftsQuery)
  const taking = useMutation({
    mutationFn: (id: DraftId) => drafts.takeOver({ id }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['drafts'] })
      go(addresses.draft(id))
    },
  })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Skeleton lines={3} />
  if (data.rows.length === 0) return <p className="muted">Nessuna bozza di colleghe o colleghi.</p>
  return (
    <>
      <ProblemNotice error={taking.error} />
      <ul className="draft-list">
        {data.rows.map((row) => (
          <li key={row.id}>
            <span>
              {titleOf(row)}, di {row.authorName}
            </span>
            <About row={row} />
            <Button
              small
              busy={taking.isPending && taking.variables === row.id}
              onClick={() => taking.mutate(row.id)}
            >
              Prendi la bozza
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
