import { sql } from 'kysely'
import type { consentAccess } from '../../domain/consent/access.ts'
import type { Scoping } from '../access/scopes.ts'

export const consentScoping: Scoping<typeof consentAccess> = {
  mine: (a) => sql`consent.collected_by = ${a.operatorId}`,
  'own-office': (a) => sql`consent.organisation_id = ${a.organisationId}`,
  'own-organisation': (a) => sql`consent.organisation_id = any (${a.organisations}::uuid[])`,
}
