import { useEffect, useRef } from 'react'
import { Notice } from './Notice.tsx'

/** An error and the id of the field it concerns (by default the field's name). */
export type FieldProblem = { readonly field: string; readonly message: string }
export type ErrorSummaryProps = {
  errors: readonly FieldProblem[]
  /** Changes at each attempt: the summary takes the focus again. */
  attempt?: number | undefined
}

function goTo(field: string) {
  const target = document.getElementById(field) ?? document.getElementsByName(field)[0]
  target?.scrollIntoView({ block: 'center' })
  target?.focus()
}

/** All the errors of a form above it, each one a link to its field; it takes the focus when it appears. */
export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  const element = useRef<HTMLDivElement>(null)
  const some = errors.length > 0
  useEffect(() => {
    if (some) element.current?.focus()
  }, [some, attempt])
  if (!some) return null
  const title =
    errors.length === 1 ? 'C’è un punto da correggere' : `Ci sono ${errors.length} punti da correggere`
  return (
    <div ref={element} tabIndex={-1}>
      <Notice tone="danger" title={title} announced>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(field)
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
