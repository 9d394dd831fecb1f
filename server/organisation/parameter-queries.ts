import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'

/** What the whole organisation decided and is in force, by name. */
export async function listParameters(
  tx: Tx,
  organisationId: string,
  on: string,
): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ name: string; value: unknown }>`
    select distinct on (name) name, value from parameter
    where organisation_id = ${organisationId} and office_id is null and starts_on <= ${on} and (ends_on is null or ends_on >= ${on})
    order by name, starts_on desc`.execute(tx)
  return new Map(rows.map((r) => [r.name, r.value]))
}

type Decided = { organisationId: string; name: string; value: unknown; startsOn: string; now: Instant }

/** Decides from a day on; what was decided before stays for the days before. */
export async function insertParameter(
  tx: Tx,
  { organisationId, name, value, startsOn, now }: Decided,
): Promise<void> {
  await tx
    .insertInto('parameter')
    .values({
      id: randomUUID(),
      organisation_id: organisationId,
      name,
      value: JSON.stringify(value),
      starts_on: startsOn,
      created_at: now,
    })
    .execute()
}
