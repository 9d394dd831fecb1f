import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ContactPointId } from '../../domain/organisation/contract.ts'
import { newKey } from '../platform/client.ts'
import { Choice } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { drafts } from './queries.ts'
import { useContactPoints } from './use-contact-points.ts'
import { addresses, useGo } from './use-params.ts'

/** Opens a draft where one works, and goes to it: from then on its address is its own. */
export function NewIntakePage() {
  const go = useGo()
  const { points, isPending, error } = useContactPoints()
  /** The same key while trying again: two presses open one draft. */
  const key = useRef(newKey())
  const opening = useMutation({
    mutationFn: (point: string) =>
      drafts.open({}, { contactPointId: ContactPointId.parse(point) }, { key: key.current }),
    onSuccess: ({ id }) => go(`${addresses.draft(id)}${location.search}`, { replace: true }),
  })
  const { mutate } = opening
  const only = points.length === 1 ? points[0]?.id : undefined
  useEffect(() => {
    if (only !== undefined) mutate(only)
  }, [only, mutate])
  return (
    <Page title="Nuovo accesso">
      <ProblemNotice error={error ?? opening.error} onRetry={only ? () => mutate(only) : undefined} />
      {(isPending || opening.isPending) && <Skeleton lines={6} />}
      {points.length > 1 && (
        <Choice
          name="contact-point"
          label="A quale punto di contatto si presenta la persona?"
          options={points.map(({ id, name }) => ({ value: id, label: name }))}
          value={opening.variables ?? ''}
          onChange={mutate}
        />
      )}
      {!isPending && !error && points.length === 0 && (
        <Notice tone="warning" title="Nessun punto di contatto">
          Il tuo incarico non ha un punto di contatto da cui aprire accessi. Chiedi all’amministratore del
          sistema.
        </Notice>
      )}
    </Page>
  )
}
