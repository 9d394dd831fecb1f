import { useEffect, useRef, useState } from 'react'
import { useShortcut } from '../platform/shortcuts.ts'
import { Button } from '../ui/Button.tsx'

/** Esc Esc: everything disappears at once, for a desk that someone approaches. */
export function HiddenScreen() {
  const [hidden, setHidden] = useState(false)
  const element = useRef<HTMLDialogElement>(null)
  useShortcut('escape escape', 'Nascondi lo schermo', () => setHidden(true))
  useEffect(() => {
    if (hidden) element.current?.showModal()
    else element.current?.close()
  }, [hidden])
  return (
    <dialog
      ref={element}
      className="hidden-screen"
      aria-label="Schermo nascosto"
      onClose={() => setHidden(false)}
    >
      <div className="hidden-screen-body">
        <p>Schermo nascosto. Il lavoro è come l’hai lasciato.</p>
        <Button look="primary" onClick={() => setHidden(false)}>
          Riprendi
        </Button>
      </div>
    </dialog>
  )
}
