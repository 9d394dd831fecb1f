import { sql } from 'kysely'
import type { sessionAccess } from '../../domain/session/access.ts'
import type { Scoping } from '../access/scopes.ts'

export const sessionScoping: Scoping<typeof sessionAccess> = {
  mine: (a) => sql`session.operator_id = ${a.operatorId}`,
}
