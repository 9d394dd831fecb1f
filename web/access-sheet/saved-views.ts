import { useState } from 'react'
import { z } from 'zod'
import type { SavedView } from '../ui/FilterBar.tsx'

/** A way of looking: its name and the query of its address, never anything about persons. */
const View = z.object({ label: z.string().max(60), query: z.string().max(600) })
const Views = z.array(View).max(30)
type View = z.infer<typeof View>

const shelfOf = (list: string, owner: string) => `siso.views.${list}.${owner}`

function recall(shelf: string): readonly View[] {
  try {
    return Views.parse(JSON.parse(localStorage.getItem(shelf) ?? '[]'))
  } catch {
    return []
  }
}

/** The saved views of a list, kept on this device for one assignment of an operator. */
export function useSavedViews(list: string, owner: string) {
  const shelf = shelfOf(list, owner)
  const [views, setViews] = useState(() => recall(shelf))
  const keep = (next: readonly View[]) => {
    setViews(next)
    try {
      localStorage.setItem(shelf, JSON.stringify(next))
    } catch {
      // A full or forbidden shelf: the view holds until the page closes.
    }
  }
  return {
    views: views.map(({ label }): SavedView => ({ id: label, label })),
    queryOf: (label: string) => views.find((view) => view.label === label)?.query ?? '',
    save: (label: string, query: string) =>
      keep([...views.filter((view) => view.label !== label), { label, query }].slice(-30)),
    drop: (label: string) => keep(views.filter((view) => view.label !== label)),
  }
}
