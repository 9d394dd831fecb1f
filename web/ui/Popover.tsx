// oxlint-disable jsx-a11y/prefer-tag-over-role -- it stands inside sentences, where only phrasing content may
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'

export type PopoverProps = {
  /** The words (and drawing) on the button that opens it. */
  button: ReactNode
  /** Class of the button; by default a small plain button. */
  className?: string | undefined
  /** Name of the panel for screen readers. */
  label: string
  /** Aligned to the right edge of its button. */
  end?: boolean | undefined
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button and the panel it opens beside itself; Esc, a click outside or leaving by Tab close it. */
export function Popover({
  button,
  className = 'button button-plain button-small',
  label,
  end,
  children,
}: PopoverProps) {
  const [open, setOpen] = useState(false)
  const panelId = useId()
  const openerId = useId()
  const close = () => {
    setOpen(false)
    document.getElementById(openerId)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.preventDefault()
    close()
  }
  return (
    <span
      role="presentation"
      className={end ? 'popover popover-end' : 'popover'}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
    >
      <button
        id={openerId}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <span id={panelId} className="popover-panel" role="group" aria-label={label} tabIndex={-1}>
          {typeof children === 'function' ? children(close) : children}
        </span>
      )}
    </span>
  )
}
