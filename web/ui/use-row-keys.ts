import { useRef, type RefObject } from 'react'
import { useShortcut } from '../platform/shortcuts.ts'

const stops = 'a[href], button, input'

/** Where the focus goes in a row: its link, or whatever can be pressed. */
const stopOf = (row: Element | undefined) =>
  row?.querySelector<HTMLElement>('th a[href], th button') ?? row?.querySelector<HTMLElement>(stops)

/** J and K walk the rows of this table body, and `tickKey` ticks the one with the focus. Enter is the link's own. */
export function useRowKeys(tickKey: 'X' | undefined): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = () => [...(body.current?.rows ?? [])]
  const here = () => rows().findIndex((row) => row.contains(document.activeElement))
  const walk = (step: number) => {
    const all = rows()
    const at = here() === -1 && step < 0 ? all.length : here()
    const stop = stopOf(all[Math.max(0, Math.min(all.length - 1, at + step))])
    stop?.focus()
    stop?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut('j', 'Riga successiva', () => walk(1))
  useShortcut('k', 'Riga precedente', () => walk(-1))
  useShortcut(tickKey?.toLowerCase(), 'Spunta la riga', () => {
    rows()[here()]?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
  })
  return body
}
