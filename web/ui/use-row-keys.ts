import { useShortcut } from '../platform/shortcuts.ts'

const stops = 'a[href], button, input'

/** Where the focus goes in a row: its link, or whatever can be pressed. */
const stopOf = (row: Element | undefined) =>
  row?.querySelector<HTMLElement>('th a[href], th button') ?? row?.querySelector<HTMLElement>(stops)

/** The rows of every table of the page marked `data-rows`, in the order they are seen. */
const rows = () => [...document.querySelectorAll<HTMLTableRowElement>('[data-rows] > tr')]
const here = () => rows().findIndex((row) => row.contains(document.activeElement))

function walk(step: number) {
  const all = rows()
  const at = here() === -1 && step < 0 ? all.length : here()
  const stop = stopOf(all[Math.max(0, Math.min(all.length - 1, at + step))])
  stop?.focus()
  stop?.scrollIntoView({ block: 'nearest' })
}

/** J and K walk the rows, and with `ticks` X ticks the one with the focus. Enter is the link's own. */
export function useRowKeys(ticks: boolean): void {
  useShortcut('j', 'Riga successiva', () => walk(1))
  useShortcut('k', 'Riga precedente', () => walk(-1))
  useShortcut(ticks ? 'x' : undefined, 'Spunta la riga', () => {
    rows()[here()]?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
  })
}
