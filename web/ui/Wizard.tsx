import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from './Button.tsx'

export type WizardStep = { readonly id: string; readonly title: string; readonly content: ReactNode }
export type WizardProps = {
  /** What is being done: "Rifiuto del consenso". */
  label: string
  steps: readonly WizardStep[]
  /** Place of the shown step, from 0; kept by the page, in the URL. */
  at: number
  onMove: (at: number) => void
  onFinish: () => void
  /** The verb of the last button. */
  finish: string
  /** Why one cannot go on from here. */
  reason?: string | undefined
  busy?: boolean | undefined
  danger?: boolean | undefined
}

/** Step by step, only where haste harms: refusal, closure, art. 403. */
export function Wizard({ label, steps, at, onMove, onFinish, finish, reason, busy, danger }: WizardProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(at)
  useEffect(() => {
    if (first.current !== at) heading.current?.focus()
    first.current = at
  }, [at])
  const last = at === steps.length - 1
  return (
    <section className="stack" aria-label={label}>
      <ol className="wizard-steps">
        {steps.map((step, place) => (
          <li key={step.id} aria-current={place === at ? 'step' : undefined}>
            {step.title}
            {place < at && <span className="visually-hidden"> (fatto)</span>}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1}>
        {steps[at]?.title}
      </h2>
      <div>{steps[at]?.content}</div>
      <div className="line">
        {at > 0 && (
          <Button look="plain" icon="arrow-left" onClick={() => onMove(at - 1)}>
            Indietro
          </Button>
        )}
        <Button
          look={last && danger ? 'danger' : 'primary'}
          reason={reason}
          busy={busy}
          onClick={() => (last ? onFinish() : onMove(at + 1))}
        >
          {last ? finish : 'Continua'}
        </Button>
      </div>
    </section>
  )
}
