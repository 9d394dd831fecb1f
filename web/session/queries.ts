import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { forgetDrafts } from '../platform/autosave/use-autosave.ts'
import { lazyClient } from '../platform/client.ts'
import type { SessionView } from '../platform/session.ts'

const api = lazyClient(() => import('./contract.ts').then((module) => module.sessionApi))

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => api.status({}),
  staleTime: Infinity,
})

/** Read at entering, when the window comes back, and when the operator asks to stay. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: (): Promise<SessionView> => api.read({}),
  staleTime: 60_000,
  retry: false,
})

export async function enter(cache: QueryClient, username: string, password: string): Promise<SessionView> {
  const session = await api.enter({}, { username, password })
  cache.clear()
  cache.setQueryData(sessionQuery.queryKey, session)
  return session
}

/** Another assignment sees other things: nothing of the former one stays in memory. */
export async function chooseContext(cache: QueryClient, id: string): Promise<SessionView> {
  const session = await api.chooseContext({}, { id })
  cache.clear()
  cache.setQueryData(sessionQuery.queryKey, session)
  return session
}

/** Leaves nothing on the device, even when the server cannot be told. */
export async function leave(cache: QueryClient): Promise<void> {
  await Promise.allSettled([api.leave({}, {}), forgetDrafts()])
  cache.clear()
}
