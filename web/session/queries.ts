import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { forgetDrafts } from '../platform/autosave/use-autosave.ts'
import { followServer } from '../platform/clock.ts'
import { leaveNothing } from '../platform/leaving.ts'
import { lazyClient } from '../platform/client.ts'
import type { SessionView, WorkContext } from '../platform/session.ts'

const api = lazyClient(() => import('../../domain/session/contract.ts').then((module) => module.sessionApi))

type Received = Awaited<ReturnType<typeof api.read>>

const placeOf = (c: Received['contexts'][number]): WorkContext => ({
  ...c,
  id: c.assignmentId,
  label: c.roleLabel,
  organisation: c.organisation ?? c.provider ?? c.zone ?? c.region ?? '',
})

/** The session as the pages use it. */
const viewOf = ({ operator, context, contexts, mode, expiresAt, clientKey, now }: Received): SessionView => {
  followServer(now)
  return {
    operator: { name: `${operator.name} ${operator.surname}` },
    context: context && placeOf(context),
    contexts: contexts.map(placeOf),
    mode,
    expiresAt,
    draftKey: clientKey,
  }
}

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => api.status({}),
  staleTime: Infinity,
})

/** Read at entering, when the window comes back, and when the operator asks to stay. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView> => viewOf(await api.read({})),
  staleTime: 60_000,
  retry: false,
})

export async function enter(cache: QueryClient, username: string, password: string): Promise<SessionView> {
  const session = viewOf(await api.open({}, { username, password }))
  cache.clear()
  cache.setQueryData(sessionQuery.queryKey, session)
  return session
}

/** Another assignment sees other things: nothing of the former one stays in memory. */
export async function chooseContext(cache: QueryClient, id: string): Promise<SessionView> {
  const session = viewOf(await api.chooseContext({}, { assignmentId: id }))
  cache.clear()
  cache.setQueryData(sessionQuery.queryKey, session)
  return session
}

/** Leaves nothing on the device, even when the server cannot be told. */
export async function leave(cache: QueryClient): Promise<void> {
  await Promise.allSettled([api.close({}), leaveNothing()])
  await forgetDrafts()
  cache.clear()
}
