import { queryOptions } from '@tanstack/react-query'
import { lazyClient } from '../platform/client.ts'

const desk = lazyClient(() => import('../../domain/desk/contract.ts').then((module) => module.deskApi))

/** The day as it stands; looked at again every minute while it is shown. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => desk.today({}, {}, { signal }),
  refetchInterval: 60_000,
})
