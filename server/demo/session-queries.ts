import { sql } from 'kysely'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'

export type DemoSession = {
  readonly id: string
  readonly tokenHash: Buffer
  readonly clientKey: Buffer
  readonly operatorId: string
  readonly assignmentId: string
}

/** Sessions that see the whole past of the demo: open since its first day, closed when it is told. */
export async function openSessions(
  tx: Tx,
  sessions: readonly DemoSession[],
  { from, until }: { from: Instant; until: Instant },
): Promise<void> {
  const minutes = 60 * 24 * 400
  await tx
    .insertInto('session')
    .values(
      sessions.map((s) => ({
        id: s.id,
        token_hash: s.tokenHash,
        kind: 'operator' as const,
        operator_id: s.operatorId,
        assignment_id: s.assignmentId,
        client_key: s.clientKey,
        last_seen_at: from,
        idle_minutes: minutes,
        expires_at: until,
        created_at: from,
      })),
    )
    .execute()
}

/** Whatever sessions the telling left, those of the nightly work included: nobody is logged in when the demo opens. */
export async function closeSessions(tx: Tx): Promise<void> {
  await sql`delete from session`.execute(tx)
}
