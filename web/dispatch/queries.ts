import { queryOptions } from '@tanstack/react-query'
import { lazyClient } from '../platform/client.ts'

export const dispatches = lazyClient(() =>
  import('../../domain/intake/contract-sheet.ts').then((module) => module.dispatchApi),
)

export const dispatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['dispatch', id],
    queryFn: async ({ signal }) => {
      const { DispatchId } = await import('../../domain/intake/ids.ts')
      return dispatches.read({ id: DispatchId.parse(id) }, {}, { signal })
    },
  })
