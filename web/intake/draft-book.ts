import { missingFields, type Missing } from '../../domain/intake/completeness.ts'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import { isBlank, type Conflict } from '../../domain/intake/draft.ts'
import type { Values } from '../../domain/intake/facts.ts'
import {
  classOf,
  cleaned,
  fieldIds,
  labelOf,
  type FieldId,
  type FieldValue,
} from '../../domain/intake/fields.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Keeper } from '../platform/autosave/keeper.ts'
import { unacknowledged, type Phase } from '../platform/autosave/machine.ts'
import { createAutosave, type Schedule } from '../platform/autosave/queue.ts'
import { isPassing, offline, Problem } from '../platform/problem.ts'
import {
  contains,
  entriesOf,
  idsOf,
  only,
  revOf,
  sameValue,
  sortedBy,
  type Entries,
} from './draft-entries.ts'

/** The two calls a book needs: what a test gives it in place of the network. */
export type DraftWire = {
  readonly read: () => Promise<Draft>
  readonly patch: (fields: Entries) => Promise<Draft>
  /** The session is over: someone must ask for a new one. */
  readonly onUnauthenticated: () => void
}
export type BookSettings = {
  readonly draft: Draft
  readonly wire: DraftWire
  readonly keeper: Keeper
  readonly schedule: Schedule
  readonly now: () => Instant
}

/** A text the server does not take: kept in sight, so that it can be copied elsewhere. */
export type Parked = { readonly label: string; readonly text: string }

/** One draft as the page sees it: what the server said, with what was typed since over it. */
export type BookState = {
  readonly draft: Draft
  readonly values: Values
  /** Typed, but not yet in the shape of the field: half a fiscal code. */
  readonly misfits: readonly FieldId[]
  readonly missing: readonly Missing[]
  readonly phase: Phase
  readonly savedAt: Instant | null
  readonly conflicts: readonly Conflict[]
  readonly parked: readonly Parked[]
  /** The draft cannot be written any more: expired, taken over, concluded. */
  readonly gone: Problem | undefined
}

export type Choice = 'mine' | 'theirs' | 'both'
type Changes = Readonly<Partial<Record<FieldId, FieldValue>>>

/** The writing of one draft: nothing typed is lost, whatever the network, the session or a colleague do. */
export type DraftBook = {
  read: () => BookState
  subscribe: (listener: () => void) => () => void
  edit: (changes: Changes) => void
  /** Sends now what waits; resolves when the answer came. */
  flush: () => Promise<void>
  /** Sends what waits, then does something that changes the draft on the server. Throws its `Problem`. */
  act: (call: () => Promise<Draft>) => Promise<Draft>
  /** Sends what waits; throws when something could not be saved. */
  settle: () => Promise<void>
  resolve: (choices: Readonly<Partial<Record<FieldId, Choice>>>) => Promise<void>
  /** What a reload interrupted comes back. */
  restore: () => Promise<void>
  /** What another book of the same draft had not delivered. */
  inherit: (entries: Entries) => void
  undelivered: () => Entries
  /** Nothing of it remains on this device. */
  wipe: () => Promise<void>
}

const shown = (value: FieldValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

export function openBook({ draft: opened, wire, keeper, schedule, now }: BookSettings): DraftBook {
  let draft = opened
  /** As it stands in the controls: spaces and half words included. */
  let typed: Changes = {}
  let conflicts: readonly Conflict[] = []
  let parked: readonly Parked[] = []
  let gone: Problem | undefined
  /** Revisions that our own saves made: an edit begun before them is not a conflict. */
  const ours = new Map<FieldId, number>()
  /** Sent since the last answer: what the server holds of these is ours too, even if the answer got lost. */
  const sent = new Map<FieldId, readonly FieldValue[]>()
  const listeners = new Set<() => void>()
  const queue = createAutosave({ id: `intake:${draft.id}`, save, keeper, schedule, now })

  let state = describe()
  const changed = () => {
    state = describe()
    for (const listener of listeners) listener()
  }
  queue.subscribe(changed)

  function describe(): BookState {
    const { phase, savedAt } = queue.read()
    const server = Object.fromEntries(
      fieldIds.flatMap((id) => (draft.fields[id] ? [[id, draft.fields[id].value]] : [])),
    )
    const values: Values = { ...server, ...typed }
    const misfits = fieldIds.filter((id) => typed[id] !== undefined && cleaned(id, typed[id]) === undefined)
    const missing = missingFields(values, draft.decision)
    return { draft, values, misfits, missing, phase, savedAt, conflicts, parked, gone }
  }

  /** Takes what the server said; of what was typed, keeps what is still to be said. */
  function adopt(next: Draft): Draft {
    if (next.seq < draft.seq) return draft
    const waiting = entriesOf(unacknowledged(queue.read()))
    draft = next
    typed = Object.fromEntries(
      fieldIds.flatMap((id) => {
        const value = typed[id]
        if (value === undefined) return []
        const kept =
          waiting[id] !== undefined ||
          cleaned(id, value) === undefined ||
          sameValue(id, value, draft.fields[id]?.value)
        return kept && draft.decision.recordable.includes(classOf(id)) ? [[id, value]] : []
      }),
    )
    changed()
    return draft
  }

  const based = (entries: Entries): Entries =>
    Object.fromEntries(
      idsOf(entries).map((id) => {
        const { value, base } = entries[id] ?? { value: null, base: 0 }
        return [id, { value, base: Math.max(base, ours.get(id) ?? 0) }]
      }),
    )

  async function send(entries: Entries): Promise<void> {
    for (const id of idsOf(entries)) sent.set(id, [...(sent.get(id) ?? []), entries[id]?.value ?? null])
    const next = await wire.patch(entries)
    for (const id of idsOf(entries))
      if (sameValue(id, next.fields[id]?.value, entries[id]?.value)) ours.set(id, revOf(next.fields, id))
    for (const id of idsOf(entries)) sent.delete(id)
    adopt(next)
  }

  async function save(patch: Parameters<typeof entriesOf>[0]): Promise<void> {
    const entries = based(entriesOf(patch))
    try {
      await send(entries)
    } catch (error) {
      if (!(error instanceof Problem) || isPassing(error)) throw error
      if (error.status === 401) wire.onUnauthenticated()
      if (error.status === 401) throw error
      if (error.type === 'draft-conflict') return compare(entries)
      return sort(entries, error)
    }
  }

  /** Somebody wrote the same fields: the rest is saved, those wait for a choice. */
  async function compare(entries: Entries): Promise<void> {
    const fresh = adopt(await wire.read())
    const open = idsOf(entries).flatMap((id): Conflict[] => {
      const mine = entries[id]?.value ?? null
      const theirs = fresh.fields[id]?.value ?? null
      const rev = revOf(fresh.fields, id)
      if (rev === entries[id]?.base || sameValue(id, mine, theirs)) return []
      const echo = sent.get(id)?.some((value) => sameValue(id, theirs, value))
      if (!echo && !contains(mine, theirs)) return [{ field: id, rev, theirs, mine }]
      // An answer of ours that got lost, or the beginning of the same text: nothing to compare.
      ours.set(id, rev)
      return []
    })
    const inDoubt = open.map((conflict) => conflict.field)
    await send(
      based(
        only(
          entries,
          idsOf(entries).filter((id) => !inDoubt.includes(id)),
        ),
      ),
    )
    if (open.length === 0) return
    conflicts = open
    changed()
    const issues = inDoubt.map((id) => ({ path: [id], message: labelOf(id) }))
    throw new Problem({ status: 409, type: 'draft-conflict', issues })
  }

  /** A field is not accepted: the others are saved, its text stays in sight. */
  async function sort(entries: Entries, problem: Problem): Promise<void> {
    const fresh = await wire.read().catch((error: unknown) => {
      if (!(error instanceof Problem) || isPassing(error)) throw error
      return undefined
    })
    if (fresh) adopt(fresh)
    const { accepted, refused } = sortedBy(entries, draft.decision)
    const lost = fresh && refused.length > 0 ? refused : idsOf(entries)
    if (!fresh) gone = problem
    parked = [
      ...parked,
      ...lost.flatMap((id) => {
        const value = entries[id]?.value ?? null
        return isBlank(value) ? [] : [{ label: labelOf(id), text: shown(value) }]
      }),
    ]
    typed = Object.fromEntries(Object.entries(typed).filter(([id]) => !lost.some((other) => other === id)))
    changed()
    if (!fresh || refused.length === 0) throw problem
    if (accepted.length > 0) await send(only(entries, accepted))
  }

  function write(entries: Entries): void {
    typed = {
      ...typed,
      ...Object.fromEntries(idsOf(entries).map((id) => [id, entries[id]?.value ?? null])),
    }
    const fit = idsOf(entries).filter((id) => cleaned(id, entries[id]?.value ?? null) !== undefined)
    if (fit.length > 0) queue.edit(only(entries, fit))
    changed()
  }

  const undelivered = () => entriesOf(unacknowledged(queue.read()))

  /** Over which revision a field is being written: the first, if it is still waiting to be sent. */
  const baseOf = (id: FieldId) => undelivered()[id]?.base ?? revOf(draft.fields, id)

  /** Resolves when no answer is being waited for. */
  const quiet = () =>
    new Promise<void>((resolve) => {
      if (queue.read().sent === null) return resolve()
      const stop = queue.subscribe(() => {
        if (queue.read().sent !== null) return
        stop()
        resolve()
      })
    })

  async function settle(): Promise<void> {
    await quiet()
    await queue.flush()
    // What was typed while that answer travelled.
    if (queue.read().phase === 'dirty') await queue.flush()
    if (idsOf(undelivered()).length > 0) throw queue.problem() ?? offline()
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: (changes) =>
      write(
        Object.fromEntries(
          fieldIds.flatMap((id) =>
            changes[id] === undefined ? [] : [[id, { value: changes[id], base: baseOf(id) }]],
          ),
        ),
      ),
    flush: queue.flush,
    settle,
    act: async (call) => {
      await settle()
      return adopt(await call())
    },
    resolve: async (choices) => {
      const kept = conflicts.flatMap(({ field, mine, theirs, rev }): [FieldId, Entries[FieldId]][] => {
        const choice = choices[field]
        if (choice === 'theirs') return []
        const value = choice === 'both' ? `${shown(theirs)}\n${shown(mine)}` : mine
        return [[field, { value, base: rev }]]
      })
      const keep: Entries = Object.fromEntries(kept)
      const drop = conflicts.map(({ field }) => field)
      typed = {
        ...Object.fromEntries(Object.entries(typed).filter(([id]) => !drop.some((other) => other === id))),
        ...Object.fromEntries(idsOf(keep).map((id) => [id, keep[id]?.value ?? null])),
      }
      conflicts = []
      changed()
      await queue.resolve({ ...keep }, drop)
    },
    restore: async () => {
      const patch = await queue.restore()
      if (!patch) return
      const entries = entriesOf(patch)
      typed = {
        ...Object.fromEntries(idsOf(entries).map((id) => [id, entries[id]?.value ?? null])),
        ...typed,
      }
      changed()
    },
    inherit: write,
    undelivered,
    wipe: async () => {
      typed = {}
      parked = []
      conflicts = []
      await queue.discard()
      changed()
    },
  }
}
