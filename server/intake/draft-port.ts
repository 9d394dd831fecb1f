import type { z } from 'zod'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import type { Values } from '../../domain/intake/facts.ts'
import type { Context } from '../platform/road.ts'

/** What an identification (A15) carries into a new draft. */
export type DraftStart = {
  readonly contactPointId: string
  readonly interlocutor: 'user' | 'legal-representative'
  readonly values: Values
  /** The anonymous sheet: sealed inside the draft, told to `linkIdentified` when the draft becomes a sheet. */
  readonly identifies: string
}

/** What sheets ask of drafts; how drafts are kept is not their business. */
export type DraftPort = {
  /** Opens an encrypted draft of the actor; refuses a contact point where the actor does not work. */
  readonly openDraftWith: (cx: Context, start: DraftStart) => Promise<z.input<typeof Draft>>
  /** The same draft read again, for a request that is repeated. */
  readonly readDraft: (cx: Context, id: string) => Promise<z.input<typeof Draft>>
}
