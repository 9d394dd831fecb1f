import type { ReactNode } from 'react'

export type PanelProps = {
  /** A link target of SectionIndex. */
  id?: string | undefined
  title: string
  /** Beside the title: a small button, an Explain. */
  actions?: ReactNode
  children: ReactNode
}

/** A part of a page with its heading. Never one inside another. */
export function Panel({ id, title, actions, children }: PanelProps) {
  return (
    <section className="panel" id={id} aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        {actions}
      </div>
      <div className="panel-body">{children}</div>
    </section>
  )
}

/** Names and values: `[['Nascita', '01/01/1980']]`. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
