import type { Instant } from '../../../domain/kernel/instant.ts'
import { isPassing, Problem } from '../problem.ts'
import type { Keeper } from './keeper.ts'
import {
  isEmpty,
  maySend,
  step,
  unacknowledged,
  untouched,
  type Draft,
  type Happening,
  type Patch,
} from './machine.ts'

/** Runs something after some milliseconds; the answer cancels it. */
export type Schedule = (ms: number, run: () => void) => () => void

export type AutosaveSettings = {
  /** Names the draft on this device: `intake:<id>`. Never a name of a person. */
  readonly id: string
  /** Sends a patch; throws a `Problem`: 409 with the fields in its issues is a conflict. */
  readonly save: (patch: Patch) => Promise<unknown>
  readonly keeper: Keeper
  readonly schedule: Schedule
  readonly now: () => Instant
}

export type Autosave = {
  read: () => Draft
  subscribe: (listener: () => void) => () => void
  /** From now on patches leave this way. */
  saveWith: (save: AutosaveSettings['save']) => void
  /** A field changed: sent after two seconds of quiet. */
  edit: (patch: Patch) => void
  /** Send now: a field lost focus, or the person asked for it. Resolves when the answer came. */
  flush: () => Promise<void>
  /** After Merge: values to send again, and fields where the other's value stays. */
  resolve: (keep: Patch, drop?: readonly string[]) => Promise<void>
  /** What a reload interrupted comes back; undefined when there is nothing. */
  restore: () => Promise<Patch | undefined>
  /** Consent refused, draft abandoned, log-out: nothing remains on the device. */
  discard: () => Promise<void>
  /** The last answer that was not a yes. */
  problem: () => Problem | undefined
}

/** Quiet time before a draft is sent, in milliseconds (processes §5.5). */
export const idleBeforeSaving = 2_000
/** Waits before trying again, in milliseconds; the last one repeats. */
const retries = [3_000, 10_000, 30_000, 60_000]

const conflictingFields = (problem: Problem) => problem.issues.map((issue) => issue.path.join('.'))

export function createAutosave({ id, keeper, schedule, now, ...given }: AutosaveSettings): Autosave {
  let save = given.save
  let draft = untouched
  let problem: Problem | undefined
  let failures = 0
  let cancel = () => undefined as void
  let keeping = Promise.resolve()
  const listeners = new Set<() => void>()

  /** The device follows the draft in order; a device that refuses never stops the work. */
  const keepUp = () => {
    const patch = unacknowledged(draft)
    keeping = keeping
      .then(() => (isEmpty(patch) ? keeper.forget(id) : keeper.keep(id, patch)))
      .catch(() => undefined)
    return keeping
  }
  const happen = (happening: Happening) => {
    draft = step(draft, happening)
    for (const listener of listeners) listener()
    return keepUp()
  }
  const later = (ms: number) => {
    cancel()
    cancel = schedule(ms, () => void flush())
  }

  async function send(): Promise<void> {
    const patch = draft.pending
    await happen({ type: 'sending' })
    try {
      await save(patch)
    } catch (error) {
      return fail(error)
    }
    if (draft.sent === null) return
    failures = 0
    problem = undefined
    await happen({ type: 'acknowledged', at: now() })
    if (maySend(draft)) later(idleBeforeSaving)
  }

  async function fail(error: unknown): Promise<void> {
    if (draft.sent === null) return
    problem = error instanceof Problem ? error : new Problem({ status: 500 })
    if (problem.status === 409) return happen({ type: 'conflicted', fields: conflictingFields(problem) })
    // 401: the draft waits on the device until the operator has logged in again.
    if (!isPassing(problem) && problem.status !== 401) return happen({ type: 'refused' })
    const wait = retries[Math.min(failures++, retries.length - 1)] ?? idleBeforeSaving
    await happen({ type: 'unreachable' })
    later(wait)
  }

  async function flush(): Promise<void> {
    cancel()
    if (maySend(draft)) await send()
  }

  return {
    read: () => draft,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    saveWith: (next) => {
      save = next
    },
    edit: (patch) => {
      void happen({ type: 'edited', patch })
      later(idleBeforeSaving)
    },
    flush,
    resolve: async (keep, drop = []) => {
      await happen({ type: 'resolved', keep, drop })
      await flush()
    },
    restore: async () => {
      const patch = await keeper.recall(id).catch(() => undefined)
      if (!patch || isEmpty(patch)) return undefined
      await happen({ type: 'restored', patch })
      later(idleBeforeSaving)
      return patch
    },
    discard: async () => {
      cancel()
      await happen({ type: 'discarded' })
    },
    problem: () => problem,
  }
}
