import type { z } from 'zod'
import type { Endpoint } from '../../../domain/kernel/endpoint.ts'
import type { Instant } from '../../../domain/kernel/instant.ts'
import type { OfficeKey } from '../../organisation/demo/places.ts'

/** Who does it, in which of their assignments, and when. */
export type Moment = { readonly at: Instant; readonly as: string; readonly office?: OfficeKey | undefined }

export type Call<E extends Endpoint> = {
  readonly endpoint: E
  readonly params?: z.input<E['params']>
  readonly body?: z.input<E['body']>
  readonly file?: { readonly name: string; readonly content: Buffer }
}

/** The reply of the product, or the code with which it said no. */
export type Outcome<E extends Endpoint> =
  | { readonly ok: true; readonly reply: z.output<E['reply']> }
  | { readonly ok: false; readonly code: string }

/** How a story acts on the product: over its own endpoints, as one of its operators, at a moment of the past. */
export type Perform = {
  readonly call: <E extends Endpoint>(moment: Moment, call: Call<E>) => Promise<Outcome<E>>
  /** The work that runs every night, for every organisation. */
  readonly nightly: (at: Instant) => Promise<void>
}
