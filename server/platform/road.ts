import { createHash } from 'node:crypto'
import { dayOf, type Instant } from '../../domain/kernel/instant.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { actorOf, Entered, visitor, type Actor } from '../access/actor.ts'
import type { Visible } from '../access/scopes.ts'
import { auditEntry, type AuditNote } from './audit-log.ts'
import type { Client, Tx } from './database.ts'
import type { House } from './house.ts'
import { asRefusal, isTransient } from './problem.ts'

/** What a use case is given. It never sees HTTP, never opens a transaction, never asks the time. */
export type Context = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Instant
  readonly today: Day
  readonly audit: (note: AuditNote) => void
  /** The rows on which the permission lets the actor act. */
  readonly visible: (permission: string) => Visible
  /** Effects outside the database, only once it is certain: destroy a key, wake a job. */
  readonly afterCommit: (effect: () => Promise<void> | void) => void
  readonly house: House
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** `siso_app`, never the owner: from here on row security holds. One round trip with the opening. */
const front = "select set_config('role', 'siso_app', true)"
const limits =
  "set local search_path = public; set local statement_timeout = '2s'; set local lock_timeout = '2s'; set local idle_in_transaction_session_timeout = '5s'"

async function openAs(client: Client, token: string | null, now: Instant): Promise<Actor> {
  const today = dayOf(now)
  if (token === null) {
    await client.simple(`begin; ${limits}; ${front}; select set_config('siso.today', '${today}', true)`)
    return visitor
  }
  const enter = `select siso.enter('\\x${hashOf(token).toString('hex')}', '${now}', '${today}') as entered`
  const entered = (await client.simple(`begin; ${limits}; ${front}; ${enter}`)).at(-1)?.rows[0]?.entered
  return entered === null || entered === undefined ? visitor : actorOf(Entered.parse(entered))
}

/** The organisation's system session: opened by the owner, then as powerless as any other. */
async function openAsSystem(
  client: Client,
  organisationId: string,
  token: string,
  now: Instant,
): Promise<Actor> {
  const today = dayOf(now)
  const [id, org] = [crypto.randomUUID(), client.literal(organisationId)]
  const open = `select siso.open_system_session('${id}', '\\x${hashOf(token).toString('hex')}', ${org}, '${now}', '${today}') as entered`
  const results = await client.simple(`begin; ${limits}; ${open}; ${front}`)
  return actorOf(Entered.parse(results.at(-2)?.rows[0]?.entered))
}

export type Ticket = {
  readonly as: { token: string | null } | { organisationId: string }
  readonly operation: string
  readonly subject: string | null
}

/**
 * The road that every request and every job takes: one client, one transaction, one audit row.
 * On a refusal everything is undone, then the refusal itself is written, on the same client.
 */
export async function travel<T>(house: House, ticket: Ticket, act: (cx: Context) => Promise<T>): Promise<T> {
  const effects: (() => Promise<void> | void)[] = []
  const attempt = () => house.db.withClient((client) => drive(house, client, ticket, act, effects))
  const result = await attempt().catch((error: unknown) => {
    effects.length = 0
    if (isTransient(error)) return attempt()
    throw error
  })
  for (const effect of effects) await effect()
  return result
}

async function drive<T>(
  house: House,
  client: Client,
  ticket: Ticket,
  act: (cx: Context) => Promise<T>,
  effects: (() => Promise<void> | void)[],
): Promise<T> {
  const now = house.clock.now()
  const open = () =>
    'token' in ticket.as
      ? openAs(client, ticket.as.token, now)
      : openAsSystem(client, ticket.as.organisationId, crypto.randomUUID(), now)
  let actor = visitor
  const entryFor = (who: Actor) =>
    auditEntry({
      operation: ticket.operation,
      actor: who,
      subject: ticket.subject,
      now,
      literal: client.literal,
    })
  let entry = entryFor(actor)
  try {
    actor = await open()
    entry = entryFor(actor)
    const cx: Context = {
      tx: client.tx,
      actor,
      now,
      today: dayOf(now),
      audit: (note) => entry.note(note),
      visible: (permission) => house.authority.visible(actor, permission),
      afterCommit: (effect) => void effects.push(effect),
      house,
    }
    const result = await act(cx)
    await client.simple(`${entry.insert('done')}; commit`)
    return result
  } catch (error) {
    // A connection that died took its transaction with it: nothing to undo, nowhere to write.
    const undone = await client.simple('rollback').then(
      () => true,
      () => false,
    )
    const refusal = asRefusal(error)
    if (undone && refusal && actor.kind !== 'visitor') {
      await open()
      entry.note({ reason: refusal.code })
      await client.simple(`${entry.insert('refused')}; commit`)
    }
    throw error
  }
}

/** The session is over or never was: say so before anything else is looked at. */
export function requireSession(actor: Actor): void {
  if (actor.kind === 'visitor') throw new Refusal('not-logged-in')
}
