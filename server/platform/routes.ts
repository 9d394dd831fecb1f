import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Api, Body, Endpoint, Kind, Params, Reply } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Permission } from '../../domain/access/permissions.ts'
import type { ReceivedFile } from './files.ts'
import type { House } from './house.ts'
import { Misshapen } from './problem.ts'
import { findAgain, remember } from './once.ts'
import { requireSession, travel, type Context } from './road.ts'
import { readToken, writeToken } from './token-cookie.ts'
import { receiveUpload } from './upload.ts'

export type Platform = { readonly app: FastifyInstance; readonly house: House }

/** What stands outside the transaction: the address of the caller, the cookie, slow work. */
export type Visit = {
  readonly house: House
  readonly address: string
  readonly token: string | null
  /** Hands the browser a new session, or takes it away. */
  readonly signIn: (token: string | null) => void
}

/** A file on its way out: opened only after the audit row is committed. */
export type Outgoing = {
  readonly name: string
  readonly type: string
  readonly open: () => Promise<Readable | Uint8Array>
}
/** An upload's context also carries the file that has arrived, encrypted. */
export type Incoming = { readonly file: ReceivedFile }

type ReplyOf<E extends Endpoint> = E['kind'] extends 'download' ? Outgoing : Reply<E>
type ContextOf<K extends Kind> = K extends 'upload' ? Context & Incoming : Context
type Run<E extends Endpoint, Extra extends unknown[] = []> = (
  cx: ContextOf<E['kind']>,
  params: Params<E>,
  body: Body<E>,
  ...extra: Extra
) => Promise<ReplyOf<E>>

/** A use case; or one with slow work before (argon2, network), or one that needs no transaction at all. */
type Handler<E extends Endpoint> =
  | Run<E>
  | {
      readonly prepare: (visit: Visit, body: Body<E>) => Promise<unknown>
      readonly run: Run<E, [prepared: never, visit: Visit]>
    }
  | { readonly plain: (visit: Visit) => Promise<Reply<E>> }
  | Creation<E>

/** For endpoints marked `once`: how to read again what the first request created, and which id to keep for that. */
type Creation<E extends Endpoint> = {
  readonly create: Run<E>
  readonly again: (cx: Context, id: string) => Promise<Reply<E>>
  readonly keep?: (reply: Reply<E>, params: Params<E>) => string
}

export type Handlers<A extends Api> = { readonly [K in keyof A]: Handler<A[K]> }

export const limitOfUploads = 20 * 1_048_576

/** The road every request takes: session, params, transaction, authorise, body, use case, audit, commit. */
export function bind<A extends Api<Permission>>(platform: Platform, api: A, handlers: Handlers<A>): void {
  for (const [name, e] of Object.entries(api)) {
    const handler = handlers[name] as Handler<Endpoint>
    platform.app.route({
      method: e.method,
      url: e.root ? e.path : `/api${e.path}`,
      handler: (request, reply) => answer(platform.house, e, handler, request, reply),
    })
  }
}

async function answer(
  house: House,
  e: Endpoint,
  handler: Handler<Endpoint>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const visit = visitOf(house, request, reply)
  if ('plain' in handler) return e.reply.parse(await handler.plain(visit))
  const params = e.params.safeParse(request.params)
  if (!params.success) throw new Refusal('not-found')
  const subject = (params.data as { id?: string }).id ?? null
  const ticket = { as: { token: visit.token }, operation: e.permission, subject }
  const guard = (cx: Context) =>
    house.authority.authorise(cx.tx, cx.actor, {
      permission: e.permission,
      target: e.target,
      ...(subject ? { id: subject } : {}),
    })

  if (e.kind === 'upload')
    return answerUpload({ house, e, handler, visit, ticket, params: params.data, guard }, request)

  const raw = e.method === 'GET' ? request.query : (request.body ?? {})
  const key = request.headers['idempotency-key']
  const once =
    'create' in handler && typeof key === 'string'
      ? { handler, key, content: [e.path, params.data, raw] }
      : null
  const prepared = 'prepare' in handler ? await handler.prepare(visit, bodyOf(e, raw)) : undefined
  const outcome = await travel(house, ticket, async (cx) => {
    if (e.target !== 'public') requireSession(cx.actor)
    // What this operator already did with this key was authorised then; its record may be gone since.
    const before = once && (await findAgain(cx, asked(e, once)))
    if (once && before) return strictReply(e, await once.handler.again(cx, before))
    await guard(cx)
    const body = bodyOf(e, raw)
    if ('prepare' in handler)
      return strictReply(e, await handler.run(cx, params.data, body, prepared as never, visit))
    const done = once
      ? await createOnce(cx, e, once, params.data, body)
      : await ('create' in handler ? handler.create : handler)(cx as never, params.data, body)
    return e.kind === 'download' ? done : strictReply(e, done)
  })
  return e.kind === 'download' ? sendFile(reply, outcome as Outgoing) : reply.send(outcome)
}

const asked = (e: Endpoint, { key, content }: Pick<Once, 'key' | 'content'>) => ({
  key,
  operation: e.permission,
  content: JSON.stringify(content),
})

type Once = { handler: Creation<Endpoint>; key: string; content: unknown[] }

async function createOnce(cx: Context, e: Endpoint, once: Once, params: unknown, body: unknown) {
  try {
    const done = await once.handler.create(cx as never, params, body)
    await remember(cx, asked(e, once), (once.handler.keep ?? idOf)(done, params))
    return done
  } catch (error) {
    // Its twin did this very thing a moment ago, and what it acted on is gone.
    const gone = error instanceof Refusal && error.code === 'not-found'
    const twin = gone ? await findAgain(cx, asked(e, once)) : undefined
    if (twin === undefined) throw error
    return once.handler.again(cx, twin)
  }
}

const idOf = (reply: unknown): string => (reply as { id: string }).id

/** What the caller sent, or a problem document that names the fields. Only this counts as their mistake. */
function bodyOf(e: Endpoint, raw: unknown): unknown {
  const parsed = e.body.safeParse(raw)
  if (!parsed.success) throw new Misshapen(parsed.error)
  return parsed.data
}

/** A reply that fails its schema is our mistake, never the caller's: 500, and nothing leaves. */
function strictReply(e: Endpoint, value: unknown): unknown {
  const parsed = e.reply.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Error(
    `reply of ${e.method} ${e.path}: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.code}`).join(', ')}`,
  )
}

type Arrival = {
  house: House
  e: Endpoint
  handler: Handler<Endpoint>
  visit: Visit
  ticket: Parameters<typeof travel>[1]
  params: unknown
  guard: (cx: Context) => Promise<void>
}

/** Authorised before the first byte is taken and again when the file is there; a refused file leaves no trace. */
async function answerUpload(
  { house, e, handler, visit, ticket, params, guard }: Arrival,
  request: FastifyRequest,
) {
  await travel(house, { ...ticket, operation: `${ticket.operation}.start` }, async (cx) => {
    requireSession(cx.actor)
    await guard(cx)
  })
  const { file, fields } = await receiveUpload(house.files, request, limitOfUploads)
  try {
    return await travel(house, { ...ticket, as: { token: visit.token } }, async (cx) => {
      requireSession(cx.actor)
      await guard(cx)
      const run = 'create' in handler ? handler.create : (handler as Run<Endpoint>)
      return strictReply(e, await run({ ...cx, file } as never, params, bodyOf(e, fields)))
    })
  } catch (error) {
    await house.files.remove(file.id)
    throw error
  }
}

async function sendFile(reply: FastifyReply, { name, type, open }: Outgoing) {
  const content = await open()
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .type(type)
    .send(content instanceof Uint8Array ? Buffer.from(content) : content)
}

function visitOf(house: House, request: FastifyRequest, reply: FastifyReply): Visit {
  return {
    house,
    address: request.ip,
    token: readToken(request, house.https),
    signIn: (token) => writeToken(reply, token, house.https),
  }
}
