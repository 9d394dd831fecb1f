import { useId, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** What every control shows around itself. */
export type FieldLook = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean | undefined
  /** By default the name: error summaries link to it. */
  id?: string | undefined
  /** Why it cannot be changed now. */
  reason?: string | undefined
}

/** The ids and attributes that tie a control to its label, hint, reason and error. */
export function useField({ id, error, hint, reason, required }: Partial<FieldLook>, name?: string) {
  const fallback = useId()
  const own = id ?? name ?? fallback
  const described = [hint ? `${own}-hint` : '', reason ? `${own}-reason` : '', error ? `${own}-error` : '']
  return {
    id: own,
    control: {
      id: own,
      'aria-describedby': described.filter(Boolean).join(' ') || undefined,
      'aria-invalid': error ? true : undefined,
      'aria-required': required || undefined,
    } as const,
  }
}

/** The star of a mandatory field; the attribute says it to screen readers. */
export const Star = () => (
  <span className="required" aria-hidden="true" title="obbligatorio">
    {' *'}
  </span>
)

/** Hint, reason and error under (or above) a control. */
export function FieldNotes({
  id,
  hint,
  reason,
  error,
}: { id: string } & Pick<FieldLook, 'hint' | 'reason' | 'error'>) {
  return (
    <>
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {reason && (
        <span id={`${id}-reason`} className="field-hint">
          {reason}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="field-error" role="alert">
          <Icon name="error" small />
          {error}
        </span>
      )}
    </>
  )
}

/** Label above, control, notes below: the shape of every single control. */
export function FieldFrame({ id, look, children }: { id: string; look: FieldLook; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {look.label}
        {look.required && <Star />}
      </label>
      {children}
      <FieldNotes id={id} hint={look.hint} reason={look.reason} error={look.error} />
    </div>
  )
}
