import type { StatisticalContact } from '../../domain/intake/contact.ts'
import { addMinutes, timeOf, type Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'

/** A statistical contact with its place in the house. */
export type NewContact = StatisticalContact & {
  readonly id: string
  readonly organisationId: string
  readonly officeId: string
}

/** Writes the contacts in one statement. Not even the row says the minute: only the hour in which it was written. */
export async function insertContacts(tx: Tx, contacts: readonly NewContact[], now: Instant): Promise<void> {
  if (contacts.length === 0) return
  const [, minutes = 0] = timeOf(now).split(':').map(Number)
  const hour = addMinutes(now, -minutes).replace(/:\d\d\.\d+Z$/, ':00.000Z')
  await tx
    .insertInto('contact')
    .values(
      contacts.map((c) => ({
        id: c.id,
        organisation_id: c.organisationId,
        office_id: c.officeId,
        contact_point_id: c.contactPoint,
        operator_id: c.operator,
        occurred_on: c.day,
        hour: c.hour,
        mode: c.mode,
        interlocutor: c.interlocutor,
        macro_need: c.macroNeed,
        outcome: c.outcome,
        informed: c.informed,
        created_at: hour,
      })),
    )
    .execute()
}
