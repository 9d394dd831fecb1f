import { Icon } from './Icon.tsx'

export type PathStep = {
  readonly label: string
  readonly when?: string | undefined
  readonly state: 'done' | 'current' | 'later'
}
export type NextStep = { readonly label: string; readonly reason?: string | undefined }
export type StatePathProps = {
  /** "Percorso della scheda". */
  label: string
  steps: readonly PathStep[]
  /** What can come now; with a reason, why not yet. */
  next?: readonly NextStep[] | undefined
}

/** Where we are in the life of the thing, what comes next, and why not. */
export function StatePath({ label, steps, next = [] }: StatePathProps) {
  return (
    <section className="state-path" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li key={step.label} aria-current={step.state === 'current' ? 'step' : undefined}>
            {step.state === 'done' && <Icon name="check" small />}
            <span>
              {step.label}
              {step.when && <small className="muted"> {step.when}</small>}
              {step.state === 'done' && <span className="visually-hidden"> (fatto)</span>}
            </span>
          </li>
        ))}
      </ol>
      {next.map(({ label: act, reason }) => (
        <p key={act} className="state-next">
          <strong>{reason ? `${act} – non ancora:` : `Ora si può: ${act}`}</strong>
          {reason && <span>{reason}</span>}
        </p>
      ))}
    </section>
  )
}
