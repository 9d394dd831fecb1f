import { randomUUID } from 'node:crypto'
import type { TestHouse } from './house.ts'

/** A sheet of a person of `here` that an operator wrote: what puts her among the operator's own. */
export async function insertSheetOf(
  { owner, clock, zone }: TestHouse,
  personId: string,
  operatorId: string,
  content: object = {},
): Promise<void> {
  const now = clock.now()
  const row = {
    id: randomUUID(),
    organisation_id: zone.here.id,
    office_id: zone.here.officeId,
    contact_point_id: zone.here.contactPointId,
    operator_id: operatorId,
    number: `2026/${randomUUID().slice(0, 6)}`,
    state: 'complete',
    version: 1,
    pack: 'seed-siso/2026-1',
    decision_row: '3',
    case_number: 3,
    presumed_prejudice: false,
    consent: 'granted',
    person_id: personId,
    display_name: 'Prova',
    display_key: 'prova',
    occurred_on: now.slice(0, 10),
    occurred_at: now,
    closing_detail: {},
    content,
    resubmitted: false,
    created_at: now,
    modified_at: now,
  }
  const names = Object.keys(row)
  const places = names.map((_, i) => `$${i + 1}`)
  await owner.query(
    `insert into access_sheet (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}
