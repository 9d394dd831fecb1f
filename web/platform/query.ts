import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isPassing, Problem } from './problem.ts'

/** The cache of what the server said. A 401 anywhere goes to the login, which brings back here. */
export function createQueryClient(onUnauthenticated: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof Problem && error.status === 401) onUnauthenticated()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: true,
        // Reading again harms nobody; a refusal will stay a refusal.
        retry: (failures, error) => isPassing(error) && failures < 2,
        retryDelay: (failures) => 400 * 3 ** failures,
      },
      // Writing again is decided by the person, or by the autosave queue.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
