import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { asDay, type Day } from '../../domain/kernel/day.ts'
import { today } from '../platform/clock.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

type EndDialogProps = {
  /** "Chiudi il recapito". */
  title: string
  /** What stays and what does not. */
  children: ReactNode
  onClose: () => void
  end: (endsOn: Day) => Promise<unknown>
  /** Other fields are missing something. */
  reason?: string | undefined
}

/** Nothing is cancelled: a thing stops being valid on a day, and stays in the history. */
export function EndDialog({ title, children, onClose, end, reason }: EndDialogProps) {
  const [endsOn, setEndsOn] = useState<string>(today())
  const day = asDay(endsOn)
  const ending = useMutation({ mutationFn: end, onSuccess: onClose })
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <Button
          look="primary"
          reason={day ? reason : 'Scrivi l’ultimo giorno.'}
          busy={ending.isPending}
          onClick={() => day && ending.mutate(day)}
        >
          {title}
        </Button>
      }
    >
      <div className="stack">
        {children}
        <DateField label="Ultimo giorno in cui vale" value={endsOn} onChange={setEndsOn} max={today()} />
        <ProblemNotice error={ending.error} />
      </div>
    </Dialog>
  )
}
