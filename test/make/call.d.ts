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
    issues?: {
      path: string
    }[]
  }
  readonly raw: Buffer
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}
export type Caller = <E extends Endpoint>(
  e: E,
  params?: Input<E['params']>,
  body?: Input<E['body']>,
  options?: {
    key?: string
    file?: {
      name: string
      content: Buffer
    }
  },
) => Promise<Answer<E>>
/** Calls an endpoint through the whole server, as the holder of the token; bodies go out as given, right or wrong. */
export declare function callerOf(app: FastifyInstance, token?: string): Caller
export {}
