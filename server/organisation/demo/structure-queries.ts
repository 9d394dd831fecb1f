import { createHash } from 'node:crypto'
import type { Instant } from '../../../domain/kernel/instant.ts'
import type { Tx } from '../../platform/database.ts'
import type { DemoOperator } from './operators.ts'
import { contactPoints, delegations, offices, organisations, providers, zone } from './places.ts'

/** The same key gives the same id in every demo: links, screenshots and tests stay true. */
export function demoId(kind: string, key: string): string {
  const hex = createHash('sha1').update(`siso demo ${kind} ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const since = '2020-01-01'

/** Region, zone, organisations, offices, contact points, providers, delegations. */
export async function insertStructure(tx: Tx, now: Instant): Promise<void> {
  const stamp = { starts_on: since, created_at: now }
  const regionId = demoId('region', 'umbria')
  const zoneId = demoId('zone', zone.key)
  await tx
    .insertInto('region')
    .values({ id: regionId, istat_code: '10', name: 'Regione Umbria', created_at: now })
    .execute()
  await tx
    .insertInto('zone')
    .values({ id: zoneId, region_id: regionId, name: zone.name, created_at: now })
    .execute()
  await tx
    .insertInto('organisation')
    .values(
      organisations.map((o) => ({
        id: demoId('organisation', o.key),
        zone_id: zoneId,
        kind: o.kind,
        name: o.name,
        belfiore_code: o.belfiore,
        istat_code: o.istat,
        ...stamp,
      })),
    )
    .execute()
  await tx
    .updateTable('zone')
    .set({ lead_organisation_id: demoId('organisation', zone.lead) })
    .where('id', '=', zoneId)
    .execute()
  await tx
    .insertInto('office')
    .values(
      offices.map((o) => ({
        id: demoId('office', o.key),
        organisation_id: demoId('organisation', o.organisation),
        name: o.name,
        nature: o.nature,
        level: o.level,
        areas: [...o.areas],
        services: [...o.services],
        ...stamp,
      })),
    )
    .execute()
  await tx
    .insertInto('contact_point')
    .values(
      contactPoints.map((p) => ({
        id: demoId('contact-point', p.key),
        organisation_id: organisationOf(p.office),
        office_id: demoId('office', p.office),
        name: p.name,
        kind: p.kind,
        address: p.address,
        phone: '+39 000 000000',
        opening_hours: p.hours,
        ...stamp,
      })),
    )
    .execute()
  const served = contactPoints.flatMap((p) =>
    p.serves.map((office) => ({
      contact_point_id: demoId('contact-point', p.key),
      office_id: demoId('office', office),
      created_at: now,
    })),
  )
  await tx.insertInto('contact_point_service').values(served).execute()
  await tx
    .insertInto('provider')
    .values(
      providers.map((p) => ({
        id: demoId('provider', p.key),
        zone_id: zoneId,
        name: p.name,
        kind: p.kind,
        created_at: now,
      })),
    )
    .execute()
  await tx
    .insertInto('delegation')
    .values(
      delegations.map((d) => ({
        id: demoId('delegation', d.key),
        from_organisation_id: demoId('organisation', d.from),
        to_organisation_id: demoId('organisation', d.to),
        areas: [...d.areas],
        services: [],
        act: d.act,
        ...stamp,
      })),
    )
    .execute()
}

function organisationOf(office: string): string {
  const found = offices.find((o) => o.key === office)
  if (!found) throw new Error(`no office ${office}`)
  return demoId('organisation', found.organisation)
}

/** The accounts of the demo with their assignments; one password hash serves them all. */
export async function insertOperators(
  tx: Tx,
  now: Instant,
  all: readonly DemoOperator[],
  passwordHash: string,
): Promise<void> {
  await tx
    .insertInto('operator')
    .values(
      all.map((o) => ({
        id: demoId('operator', o.username),
        username: o.username,
        surname: o.surname,
        name: o.name,
        qualification: o.qualification,
        email: `${o.username}@example.org`,
        created_at: now,
      })),
    )
    .execute()
  await tx
    .insertInto('credential')
    .values(
      all.map((o) => ({
        operator_id: demoId('operator', o.username),
        password_hash: passwordHash,
        created_at: now,
        modified_at: now,
      })),
    )
    .execute()
  const assignments = all.flatMap((o) =>
    o.assignments.map((a, i) => ({
      id: demoId('assignment', `${o.username} ${i}`),
      operator_id: demoId('operator', o.username),
      role: a.role,
      region_id: 'at' in a && a.at === 'region' ? demoId('region', 'umbria') : null,
      zone_id: 'at' in a && a.at === 'zone' ? demoId('zone', zone.key) : null,
      organisation_id: 'office' in a ? organisationOf(a.office) : null,
      provider_id: 'provider' in a ? demoId('provider', a.provider) : null,
      office_id: 'office' in a ? demoId('office', a.office) : null,
      contact_point_id: 'office' in a && a.point ? demoId('contact-point', a.point) : null,
      starts_on: since,
      created_at: now,
    })),
  )
  await tx.insertInto('assignment').values(assignments).execute()
}

export async function countOrganisations(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('organisation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
