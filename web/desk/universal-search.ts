import type { QueryClient } from '@tanstack/react-query'
import type { Role } from '../../domain/kernel/grant.ts'
import type { SearchGroup } from '../frame/UniversalSearch.tsx'
import type { Search } from '../ui/use-suggestions.ts'
import { keepTyped } from './recent-persons.ts'

/** What the box of the header asks; the words typed stay in memory for the page of results, never in an address. */
export const universalSearch =
  (cache: QueryClient, role: Role | undefined): Search<SearchGroup> =>
  async (text, signal) => {
    keepTyped(cache, text)
    const { groupsFor } = await import('./find-all.ts')
    return groupsFor(text, role, signal)
  }
