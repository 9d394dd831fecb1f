import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { LegalAct } from '../../domain/consent/contract.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tables } from '../db/tables.ts'
import type { Tx } from '../platform/database.ts'

type Row = Tables['consent']

/** One answer of one person, as it enters the register. */
export type NewConsent = {
  readonly organisationId: string
  readonly zoneId: string
  readonly personId: string
  readonly pack: string
  readonly state: Row['state']
  readonly scope: Row['scope']
  readonly basis: string
  readonly givenBy: Row['given_by']
  readonly act: LegalAct | null
  readonly noticeVersion: string
  readonly evidence: string | null
  readonly employmentServices: Row['employment_services']
  readonly askedAt: Instant
  readonly decidedOn: Day
  readonly collectedBy: string
}

export async function insertConsent(tx: Tx, c: NewConsent, now: Instant): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('consent')
    .values({
      id,
      organisation_id: c.organisationId,
      zone_id: c.zoneId,
      person_id: c.personId,
      pack: c.pack,
      state: c.state,
      scope: c.scope,
      basis: c.basis,
      given_by: c.givenBy,
      act: c.act === null ? null : sql`${JSON.stringify(c.act)}::jsonb`,
      notice_version: c.noticeVersion,
      evidence: c.evidence,
      employment_services: c.employmentServices,
      asked_at: c.askedAt,
      decided_on: c.decidedOn,
      collected_by: c.collectedBy,
      created_at: now,
    })
    .execute()
  return id
}
