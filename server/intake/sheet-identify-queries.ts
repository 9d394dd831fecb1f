import type { Instant } from '../../domain/kernel/instant.ts'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** The anonymous sheet remembers the one that bears the name; the named one does not know its alias (A15). */
export async function saveIdentified(
  tx: Tx,
  link: { anonymousId: string; namedId: string; by: string; now: Instant },
): Promise<void> {
  await tx
    .updateTable('access_sheet')
    .set({
      identified_sheet_id: link.namedId,
      version: sql`version + 1`,
      modified_at: link.now,
      modified_by: link.by,
    })
    .where('id', '=', link.anonymousId)
    .where('identified_sheet_id', 'is', null)
    .execute()
}
