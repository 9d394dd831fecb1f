import { useEffect, type ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './Breadcrumbs.tsx'

export type PageProps = {
  /** The h1, and the title of the window: never a person's name. */
  title: string
  /** A Badge beside the title. */
  state?: ReactNode
  /** At the right of the title: one primary button at most. */
  actions?: ReactNode
  /** Only where depth is three or more. */
  crumbs?: readonly Crumb[] | undefined
  /** An IdentityBar. */
  identity?: ReactNode
  /** A SectionIndex, at the left. */
  index?: ReactNode
  /** The right column: what explains. */
  aside?: ReactNode
  children: ReactNode
}

/** The shape of every page: title row, then the page, then what explains it at its right. */
export function Page({ title, state, actions, crumbs, identity, index, aside, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – SISO`
  }, [title])
  return (
    <div className="page">
      {identity}
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {state}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      <div className="page-columns" data-index={Boolean(index)} data-aside={Boolean(aside)}>
        {index && <div className="page-side page-index">{index}</div>}
        <div className="page-main">{children}</div>
        {aside && (
          <aside className="page-side" aria-label="Informazioni utili">
            {aside}
          </aside>
        )}
      </div>
    </div>
  )
}
