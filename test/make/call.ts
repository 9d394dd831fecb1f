import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '../../domain/kernel/endpoint.ts'
import type { z } from 'zod'

type Input<S extends z.ZodType> = z.input<S>
export type Answer<E extends Endpoint> = {
  readonly status: number
  /** The reply of the contract; ask for it only after looking at the status. */
  readonly reply: z.output<E['reply']>
  /** The problem document of a refusal. */
  readonly problem: {
    type: string
    title: string
    details?: Record<string, unknown>
    issues?: { path: string }[]
  }
  readonly raw: Buffer
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}
export type Caller = <E extends Endpoint>(
  e: E,
  params?: Input<E['params']>,
  body?: Input<E['body']>,
  options?: { key?: string; file?: { name: string; content: Buffer } },
) => Promise<Answer<E>>

/** Calls an endpoint through the whole server, as the holder of the token; bodies go out as given, right or wrong. */
export function callerOf(app: FastifyInstance, token?: string): Caller {
  return async (e, params, body, { key, file } = {}) => {
    const given = (params ?? {}) as Record<string, unknown>
    const path = e.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given[name])))
    const query = e.method === 'GET' && body ? `?${new URLSearchParams(body as Record<string, string>)}` : ''
    const form = file ? multipart((body ?? {}) as Record<string, string>, file) : undefined
    const json = e.method !== 'GET' && !form && body !== undefined ? { payload: JSON.stringify(body) } : {}
    const response = await app.inject({
      method: e.method,
      url: `${e.root ? '' : '/api'}${path}${query}`,
      headers: {
        ...(token ? { cookie: `siso=${token}` } : {}),
        ...(form
          ? { 'content-type': form.type }
          : 'payload' in json
            ? { 'content-type': 'application/json' }
            : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...json,
      ...(form ? { payload: form.content } : {}),
    })
    const parse = (): unknown => JSON.parse(response.body)
    return {
      status: response.statusCode,
      get reply() {
        if (response.statusCode !== 200)
          throw new Error(`${e.method} ${e.path}: ${response.statusCode} ${response.body}`)
        return parse() as never
      },
      get problem() {
        return parse() as never
      },
      raw: response.rawPayload,
      headers: response.headers,
    }
  }
}

function multipart(
  fields: Record<string, string>,
  file: { name: string; content: Buffer },
): { type: string; content: Buffer } {
  const boundary = `----${randomUUID()}`
  const part = (head: string) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`)
  const texts = Object.entries(fields).flatMap(([name, value]) => [
    part(`name="${name}"`),
    Buffer.from(`${value}\r\n`),
  ])
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([
      ...texts,
      part(`name="file"; filename="${file.name}"`),
      file.content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}
