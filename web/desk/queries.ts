import { queryOptions } from '@tanstack/react-query'
import { lazyClient } from '../platform/client.ts'

const desk = lazyClient(() => import('../../domain/desk/contract.ts').then((module) => module.deskApi))

/** The day as it stands; asked again when one comes back, never by a timer: that would keep an unattended session alive. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => desk.today({}, {}, { signal }),
})
