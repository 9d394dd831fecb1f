import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { PersonId } from '../../domain/person/id.ts'
import { Elsewhere } from '../../domain/person/search.ts'
import type { Tx } from '../platform/database.ts'

/** Replaces the digests by which other organisations may learn that the person exists. */
export async function saveLinks(
  tx: Tx,
  id: PersonId,
  digests: readonly Buffer[],
  now: Instant,
): Promise<void> {
  await sql`select siso.keep_person_links(${id}, ${[...digests]}::bytea[], ${now})`.execute(tx)
}

/** Whom to ask about the person behind a digest; undefined once this operator asked more than `most` times in the hour. */
export async function askElsewhere(
  tx: Tx,
  digest: Buffer,
  { now, most }: { now: Instant; most: number },
): Promise<Elsewhere[] | undefined> {
  const { rows } = await sql<{
    ask: unknown
  }>`select siso.ask_elsewhere(${digest}, ${now}, ${most}) as ask`.execute(tx)
  return (
    z
      .array(Elsewhere)
      .nullable()
      .parse(rows[0]?.ask ?? null) ?? undefined
  )
}
