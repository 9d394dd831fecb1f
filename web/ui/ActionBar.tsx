import type { ReactNode } from 'react'
import { useShortcut } from '../platform/shortcuts.ts'
import { Button } from './Button.tsx'

export type ActionBarProps = {
  /** The one act the page is for. */
  primary: {
    readonly label: string
    readonly onPress: () => void
    readonly reason?: string | undefined
    readonly busy?: boolean | undefined
  }
  /** Save without completing, with Ctrl+S. */
  onSave?: (() => void) | undefined
  saveLabel?: string | undefined
  /** Other buttons, before the primary. */
  children?: ReactNode
  /** At the left: "bozza salvata 3 s fa". */
  status?: ReactNode
}

/** The acts of a page, always in sight at the bottom; Ctrl+Enter presses the primary. */
export function ActionBar({ primary, onSave, saveLabel = 'Salva bozza', children, status }: ActionBarProps) {
  const still = primary.reason !== undefined || primary.busy === true
  useShortcut('ctrl+enter', primary.label, () => still || primary.onPress())
  useShortcut(onSave ? 'ctrl+s' : undefined, saveLabel, () => onSave?.())
  return (
    <section className="action-bar" aria-label="Azioni della pagina">
      {status && <div className="action-bar-status">{status}</div>}
      {children}
      {onSave && (
        <Button keys="Ctrl+S" onClick={onSave}>
          {saveLabel}
        </Button>
      )}
      <Button
        look="primary"
        keys="Ctrl+Invio"
        onClick={primary.onPress}
        reason={primary.reason}
        busy={primary.busy}
      >
        {primary.label}
      </Button>
    </section>
  )
}
