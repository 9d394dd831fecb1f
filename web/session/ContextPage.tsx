import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { placeOf } from '../frame/ContextMenu.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Gate } from './Gate.tsx'
import { chooseContext, sessionQuery } from './queries.ts'
import { returnPlace } from './return-place.ts'

const route = getRouteApi('/incarico')

/** With which assignment one works today; only when there are several. */
export function ContextPage() {
  const { torna } = route.useSearch()
  const router = useRouter()
  const cache = useQueryClient()
  const session = useQuery(sessionQuery)
  const choosing = useMutation({
    mutationFn: (id: string) => chooseContext(cache, id),
    onSuccess: () => router.history.push(returnPlace(torna)),
  })
  return (
    <Gate title="Con quale incarico lavori?">
      <p>
        Vedrai le persone e le attività di questo incarico. Puoi cambiarlo in ogni momento dalla barra in
        alto.
      </p>
      <ProblemNotice error={session.error ?? choosing.error} />
      {session.isPending && <Skeleton lines={4} />}
      {session.data?.contexts.length === 0 && (
        <Notice tone="warning" title="Nessun incarico attivo">
          Chiedi al coordinatore o all’amministratore del sistema di assegnarti un incarico.
        </Notice>
      )}
      <ul className="contexts">
        {session.data?.contexts.map((context) => (
          <li key={context.id}>
            <button type="button" disabled={choosing.isPending} onClick={() => choosing.mutate(context.id)}>
              <strong>{context.label}</strong>
              <span>{placeOf(context)}</span>
              <small>{context.organisation}</small>
            </button>
          </li>
        ))}
      </ul>
    </Gate>
  )
}
