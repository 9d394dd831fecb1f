import { sql } from 'kysely'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'

export async function insertIdentification(
  tx: Tx,
  { draftId, sheet, now }: { draftId: string; sheet: { id: string; organisationId: string }; now: Instant },
): Promise<void> {
  await tx
    .insertInto('draft_identification')
    .values({ draft_id: draftId, sheet_id: sheet.id, organisation_id: sheet.organisationId, created_at: now })
    .execute()
}

/** The anonymous sheet remembers the one that bears the name; the named one does not know its alias (A15). */
export async function saveIdentified(
  tx: Tx,
  link: { draftId: string; namedId: string; by: string; now: Instant },
): Promise<void> {
  await sql`
    update access_sheet set identified_sheet_id = ${link.namedId}, version = version + 1, modified_at = ${link.now}, modified_by = ${link.by}
    from draft_identification i
    where i.draft_id = ${link.draftId} and access_sheet.id = i.sheet_id and access_sheet.identified_sheet_id is null`.execute(
    tx,
  )
}
