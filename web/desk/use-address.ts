import { useParams, useSearch } from '@tanstack/react-router'
import { searchValues, type SearchValues } from './addresses.ts'

/** What stands after the question mark in the address of this page. */
export const useSearchValues = (): SearchValues => searchValues(useSearch({ strict: false }))

/** The id in the address of this page; '' when it has none. */
export function useAddressId(): string {
  const params: object = useParams({ strict: false })
  return 'id' in params && typeof params.id === 'string' ? params.id : ''
}
