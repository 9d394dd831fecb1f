import { useEffect, useState } from 'react'
import type { SectionId } from '../../domain/consent/data-class.ts'
import { useShortcut } from '../platform/shortcuts.ts'

const anchor = (id: SectionId) => document.getElementById(`sezione-${id}`)
const controls =
  'input:not([disabled], [type=file]):not([tabindex="-1"]), select:not([disabled]), textarea, button:not([tabindex="-1"])'

/** In which section the focus is; Ctrl+↓ and Ctrl+↑ go to the first control of the next one and of the one before. */
export function useSectionKeys(sections: readonly SectionId[]): SectionId | undefined {
  const [current, setCurrent] = useState<SectionId>()
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const inside = event.target instanceof Node ? event.target : null
      const entered = sections.find((id) => anchor(id)?.contains(inside))
      if (entered) setCurrent(entered)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [sections])
  const move = (step: 1 | -1) => {
    const at = sections.findIndex((id) => id === current)
    const to = sections[at < 0 ? 0 : Math.min(Math.max(at + step, 0), sections.length - 1)]
    const place = to && anchor(to)
    // A group of tiles is entered at the chosen one, as Tab does.
    const first =
      place?.querySelector<HTMLElement>('.panel-body input[type=radio]:checked') ??
      place?.querySelector<HTMLElement>(controls)
    place?.scrollIntoView({ block: 'nearest' })
    first?.focus()
  }
  useShortcut('ctrl+arrowdown', 'Sezione successiva', () => move(1))
  useShortcut('ctrl+arrowup', 'Sezione precedente', () => move(-1))
  return current
}
