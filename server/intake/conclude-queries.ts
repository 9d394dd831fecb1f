import { contactOutcome, type ContactOutcome } from '../../domain/consent/closing-codes.ts'
import type { Tx } from '../platform/database.ts'

type EndedSheet = {
  readonly id: string
  readonly state: string
  readonly pack: string
  readonly decision_row: string
  readonly closing: string | null
}

/** What stands under an id after a draft ended: a sheet, a contact, or neither (the draft goes on). */
export async function findEnded(
  tx: Tx,
  id: string,
): Promise<{ sheet: EndedSheet | undefined; outcome: ContactOutcome | undefined }> {
  const sheet = await tx
    .selectFrom('access_sheet')
    .select(['id', 'state', 'pack', 'decision_row', 'closing'])
    .where('id', '=', id)
    .executeTakeFirst()
  const contact = await tx.selectFrom('contact').select('outcome').where('id', '=', id).executeTakeFirst()
  return { sheet, outcome: contactOutcome.codes.find((o) => o === contact?.outcome) }
}

/** Whether the office is one of the organisation's. */
export async function isOfficeOf(tx: Tx, officeId: string, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('office')
    .select('id')
    .where('id', '=', officeId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}
