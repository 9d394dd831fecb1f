import type pg from 'pg'
import type { Role } from '../../domain/kernel/grant.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
/** A logged-in operator of a test: the cookie to send and the ids to compare with. */
export type MadeOperator = {
  readonly id: string
  readonly assignmentId: string
  readonly token: string
  readonly username: string
}
type MadeOrganisation = {
  readonly id: string
  readonly officeId: string
  readonly secondOfficeId: string
  readonly contactPointId: string
}
export type MadeZone = {
  readonly id: string
  readonly regionId: string
  readonly providerId: string
  /** A municipality, its neighbour, and a company to which the neighbour delegates. */
  readonly here: MadeOrganisation
  readonly there: MadeOrganisation
  readonly company: MadeOrganisation
  /** A new operator with this role, already logged in. */
  readonly operator: (role: Role, place?: 'here' | 'there' | 'company') => Promise<MadeOperator>
}
/** One region, one zone, two municipalities and a company with a delegation, one provider: the smallest world with borders. */
export declare function makeZone(owner: pg.Pool, at: Instant): Promise<MadeZone>
export {}
