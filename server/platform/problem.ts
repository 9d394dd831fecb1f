import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import type { ZodError } from 'zod'
import { Refusal, refusalText } from '../../domain/kernel/refusal.ts'
import { refusals, type RefusalCode } from '../../domain/kernel/refusals.ts'

/** Constraints that the database guards, by name; what is not listed falls back on its kind. */
// prettier-ignore
const byConstraint: Readonly<Record<string, RefusalCode>> = {
  'person_identity_code':       'code-taken',
  'person_household_not_self':  'own-relative',
}

// prettier-ignore
const bySqlState: Readonly<Record<string, RefusalCode>> = {
  '23505': 'already-exists',
  '23P01': 'already-exists',
  '23503': 'in-use',
  '23514': 'against-constraint',
  '42501': 'not-found',     // row security: what you may not write does not exist
  '57014': 'overloaded',    // statement_timeout
  '55P03': 'overloaded',    // lock_timeout
  '53300': 'overloaded',
  '25P03': 'overloaded',    // idle_in_transaction_session_timeout: the machine stood still
  '57P01': 'overloaded',    // the database is being restarted
}

/** What the caller sent has not the shape of the contract. Any other ZodError is a mistake of ours. */
export class Misshapen extends Error {
  override readonly cause: ZodError
  readonly unknown: readonly string[]
  constructor(cause: ZodError) {
    super('misshapen request')
    this.cause = cause
    this.unknown = cause.issues.flatMap((i) => (i.code === 'unrecognized_keys' ? i.keys : []))
  }
}

/** Turns what the database or the framework throws into a refusal, where it is one. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof pg.DatabaseError) {
    const code = byConstraint[error.constraint ?? ''] ?? bySqlState[error.code ?? '']
    return code && new Refusal(code)
  }
  if (error instanceof Misshapen) {
    return error.unknown.length > 0
      ? new Refusal('unknown-field', { fields: error.unknown })
      : new Refusal('invalid')
  }
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(error.message)
  ) {
    return new Refusal('overloaded')
  }
  return undefined
}

/** Whether the same request may simply be tried once more: deadlock, serialisation, its twin that arrived first. */
export const isTransient = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.code === '40P01' || error.code === '40001' || error.constraint === 'request_key_pkey')

type Sent = { type: string; title: string; status: number } & Record<string, unknown>
const problem = (type: string, status: number, title: string, more: object = {}): Sent => ({
  type: `urn:siso:${type}`,
  title,
  status,
  ...more,
})

function problemOf(error: unknown): Sent | undefined {
  if (error instanceof Misshapen && error.unknown.length === 0) {
    const issues = error.cause.issues.map(({ path, message, code }) => ({
      path: path.join('.'),
      code,
      message,
    }))
    return problem('invalid', 400, refusalText('invalid'), { issues })
  }
  const refusal = asRefusal(error)
  if (refusal) {
    const { code, details } = refusal
    return problem(code, refusals[code].status, refusalText(code, details), { details })
  }
  const status = (error as FastifyError).statusCode
  if (status === 413) return problem('too-large', 413, refusalText('too-large', { limit: '1 MB' }))
  if (status === 415) return problem('wrong-media', 415, refusalText('wrong-media', { accepted: 'JSON' }))
  if (status === 429) return problem('too-many-requests', 429, (error as Error).message)
  if (status !== undefined && status >= 400 && status < 500)
    return problem('malformed', status, refusalText('malformed'))
  return undefined
}

function send(reply: FastifyReply, sent: Sent): FastifyReply {
  if (sent.status === 503) void reply.header('retry-after', '2')
  return reply.status(sent.status).type('application/problem+json').send(sent)
}

/** The only place where a failure becomes HTTP: RFC 9457 problem+json. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply) => {
    const known = problemOf(error)
    if (known) return send(reply, known)
    const incident = randomUUID().slice(0, 8)
    request.log.error({ incident, err: error }, 'unexpected')
    return send(
      reply,
      problem(
        'internal',
        500,
        `Errore imprevisto, codice ${incident}. Quello che hai scritto resta: riprova fra poco.`,
        { incident },
      ),
    )
  })
  app.setNotFoundHandler((_request, reply) =>
    send(reply, problem('not-found', 404, refusalText('not-found'))),
  )
}
