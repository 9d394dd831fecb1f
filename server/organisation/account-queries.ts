import { randomUUID } from 'node:crypto'
import type { Day } from '../../domain/kernel/day.ts'
import type { Role } from '../../domain/kernel/grant.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'

export async function findOrganisation(tx: Tx, istatCode: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('istat_code', '=', istatCode)
    .executeTakeFirst()
  return row?.id
}

type Account = {
  readonly username: string
  readonly name: string
  readonly surname: string
  readonly passwordHash: string
  readonly role: Role
  readonly organisationId: string
  readonly startsOn: Day
}

/** An operator with a local account and one assignment to a whole organisation. */
export async function insertAccount(tx: Tx, now: Instant, a: Account): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('operator')
    .values({
      id,
      username: a.username,
      name: a.name,
      surname: a.surname,
      qualification: 'other',
      created_at: now,
    })
    .execute()
  await tx
    .insertInto('credential')
    .values({ operator_id: id, password_hash: a.passwordHash, created_at: now, modified_at: now })
    .execute()
  await tx
    .insertInto('assignment')
    .values({
      id: randomUUID(),
      operator_id: id,
      role: a.role,
      organisation_id: a.organisationId,
      starts_on: a.startsOn,
      created_at: now,
    })
    .execute()
}

type NewOrganisation = {
  readonly name: string
  readonly istatCode: string
  readonly belfioreCode: string
  readonly zone: string
  readonly regionCode: string
  readonly region: string
}

/** A municipality with its zone and region, made where they are missing. */
export async function insertOrganisation(
  tx: Tx,
  now: Instant,
  today: Day,
  o: NewOrganisation,
): Promise<string> {
  await tx
    .insertInto('region')
    .values({ id: randomUUID(), istat_code: o.regionCode, name: o.region, created_at: now })
    .onConflict((c) => c.column('istat_code').doNothing())
    .execute()
  const region = await tx
    .selectFrom('region')
    .select('id')
    .where('istat_code', '=', o.regionCode)
    .executeTakeFirstOrThrow()
  const known = await tx
    .selectFrom('zone')
    .select('id')
    .where('name', '=', o.zone)
    .where('region_id', '=', region.id)
    .executeTakeFirst()
  const zoneId = known?.id ?? randomUUID()
  if (!known)
    await tx
      .insertInto('zone')
      .values({ id: zoneId, region_id: region.id, name: o.zone, created_at: now })
      .execute()
  const id = randomUUID()
  await tx
    .insertInto('organisation')
    .values({
      id,
      zone_id: zoneId,
      kind: 'municipality',
      name: o.name,
      istat_code: o.istatCode,
      belfiore_code: o.belfioreCode,
      starts_on: today,
      created_at: now,
    })
    .execute()
  return id
}
