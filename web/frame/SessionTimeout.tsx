import { useEffect } from 'react'
import type { Instant } from '../../domain/kernel/instant.ts'
import { secondsBetween, useNow } from '../platform/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

type SessionTimeoutProps = {
  expiresAt: Instant
  onExtend: () => void
  onExpire: () => void
  onLogout: () => void
}

/** Seconds before the end when the warning appears (processes §5.1; WCAG 2.2.1). */
const warnedBefore = 300

/** Five minutes before the session ends: Enter keeps it. */
export function SessionTimeout({ expiresAt, onExtend, onExpire, onLogout }: SessionTimeoutProps) {
  const left = secondsBetween(useNow(10_000), expiresAt)
  const expired = left <= 0
  useEffect(() => {
    if (expired) onExpire()
  }, [expired, onExpire])
  const minutes = Math.max(1, Math.ceil(left / 60))
  return (
    <Dialog
      open={!expired && left <= warnedBefore}
      onClose={onExtend}
      title="La sessione sta per scadere"
      cancel={null}
      actions={
        <>
          <Button look="plain" onClick={onLogout}>
            Esci ora
          </Button>
          <Button look="primary" data-first onClick={onExtend}>
            Resta collegato
          </Button>
        </>
      }
    >
      <p aria-live="polite">
        Fra {minutes === 1 ? 'un minuto' : `${minutes} minuti`} dovrai entrare di nuovo. Le bozze sono
        salvate. Premi Invio per continuare.
      </p>
    </Dialog>
  )
}
