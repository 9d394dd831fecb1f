import { pino, type DestinationStream, type Logger } from 'pino'
import pg from 'pg'
import { ZodError } from 'zod'

type Request = { method: string; routeOptions: { url?: string | undefined }; id: string }

/** The frames of a failure and its kind; quoted values are masked, because databases and parsers quote what people typed. */
function failure(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const mute = error instanceof pg.DatabaseError || error instanceof ZodError || error instanceof SyntaxError
  const code = (error as { code?: unknown }).code
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error instanceof pg.DatabaseError
      ? { table: error.table, constraint: error.constraint, routine: error.routine }
      : {}),
    ...(mute ? {} : { message: error.message.replace(/"[^"]*"|'[^']*'|«[^»]*»/g, '…').slice(0, 300) }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((l) => l.trimStart().startsWith('at '))
      .slice(0, 12)
      .map((l) => l.trim()),
  }
}

/** One JSON line an event: route patterns instead of addresses, never a body, a query, a header or a name. */
export function createLog(options: { level: string; to?: DestinationStream }): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      serializers: {
        err: failure,
        req: (request: Request) => ({
          method: request.method,
          route: request.routeOptions?.url ?? 'unknown',
          id: request.id,
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      },
    },
    options.to ?? pino.destination({ dest: 1, sync: false }),
  )
}
