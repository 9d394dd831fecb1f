import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { addresses } from '../desk/addresses.ts'
import { useShortcut } from '../platform/shortcuts.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../ui/ErrorSummary.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

/** The parts of a card that can be changed, as the address names them. */
export const editable = ['identita', 'recapiti', 'indirizzi', 'famiglia', 'rappresentanza'] as const
export type Editable = (typeof editable)[number]

/** Leaves the form and reads again what it changed. */
export function useSaved(id: string): () => Promise<void> {
  const router = useRouter()
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries({ queryKey: ['person', id] })
    router.history.push(addresses.person(id))
  }
}

/** The way into the form of a part. */
export const EditLink = ({ id, part, children }: { id: string; part: Editable; children: string }) => (
  <LinkButton small look="plain" icon="pencil" href={`${addresses.person(id)}?modifica=${part}`}>
    {children}
  </LinkButton>
)

type EditFormProps = {
  id: string
  /** The verb of the button. */
  verb: string
  errors: readonly FieldProblem[]
  error: unknown
  busy: boolean
  reason?: string | undefined
  onSave: () => void
  children: ReactNode
}

/** A form inside the panel of its part; Ctrl+Enter saves. */
export function EditForm({ id, verb, errors, error, busy, reason, onSave, children }: EditFormProps) {
  useShortcut('ctrl+enter', verb, () => busy || reason !== undefined || onSave())
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true })
    element.current?.closest('section')?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <form
      ref={element}
      className="stack edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && reason === undefined) onSave()
      }}
    >
      <ErrorSummary errors={errors} />
      <ProblemNotice error={error} />
      {children}
      <div className="line">
        <Button type="submit" look="primary" keys="Ctrl+Invio" busy={busy} reason={reason}>
          {verb}
        </Button>
        <LinkButton look="plain" href={addresses.person(id)}>
          Annulla
        </LinkButton>
      </div>
    </form>
  )
}
