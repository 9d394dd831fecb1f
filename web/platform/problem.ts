/** One field the server did not accept. */
export type Issue = { readonly path: readonly (string | number)[]; readonly message: string }

type Facts = {
  status: number
  type?: string
  title?: string
  detail?: string
  issues?: readonly Issue[]
  incident?: string
}

/** What the server answers instead of the thing asked for (RFC 9457); status 0 = it was not reached. */
export class Problem extends Error {
  readonly status: number
  /** The code of the refusal: `stale-version`. */
  readonly type: string
  readonly title: string
  readonly detail: string | undefined
  readonly issues: readonly Issue[]
  /** The number to tell the help desk. */
  readonly incident: string | undefined

  constructor({ status, type = 'unknown', title = '', detail, issues = [], incident }: Facts) {
    super(`${status} ${type}`)
    this.name = 'Problem'
    this.status = status
    this.type = type.replace(/^.*[:/]/, '')
    this.title = title
    this.detail = detail
    this.issues = issues
    this.incident = incident
  }
}

export const offline = (): Problem => new Problem({ status: 0, type: 'offline' })
export const isOffline = (error: unknown): boolean => error instanceof Problem && error.status === 0
/** Worth trying again later with the same content: the network, a restart, a crowd. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status === 429 || error.status >= 500)

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const isStep = (step: unknown): step is string | number =>
  typeof step === 'string' || typeof step === 'number'
const asIssue = (value: unknown): Issue[] => {
  const { path, message } = record(value)
  const steps = typeof path === 'string' ? path.split('.') : Array.isArray(path) ? path : []
  return [{ path: steps.filter(isStep), message: text(message) ?? 'Valore non accettato.' }]
}

/** Reads the body of a failed answer, whatever it is: a proxy may answer HTML. */
export function problemOf(status: number, body: unknown): Problem {
  const { type, title, detail, issues, incident } = record(body)
  const facts = { type: text(type), title: text(title), detail: text(detail), incident: text(incident) }
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return new Problem({ status, ...known, issues: Array.isArray(issues) ? issues.flatMap(asIssue) : [] })
}
