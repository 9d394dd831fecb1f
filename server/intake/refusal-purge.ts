import { randomUUID } from 'node:crypto'
import type { ContactOutcome } from '../../domain/consent/closing-codes.ts'
import { contactOf } from '../../domain/intake/contact.ts'
import type { SheetHead, Values } from '../../domain/intake/facts.ts'
import { dayOf, timeOf } from '../../domain/kernel/instant.ts'
import type { Context } from '../platform/road.ts'
import { insertContacts, type NewContact } from './contact-insert-queries.ts'
import type { DraftRow } from './draft-queries.ts'
import { deleteDrafts } from './draft-sweep-queries.ts'

/** Deletes the draft and its documents; once that is certain, destroys key and files: no copy of the database can be read. */
export async function destroyDraft(
  cx: Context,
  { id, key_id }: Pick<DraftRow, 'id' | 'key_id'>,
): Promise<void> {
  const files = await deleteDrafts(cx.tx, [id])
  cx.afterCommit(async () => {
    await cx.house.keys.destroy(key_id)
    for (const file of files) await cx.house.files.remove(file)
  })
}

type Place = Pick<DraftRow, 'organisation_id' | 'office_id' | 'contact_point_id' | 'author_id' | 'created_at'>
type Left = { readonly outcome: ContactOutcome; readonly informed: boolean }

/** The statistical contact that a draft leaves: when and where it was opened, by whom, and nothing that leads back to it. */
export const contactLeft = (row: Place, head: SheetHead, values: Values, left: Left): NewContact => ({
  id: randomUUID(),
  organisationId: row.organisation_id,
  officeId: row.office_id,
  ...contactOf(head, values, {
    ...left,
    place: {
      day: dayOf(row.created_at),
      hour: Number(timeOf(row.created_at).slice(0, 2)),
      contactPoint: row.contact_point_id,
      operator: row.author_id,
    },
  }),
})

/** Leaves the contact and destroys the draft, in the transaction of the request. Returns the id of the contact. */
export async function leaveContact(
  cx: Context,
  row: Place & Pick<DraftRow, 'id' | 'key_id'>,
  contact: NewContact,
): Promise<string> {
  await insertContacts(cx.tx, [contact], cx.now)
  await destroyDraft(cx, row)
  return contact.id
}
