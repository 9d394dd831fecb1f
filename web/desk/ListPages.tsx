import { useRouter } from '@tanstack/react-router'
import { Pagination } from '../ui/Pagination.tsx'
import { addressWith, chosen, type SearchValues } from './addresses.ts'
import type { PageView } from './paging.ts'

/** Which page and how many rows, as the address says. */
export const pageIn = (search: SearchValues): { page: number; size: '25' | '50' | '100' } => ({
  page: Math.max(1, Math.trunc(Number(search['pagina'] ?? 1)) || 1),
  size: chosen(search, 'righe', ['25', '50', '100'] as const) ?? '25',
})

type ListPagesProps = { what: string; path: string; search: SearchValues; view: PageView<unknown> }

/** Under a list: which rows are shown and the way to the others, in the address. */
export function ListPages({ what, path, search, view }: ListPagesProps) {
  const router = useRouter()
  const { page, size } = pageIn(search)
  const go = (changes: Readonly<Record<string, string>>) =>
    router.history.push(addressWith(path, search, changes))
  if (view.rows === undefined || (view.rows.length === 0 && page === 1)) return null
  const shown = `${what} ${String(view.from)}–${String(view.to)}`
  // One page is all there is: nothing to turn.
  if (page === 1 && !view.more && size === '25') return <p className="small muted">{shown}</p>
  return (
    <Pagination
      shown={shown}
      size={size}
      onSize={(rows) => go({ righe: rows === '25' ? '' : rows })}
      onBack={page > 1 ? () => go({ pagina: page === 2 ? '' : String(page - 1) }) : undefined}
      onNext={view.more ? () => go({ pagina: String(page + 1) }) : undefined}
    />
  )
}
