import { createHash, randomBytes, randomUUID } from 'node:crypto'
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
export async function makeZone(owner: pg.Pool, at: Instant): Promise<MadeZone> {
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const all: Record<string, unknown> = { id: randomUUID(), created_at: at, ...row }
    const names = Object.keys(all)
    await owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(all),
    )
    return String(all['id'])
  }
  const since = { starts_on: '2020-01-01' }
  const regionId = await insert('region', { istat_code: '10', name: 'Umbria' })
  const zoneId = await insert('zone', { region_id: regionId, name: 'Zona sociale 99 – Valle Serena' })
  const providerId = await insert('provider', {
    zone_id: zoneId,
    name: 'Cooperativa Aurora',
    kind: 'cooperative',
  })

  const organisation = async (
    name: string,
    kind: string,
    belfiore: string | null,
  ): Promise<MadeOrganisation> => {
    const id = await insert('organisation', {
      zone_id: zoneId,
      kind,
      name,
      belfiore_code: belfiore,
      ...since,
    })
    const office = (title: string) =>
      insert('office', {
        organisation_id: id,
        name: title,
        nature: 'territorial',
        level: 1,
        areas: [],
        services: [],
        ...since,
      })
    const officeId = await office('Servizio sociale territoriale')
    const secondOfficeId = await office('Area minori e famiglie')
    const contactPointId = await insert('contact_point', {
      organisation_id: id,
      office_id: officeId,
      name: `Sportello ${name}`,
      kind: 'desk',
      ...since,
    })
    return { id, officeId, secondOfficeId, contactPointId }
  }
  const here = await organisation('Montefiorito', 'municipality', 'X001')
  const there = await organisation('Pievelunga', 'municipality', 'X002')
  const company = await organisation('ASP Serena', 'company', null)
  await insert('delegation', {
    from_organisation_id: there.id,
    to_organisation_id: company.id,
    areas: ['disability'],
    services: [],
    act: 'Convenzione 12/2024',
    ...since,
  })
  const places = { here, there, company }

  const placeOf = (role: Role, place: keyof typeof places): Record<string, unknown> => {
    if (role === 'zone-head') return { zone_id: zoneId }
    if (role === 'region-analyst') return { region_id: regionId }
    if (role === 'provider-operator' || role === 'facility-operator') return { provider_id: providerId }
    const { id, officeId, contactPointId } = places[place]
    return {
      organisation_id: id,
      office_id: officeId,
      contact_point_id: role === 'front-desk' ? contactPointId : null,
    }
  }
  return {
    id: zoneId,
    regionId,
    providerId,
    ...places,
    async operator(role, place = 'here') {
      const username = `${role}-${randomBytes(4).toString('hex')}`
      const id = await insert('operator', { username, surname: 'Prova', name: role, qualification: 'other' })
      const assignmentId = await insert('assignment', {
        operator_id: id,
        role,
        ...placeOf(role, place),
        ...since,
      })
      const token = randomBytes(32).toString('base64url')
      await insert('session', {
        token_hash: createHash('sha256').update(token).digest(),
        kind: 'operator',
        operator_id: id,
        assignment_id: assignmentId,
        client_key: randomBytes(32),
        last_seen_at: at,
        idle_minutes: 30,
        expires_at: new Date(new Date(at).getTime() + 365 * 86_400_000),
      })
      return { id, assignmentId, token, username }
    },
  }
}
