/** The place of what is coming, shown only if it takes more than 300 ms. */
export function Skeleton({
  lines = 3,
  label = 'Caricamento',
}: {
  lines?: number | undefined
  label?: string | undefined
}) {
  return (
    <output className="skeleton">
      <b className="visually-hidden">{label}</b>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </output>
  )
}
