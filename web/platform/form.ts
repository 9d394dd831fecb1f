import type { FieldErrors, FieldPath, FieldValues, Resolver, UseFormSetError } from 'react-hook-form'
import { z } from 'zod'
import { it } from 'zod/locales'
import { Problem, type Issue } from './problem.ts'

z.config(it())

/** Checks a form with the schema of its contract; messages stand at the path of their field. */
export function formResolver<S extends z.ZodType<FieldValues, FieldValues>>(
  schema: S,
): Resolver<z.input<S>, unknown, z.output<S>> {
  return (values) => {
    const parsed = schema.safeParse(values)
    if (parsed.success) return { values: parsed.data, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const { path, message, code } of parsed.error.issues)
      plant(errors, path.map(String), { type: code, message })
    return { values: {}, errors: errors as FieldErrors<z.input<S>> }
  }
}

/** Puts an error at `goals.0.title`, never over an earlier one of the same field. */
function plant(tree: Record<string, unknown>, [step, ...rest]: string[], error: object): void {
  const key = step ?? 'root'
  if (rest.length === 0) {
    tree[key] ??= error
    return
  }
  const branch = (tree[key] ??= {})
  if (typeof branch === 'object' && branch !== null) plant(branch as Record<string, unknown>, rest, error)
}

/** The field of an issue as forms and error summaries name it: `goals.0.title`. */
export const fieldOf = (issue: Issue): string => issue.path.join('.')

/** Shows in the form what the server did not accept; false when the problem is not about fields. */
export function showIssues<T extends FieldValues>(error: unknown, setError: UseFormSetError<T>): boolean {
  if (!(error instanceof Problem) || error.issues.length === 0) return false
  for (const issue of error.issues)
    setError(fieldOf(issue) as FieldPath<T>, { type: 'server', message: issue.message })
  return true
}
