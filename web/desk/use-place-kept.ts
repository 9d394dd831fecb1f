import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type MouseEvent } from 'react'

/** Which link of a list was opened from this place of the history; kept in memory, gone at the log-out. */
const placeOf = (entry: string) => ['memory', 'place', entry]

/**
 * A list remembers its place: after a return, the focus is again on the row that had been opened.
 * Give the handler to the element around the list; `ready` when the rows are there.
 */
export function usePlaceKept(ready: boolean): (event: MouseEvent) => void {
  const cache = useQueryClient()
  const entry = useLocation({ select: ({ state, href }) => state.__TSR_key ?? href })
  const done = useRef(false)
  useEffect(() => {
    if (!ready || done.current) return undefined
    done.current = true
    const href = cache.getQueryData<string>(placeOf(entry))
    if (href === undefined) return undefined
    // After the frame has put the focus on the title of the page.
    const frame = requestAnimationFrame(() => {
      const row = [...document.querySelectorAll('main a')].find((link) => link.getAttribute('href') === href)
      if (row instanceof HTMLElement) row.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [ready, cache, entry])
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const href = link?.getAttribute('href')
    if (!href?.startsWith('/')) return
    cache.setQueryDefaults(placeOf(entry), { gcTime: Infinity })
    cache.setQueryData(placeOf(entry), href)
  }
}
