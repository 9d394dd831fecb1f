import { useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '../ui/Icon.tsx'
import type { Group } from './layout.ts'

type FoldedToolbarProps = { groups: readonly Group[]; onOpen: (id: string) => void }

/** The parts that are rarely asked: one stop for Tab, arrows move, Enter opens. */
export function FoldedToolbar({ groups, onOpen }: FoldedToolbarProps) {
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const current = Math.min(at, groups.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (current + step + groups.length) % groups.length
    setAt(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div ref={bar} className="folded" role="toolbar" aria-label="Altre parti da compilare">
      {groups.map((group, place) => (
        <button
          key={group.id}
          type="button"
          className="chip"
          tabIndex={place === current ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => onOpen(group.id)}
        >
          <Icon name="plus" small />
          {group.title}
        </button>
      ))}
    </div>
  )
}
