import { sql } from 'kysely'
import type { personAccess } from '../../domain/person/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Scoping } from '../access/scopes.ts'

/** Who wrote one of the person's sheets works on the case; the team of the case file will stand here one day. */
const onTheCase = (a: Actor) =>
  sql<boolean>`exists (select from access_sheet where access_sheet.person_id = person.id and access_sheet.operator_id = ${a.operatorId})`

/** A sealed person does not exist for who is not on the case (decision 5). */
export const personScoping: Scoping<typeof personAccess> = {
  mine: onTheCase,
  'own-organisation': (a) =>
    sql`(person.organisation_id = any (${a.organisations}::uuid[]) and (person.standing <> 'sealed' or ${onTheCase(a)}))`,
}
