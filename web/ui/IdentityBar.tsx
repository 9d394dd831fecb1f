import type { ReactNode } from 'react'
import { Badge } from './Badge.tsx'
import { Private } from './words.tsx'

export type IdentityFact = {
  readonly label: string
  readonly value: ReactNode
  readonly private?: boolean | undefined
}
export type IdentityBarProps = {
  /** What must be known before anything else: "Contatto discreto". */
  safety?: string | undefined
  name: string
  facts: readonly IdentityFact[]
  /** A Badge. */
  state?: ReactNode
  /** At the right: links or small buttons. */
  children?: ReactNode
}

/** On whom or what one is working, always in sight. */
export function IdentityBar({ safety, name, facts, state, children }: IdentityBarProps) {
  return (
    <section className="identity" aria-label="In lavorazione">
      {safety && (
        <Badge tone="danger" icon="warning-circle">
          {safety}
        </Badge>
      )}
      <span className="identity-name">
        <Private>{name}</Private>
      </span>
      <dl className="identity-facts">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.private ? <Private>{fact.value}</Private> : fact.value}</dd>
          </div>
        ))}
      </dl>
      {state}
      {children && <div className="identity-end">{children}</div>}
    </section>
  )
}
