import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Page, PageQuery } from '../../domain/kernel/endpoint.ts'

type Paged<Row> = {
  readonly key: QueryKey
  readonly read: (query: PageQuery, signal: AbortSignal) => Promise<Page<Row>>
  readonly size: '25' | '50' | '100'
  /** From 1; the server only knows cursors, so the pages before are read on the way. */
  readonly page: number
  readonly enabled?: boolean | undefined
}
export type PageView<Row> = {
  readonly rows: readonly Row[] | undefined
  readonly error: unknown
  readonly retry: () => void
  readonly more: boolean
  /** Place of the first and last row shown, from 1. */
  readonly from: number
  readonly to: number
}

/** One page of a list that comes with cursors, by its number. */
export function usePage<Row>({ key, read, size, page, enabled = true }: Paged<Row>): PageView<Row> {
  const query = useInfiniteQuery({
    queryKey: [...key, size],
    queryFn: ({ pageParam, signal }) => read({ size, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    enabled,
  })
  const pages = query.data?.pages
  const { hasNextPage, isFetching, fetchNextPage } = query
  const wanting = pages !== undefined && pages.length < page && hasNextPage && !isFetching
  useEffect(() => {
    if (wanting) void fetchNextPage()
  }, [wanting, fetchNextPage])
  const at = Math.min(page, pages?.length ?? page)
  const shown = pages?.[at - 1]
  const from = (at - 1) * Number(size) + 1
  const loading = pages !== undefined && pages.length < page && hasNextPage
  return {
    rows: loading ? undefined : shown?.rows,
    error: query.error,
    retry: () => void query.refetch(),
    more: shown !== undefined && shown.next !== null,
    from,
    to: from + (shown?.rows.length ?? 0) - 1,
  }
}
