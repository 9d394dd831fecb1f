import { sql } from 'kysely'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Tx } from '../platform/database.ts'

/** Who issues a paper of the desk, and what the person is told to expect. */
export type PaperFacts = {
  readonly organisation: string
  readonly zone: string
  readonly office: string
  readonly contactPoint: string
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly dueOn: Day | null
  /** Of an access that ended with an appointment. */
  readonly appointmentAt: Instant | null
  readonly appointmentWith: string | null
  /** The office or organisation that the sheet was last sent to. */
  readonly sentTo: string | null
}

export async function getPaperFacts(tx: Tx, sheetId: string): Promise<PaperFacts> {
  const { rows } = await sql<PaperFacts>`
    select organisation.name as organisation, zone.name as zone, office.name as office, point.name as "contactPoint",
      point.address, point.phone, point.opening_hours as hours, access_sheet.due_on as "dueOn",
      case when access_sheet.closing = 'appointment'
        then ((access_sheet.closing_detail ->> 'day')::date + (access_sheet.closing_detail ->> 'time')::time) at time zone 'Europe/Rome'
        end as "appointmentAt",
      (select o.name || ' ' || o.surname from operator o where access_sheet.closing = 'appointment'
        and o.id::text = access_sheet.closing_detail ->> 'operatorId') as "appointmentWith",
      (select coalesce(f.name, t.name) from dispatch d join organisation t on t.id = d.to_organisation_id
        left join office f on f.id = d.to_office_id
        where d.sheet_id = access_sheet.id and d.state in ('sent', 'accepted') order by d.created_at desc limit 1) as "sentTo"
    from access_sheet join organisation on organisation.id = access_sheet.organisation_id
    join zone on zone.id = organisation.zone_id join office on office.id = access_sheet.office_id
    join contact_point point on point.id = access_sheet.contact_point_id
    where access_sheet.id = ${sheetId}`.execute(tx)
  const [facts] = rows
  if (!facts) throw new Refusal('not-found')
  return facts
}
