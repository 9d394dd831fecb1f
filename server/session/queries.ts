import { sql } from 'kysely'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { Entered } from '../access/actor.ts'
import type { Tx } from '../platform/database.ts'

export async function findCredential(
  tx: Tx,
  username: string,
): Promise<{ operatorId: string; hash: string } | undefined> {
  const { rows } = await sql<{ operator_id: string; password_hash: string }>`
    select * from siso.find_credential(${username})`.execute(tx)
  return rows[0] && { operatorId: rows[0].operator_id, hash: rows[0].password_hash }
}

type Opening = {
  id: string
  tokenHash: Buffer
  operatorId: string
  clientKey: Buffer
  idle: number
  absolute: number
}

export async function insertSession(tx: Tx, now: Instant, today: Day, s: Opening): Promise<Entered> {
  const { rows } = await sql<{ entered: unknown }>`
    select siso.open_session(${s.id}, ${s.tokenHash}, ${s.operatorId}, ${s.clientKey}, ${now}, ${today}, ${s.idle}, ${s.absolute}) as entered`.execute(
    tx,
  )
  return Entered.parse(rows[0]?.entered)
}

export async function listMyAssignments(tx: Tx, today: Day): Promise<NonNullable<Entered['assignment']>[]> {
  const { rows } = await sql<{ view: unknown }>`select * from siso.my_assignments(${today}) as view`.execute(
    tx,
  )
  return rows.map((r) => Entered.shape.assignment.unwrap().parse(r.view))
}

export async function saveChoice(tx: Tx, assignmentId: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{
    chosen: boolean
  }>`select siso.choose_assignment(${assignmentId}, ${today}) as chosen`.execute(tx)
  return rows[0]?.chosen === true
}

export async function saveClosure(tx: Tx, now: Instant): Promise<void> {
  await sql`select siso.close_session(${now})`.execute(tx)
}

export async function findBlock(tx: Tx, keys: readonly Buffer[], now: Instant): Promise<Instant | null> {
  const { rows } = await sql<{
    until: Instant | null
  }>`select siso.login_blocked_until(${keys}, ${now}) as until`.execute(tx)
  return rows[0]?.until ?? null
}

export async function saveLoginFailure(
  tx: Tx,
  key: Buffer,
  now: Instant,
  limit: { threshold: number; minutes: number },
): Promise<void> {
  await sql`select siso.note_login_failure(${key}, ${now}, ${limit.threshold}, ${limit.minutes})`.execute(tx)
}

export async function forgetLoginFailures(tx: Tx, key: Buffer): Promise<void> {
  await sql`select siso.forget_login_failures(${key})`.execute(tx)
}
