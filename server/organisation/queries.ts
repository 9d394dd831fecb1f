import { sql } from 'kysely'
import type { Day } from '../../domain/kernel/day.ts'
import type { OrganisationView } from '../../domain/organisation/contract.ts'
import type { Tx } from '../platform/database.ts'

/** The living organisations of a zone with their offices and contact points, by name. */
export async function listOrganisations(tx: Tx, zoneId: string, on: Day): Promise<OrganisationView[]> {
  const { rows } = await sql<OrganisationView>`
    select o.id, o.name, o.kind, coalesce(z.lead_organisation_id = o.id, false) as lead,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'nature', f.nature, 'level', f.level) order by f.name)
        from office f where f.organisation_id = o.id and f.starts_on <= ${on} and (f.ends_on is null or f.ends_on >= ${on})), '[]') as offices,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'officeId', c.office_id) order by c.name)
        from contact_point c where c.organisation_id = o.id and c.starts_on <= ${on} and (c.ends_on is null or c.ends_on >= ${on})), '[]') as "contactPoints"
    from organisation o join zone z on z.id = o.zone_id
    where o.zone_id = ${zoneId} and o.starts_on <= ${on} and (o.ends_on is null or o.ends_on >= ${on})
    order by o.name`.execute(tx)
  return rows
}

type Place = { organisationId: string; officeId: string | null; on: Day }

/** What the office, else its organisation, decided for this day, by name; one statement for all. */
export async function listDecided(
  tx: Tx,
  names: readonly string[],
  place: Place,
): Promise<ReadonlyMap<string, unknown>> {
  const { organisationId, officeId, on } = place
  const { rows } = await sql<{ name: string; value: unknown }>`
    select distinct on (name) name, value from parameter
    where organisation_id = ${organisationId} and name = any (${[...names]})
      and (office_id is null or office_id = ${officeId}) and starts_on <= ${on} and (ends_on is null or ends_on >= ${on})
    order by name, office_id is null, starts_on desc`.execute(tx)
  return new Map(rows.map((r) => [r.name, r.value]))
}
