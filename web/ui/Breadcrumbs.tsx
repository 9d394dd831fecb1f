export type Crumb = { readonly label: string; readonly href?: string | undefined }

/** The way from the list to here; the last one is here. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Percorso">
      <ol className="breadcrumbs">
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
