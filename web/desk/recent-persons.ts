import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { PersonSummary } from '../../domain/person/search.ts'

const kept = 10

/** The last persons opened: only in memory, and the log-out empties the memory. */
const recentQuery = queryOptions({
  queryKey: ['memory', 'recent-persons'],
  queryFn: (): readonly PersonSummary[] => [],
  staleTime: Infinity,
  gcTime: Infinity,
})

export const useRecentPersons = (): readonly PersonSummary[] => useQuery(recentQuery).data ?? []

const remember = (cache: QueryClient, person: PersonSummary) =>
  cache.setQueryData(recentQuery.queryKey, (before) =>
    [person, ...(before ?? []).filter(({ id }) => id !== person.id)].slice(0, kept),
  )

/** How a page says that a person was opened. */
export function useRememberPerson(): (person: PersonSummary) => void {
  const cache = useQueryClient()
  return (person) => void remember(cache, person)
}

/** What was last typed in the search, for the page of results: it never enters an address. */
const typedKey = ['memory', 'typed']
export const typedText = (cache: QueryClient): string => cache.getQueryData<string>(typedKey) ?? ''
export function keepTyped(cache: QueryClient, text: string): void {
  cache.setQueryDefaults(typedKey, { gcTime: Infinity })
  cache.setQueryData(typedKey, text)
}
