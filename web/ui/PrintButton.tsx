import { useShortcut } from '../platform/shortcuts.ts'
import { Button } from './Button.tsx'

export type PrintButtonProps = {
  /** What is printed: "Stampa il modulo". */
  label?: string | undefined
  /** By default the page itself is printed. */
  onPrint?: (() => void) | undefined
  busy?: boolean | undefined
  small?: boolean | undefined
}

/** To paper, also with the key P. */
export function PrintButton({ label = 'Stampa', onPrint, busy, small }: PrintButtonProps) {
  const print = onPrint ?? (() => globalThis.print())
  useShortcut('p', label, print)
  return (
    <Button icon="print" keys="P" onClick={print} busy={busy} small={small}>
      {label}
    </Button>
  )
}
