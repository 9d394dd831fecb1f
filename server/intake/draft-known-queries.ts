import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** What earlier sheets and consents say of a person of ours, in one statement; `consents` are rows of the register. */
export async function findEarlier(
  tx: Tx,
  personId: string,
): Promise<{ mandate: boolean; earlierPrejudice: boolean; consents: unknown }> {
  const { rows } = await sql<{ mandate: boolean; earlierPrejudice: boolean; consents: unknown }>`
    select exists (select from access_sheet where person_id = ${personId} and case_number = 1) as mandate,
      exists (select from access_sheet where person_id = ${personId} and case_number = 6) as "earlierPrejudice",
      coalesce((select jsonb_agg(to_jsonb(c)) from siso.prior_consents(${personId}) c), '[]') as consents`.execute(
    tx,
  )
  return rows[0] ?? { mandate: false, earlierPrejudice: false, consents: [] }
}
