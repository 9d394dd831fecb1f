import path from 'node:path'
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { Refusal, refusalText } from '../domain/kernel/refusal.ts'
import type { House } from './platform/house.ts'
import { answerProblems } from './platform/problem.ts'
import type { Platform } from './platform/routes.ts'
import { readToken } from './platform/token-cookie.ts'

export type AppOptions = {
  readonly house: House
  readonly log: FastifyBaseLogger
  /** Mounts every concept: see registers.ts. */
  readonly mount: (platform: Platform) => void
  readonly webFolder: string | null
  readonly publicUrl: string
  /** Of one session, or of one address without a session. */
  readonly requestsPerMinute?: number
  readonly trustProxy: boolean | number | readonly string[]
}

const methodsThatChange = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** The HTTP edge: headers, cookies, limits, problem documents; everything else is a road. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { house, log, mount, webFolder, publicUrl, trustProxy } = options
  const app = Fastify({
    loggerInstance: log,
    trustProxy: proxies(trustProxy),
    bodyLimit: 1_048_576,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  })
  answerProblems(app)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: house.https ? [] : null, // on plain HTTP it would break a trial
      },
    },
    strictTransportSecurity: house.https,
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1200,
    allowList: (request) => !request.url.startsWith('/api'), // pages are files: each costs forty of them
    // An office shares one address: each session counts for itself.
    keyGenerator: (request) => readToken(request, house.https) ?? request.ip,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error(refusalText('too-many-requests', { seconds: Math.ceil(ttl / 1000) })), {
        statusCode: 429,
      }),
  })
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    message: refusalText('overloaded'),
    retryAfter: 2,
  })
  await app.register(compress, { threshold: 1024 })
  await app.register(multipart)

  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store')
    if (methodsThatChange.has(request.method)) requireSameOrigin(request.headers, publicUrl)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  mount({ app, house })
  if (webFolder) await serveWeb(app, webFolder)
  return app
}

/** A number counts the proxies nearest to us. */
const proxies = (trusted: AppOptions['trustProxy']) =>
  typeof trusted === 'number'
    ? (_address: string, hop: number) => hop < trusted
    : typeof trusted === 'boolean'
      ? trusted
      : [...trusted]

/** Browsers name the page that asks; who sends no Origin is a program, which has no cookie to misuse. */
function requireSameOrigin(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  publicUrl: string,
): void {
  const origin = headers['origin']
  if (origin === undefined) {
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('foreign-origin')
    return
  }
  const own = [headers['host'], new URL(publicUrl).host]
  if (typeof origin !== 'string' || !URL.canParse(origin) || !own.includes(new URL(origin).host)) {
    throw new Refusal('foreign-origin')
  }
}

/** The built pages: hashed assets for ever, the one page for every address that is not an API's. */
async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, file) => {
      const hashed = path.relative(folder, file).startsWith('assets/')
      void response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/')) throw new Refusal('not-found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
