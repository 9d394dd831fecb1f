import { sql } from 'kysely'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Letterhead } from '../document/print/letterhead.ts'
import type { Tx } from '../platform/database.ts'

/** Who hands out the paper: the contact point, under its organisation and zone. */
export async function findLetterhead(tx: Tx, contactPointId: string): Promise<Letterhead> {
  const { rows } = await sql<Letterhead>`
    select o.name as organisation, z.name as zone, c.name as office, c.address, c.phone, null as email
    from contact_point c join organisation o on o.id = c.organisation_id join zone z on z.id = o.zone_id
    where c.id = ${contactPointId}`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal('not-found')
  return row
}
