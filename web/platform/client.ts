import type { z } from 'zod'
import type { Api, Endpoint } from '../../domain/kernel/endpoint.ts'
import { offline, problemOf } from './problem.ts'

export type CallOptions = {
  signal?: AbortSignal | undefined
  /** Of an act that must happen once: keep the same one while trying again. */
  key?: string | undefined
}
/** A file that came back, with the name the server gave it. */
export type Download = { readonly file: Blob; readonly name: string }

type P<E extends Endpoint> = z.input<E['params']>
type B<E extends Endpoint> = z.input<E['body']>
type R<E extends Endpoint> = Promise<z.output<E['reply']>>
type Call<E extends Endpoint> = E['kind'] extends 'upload'
  ? (params: P<E>, body: B<E>, file: Blob, options?: CallOptions) => R<E>
  : E['kind'] extends 'download'
    ? (params: P<E>, body?: B<E>, options?: CallOptions) => Promise<Download>
    : (params: P<E>, body?: B<E>, options?: CallOptions) => R<E>
export type Client<A extends Api> = { readonly [K in keyof A]: Call<A[K]> }

type Values = Record<string, unknown>
type Request = { params: Values; body: unknown; file: Blob | undefined; options: CallOptions }

/** A fresh idempotency key, a random UUID; works on plain HTTP too, where randomUUID is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

type Plain = string | number | boolean
const isPlain = (value: unknown): value is Plain =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
/** `[['state', 'open'], ['state', 'closed']]`: absent and empty values are left out. */
const pairsOf = (body: unknown) =>
  Object.entries(values(body)).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(isPlain)
      .map((one) => [name, String(one)] as const),
  )

const values = (body: unknown): Values => (typeof body === 'object' && body !== null ? { ...body } : {})

const queryOf = (body: unknown): string => {
  const query = new URLSearchParams(pairsOf(body).map(([name, value]) => [name, value])).toString()
  return query && `?${query}`
}

/** The address of an endpoint, under /api unless it lives at the root, with its parameters and, for GET, its query. */
export function addressOf(e: Endpoint, params: Values, body?: unknown): string {
  const path = e.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  return `${e.root ? '' : '/api'}${path}${e.method === 'GET' ? queryOf(body) : ''}`
}

function formOf(body: unknown, file: Blob): FormData {
  const form = new FormData()
  for (const [name, value] of pairsOf(body)) form.append(name, value)
  form.append('file', file)
  return form
}

async function send(e: Endpoint, { params, body, file, options }: Request): Promise<Response> {
  const json = e.method !== 'GET' && file === undefined && body !== undefined
  const response = await fetch(addressOf(e, params, body), {
    method: e.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...(e.once ? { 'idempotency-key': options.key ?? newKey() } : {}),
    },
    signal: options.signal ?? null,
    ...(file ? { body: formOf(body, file) } : json ? { body: JSON.stringify(body) } : {}),
  }).catch((error: unknown) => {
    if (options.signal?.aborted) throw error
    throw offline()
  })
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined))
  return response
}

const nameIn = (disposition: string | null) =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1] ?? '') ||
  (/filename="?([^";]+)/i.exec(disposition ?? '')?.[1] ?? 'documento')

function call(e: Endpoint) {
  return async (params: Values, body?: unknown, ...rest: (Blob | CallOptions | undefined)[]) => {
    const file = rest[0] instanceof Blob ? rest[0] : undefined
    const last = file ? rest[1] : rest[0]
    const options = last instanceof Blob || last === undefined ? {} : last
    const response = await send(e, { params, body, file, options })
    if (e.kind === 'download')
      return { file: await response.blob(), name: nameIn(response.headers.get('content-disposition')) }
    return e.reply.parse(response.status === 204 ? {} : await response.json())
  }
}

/** The client of a contract: one typed function per endpoint; anything but 2xx throws a `Problem`. */
export const createClient = <A extends Api>(api: A): Client<A> =>
  Object.fromEntries(Object.entries(api).map(([name, e]) => [name, call(e)])) as unknown as Client<A>

/** The same for a contract loaded at the first call: its schemas stay out of the first page. */
export function lazyClient<A extends Api>(load: () => Promise<A>): Client<A> {
  let client: Promise<Record<string, (...given: never[]) => unknown>> | undefined
  const named =
    (name: string) =>
    async (...given: never[]) => {
      client ??= load().then(
        (api) => createClient(api) as unknown as Record<string, (...given: never[]) => unknown>,
      )
      const found = (await client)[name]
      if (!found) throw new Error(`no endpoint ${name}`)
      return found(...given)
    }
  return new Proxy({}, { get: (_, name) => named(String(name)) }) as Client<A>
}
