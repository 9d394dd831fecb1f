import type { Instant } from '../../../domain/kernel/instant.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
/** What changed: field → new value. */
export type Patch = Readonly<Record<string, Json>>

/** What the person reads beside the title of a draft. */
export type Phase = 'clean' | 'dirty' | 'saving' | 'saved' | 'offline' | 'conflict' | 'refused'

export type Draft = {
  readonly phase: Phase
  /** Typed and not yet sent. */
  readonly pending: Patch
  /** On its way to the server. */
  readonly sent: Patch | null
  readonly savedAt: Instant | null
  /** Fields that someone else changed meanwhile. */
  readonly conflicts: readonly string[]
}

export type Happening =
  | { readonly type: 'edited'; readonly patch: Patch }
  | { readonly type: 'sending' }
  | { readonly type: 'acknowledged'; readonly at: Instant }
  | { readonly type: 'unreachable' }
  | { readonly type: 'conflicted'; readonly fields: readonly string[] }
  | { readonly type: 'resolved'; readonly keep: Patch; readonly drop: readonly string[] }
  | { readonly type: 'refused' }
  | { readonly type: 'restored'; readonly patch: Patch }
  | { readonly type: 'discarded' }

export const untouched: Draft = { phase: 'clean', pending: {}, sent: null, savedAt: null, conflicts: [] }

export const isEmpty = (patch: Patch): boolean => Object.keys(patch).length === 0

/** Everything the server has not confirmed; the newest value of a field wins. */
export const unacknowledged = ({ sent, pending }: Draft): Patch => ({ ...sent, ...pending })

/** Whether there is something to send and nothing forbids it now. */
export const maySend = (draft: Draft): boolean =>
  draft.sent === null && draft.phase !== 'conflict' && !isEmpty(draft.pending)

const without = (patch: Patch, fields: readonly string[]): Patch =>
  Object.fromEntries(Object.entries(patch).filter(([field]) => !fields.includes(field)))

/** The life of a draft on this device, one happening at a time. */
export function step(draft: Draft, happening: Happening): Draft {
  switch (happening.type) {
    case 'edited': {
      const pending = { ...draft.pending, ...happening.patch }
      const phase = draft.sent ? 'saving' : draft.phase === 'conflict' ? 'conflict' : 'dirty'
      return { ...draft, pending, phase }
    }
    case 'sending':
      return maySend(draft) ? { ...draft, phase: 'saving', sent: draft.pending, pending: {} } : draft
    case 'acknowledged': {
      const phase = isEmpty(draft.pending) ? 'saved' : 'dirty'
      return { ...draft, phase, sent: null, savedAt: happening.at }
    }
    case 'unreachable':
      return { ...draft, phase: 'offline', pending: unacknowledged(draft), sent: null }
    case 'conflicted':
      return {
        ...draft,
        phase: 'conflict',
        pending: unacknowledged(draft),
        sent: null,
        conflicts: happening.fields,
      }
    case 'resolved': {
      const pending = { ...without(draft.pending, happening.drop), ...happening.keep }
      return { ...draft, pending, phase: isEmpty(pending) ? 'saved' : 'dirty', conflicts: [] }
    }
    case 'refused':
      return { ...draft, phase: 'refused', pending: {}, sent: null }
    case 'restored':
      return isEmpty(happening.patch)
        ? draft
        : { ...draft, phase: 'dirty', pending: { ...happening.patch, ...draft.pending } }
    case 'discarded':
      return untouched
  }
}
