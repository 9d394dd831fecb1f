import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import { createKeeper } from '../platform/autosave/keeper.ts'
import type { Schedule } from '../platform/autosave/queue.ts'
import { deviceShelf } from '../platform/autosave/shelf.ts'
import { now } from '../platform/clock.ts'
import { onLeaving } from '../platform/leaving.ts'
import { useSession } from '../platform/session.ts'
import { idsOf } from './draft-entries.ts'
import { openBook, type BookState, type DraftBook } from './draft-book.ts'
import { draftQuery, drafts } from './queries.ts'

const timers: Schedule = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
const shelf = deviceShelf()

/**
 * Books of this page load, by draft. One with something undelivered outlives its page: after a new login the
 * same operator finds the text again, although the key that sealed it on the device is gone with the session.
 */
type Shelved = { readonly book: DraftBook; readonly operator: string; readonly key: string }
const open = new Map<string, Shelved>()
/** How many pages show a book at this moment: two, while one gives way to the other. */
const shown = new WeakMap<DraftBook, number>()

onLeaving(async () => {
  await Promise.all([...open.values()].map(({ book }) => book.wipe()))
  open.clear()
})

const BookContext = createContext<DraftBook | null>(null)
export const BookProvider = BookContext

/** The book of a draft while its page is shown. */
export function useDraftBook(draft: Draft): DraftBook {
  const cache = useQueryClient()
  const { operator, draftKey } = useSession()
  const [book] = useState(() => {
    const before = open.get(draft.id)
    if (before?.operator === operator.name && before.key === draftKey) return before.book
    const { id } = draft
    const fresh = openBook({
      draft,
      wire: {
        read: () => drafts.read({ id }),
        patch: (fields) => drafts.patch({ id }, { fields }),
        onUnauthenticated: () => void cache.refetchQueries({ queryKey: ['session'] }),
      },
      keeper: createKeeper(shelf, draftKey),
      schedule: timers,
      now,
    })
    const left = before?.book.undelivered()
    // In this order: both lie under the same name on the device.
    void before?.book.wipe().then(() => {
      if (left && before.operator === operator.name) fresh.inherit(left)
    })
    open.set(draft.id, { book: fresh, operator: operator.name, key: draftKey })
    return fresh
  })
  useEffect(() => {
    open.set(draft.id, { book, operator: operator.name, key: draftKey })
    shown.set(book, (shown.get(book) ?? 0) + 1)
    void book.restore()
    // The next page of the same draft begins from the newest, not from what the first one read.
    const stop = book.subscribe(() => cache.setQueryData(draftQuery(draft.id).queryKey, book.read().draft))
    const flush = () => void book.flush()
    document.addEventListener('visibilitychange', flush)
    globalThis.addEventListener('online', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      globalThis.removeEventListener('online', flush)
      stop()
      shown.set(book, (shown.get(book) ?? 1) - 1)
      void book.flush().then(() => {
        const idle = shown.get(book) === 0 && idsOf(book.undelivered()).length === 0
        if (idle && open.get(draft.id)?.book === book) open.delete(draft.id)
      })
    }
  }, [book, cache, draft.id, operator.name, draftKey])
  return book
}

/** The book of the page one is in. */
export function useBook(): DraftBook {
  const book = use(BookContext)
  if (!book) throw new Error('no draft: outside the intake page')
  return book
}

/** A part of what the book shows; `select` must return the same thing while nothing changed. */
export function useBookState<T>(select: (state: BookState) => T): T {
  const book = useBook()
  return useSyncExternalStore(book.subscribe, () => select(book.read()))
}

/** The value of one field, and how to write it. */
export function useFieldValue(id: FieldId): readonly [FieldValue, (value: FieldValue) => void] {
  const book = useBook()
  const value = useBookState((state) => state.values[id] ?? null)
  return [value, (next) => book.edit({ [id]: next })]
}
