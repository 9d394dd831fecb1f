import { sql } from 'kysely'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../platform/database.ts'

type PlaceFacts = {
  readonly organisation: string
  readonly zone: string
  readonly office: string
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
}

/** Where the operator works: their contact point, or their office. */
export async function getPlaceFacts(tx: Tx, actor: Actor): Promise<PlaceFacts> {
  const { rows } = await sql<PlaceFacts>`
    select organisation.name as organisation, zone.name as zone, office.name as office,
      point.address, point.phone, point.opening_hours as hours
    from office join organisation on organisation.id = office.organisation_id join zone on zone.id = organisation.zone_id
    left join contact_point point on point.id = ${actor.contactPointId}
    where office.id = ${actor.officeId}`.execute(tx)
  const [facts] = rows
  if (!facts) throw new Refusal('not-found')
  return facts
}
