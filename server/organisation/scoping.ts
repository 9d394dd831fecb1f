import { sql } from 'kysely'
import type { organisationAccess } from '../../domain/organisation/access.ts'
import type { Scoping } from '../access/scopes.ts'

export const organisationScoping: Scoping<typeof organisationAccess> = {
  mine: (a) => sql`organisation.zone_id = ${a.zoneId}`,
}
