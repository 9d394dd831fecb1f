import { sql } from 'kysely'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import type { Tx } from '../platform/database.ts'
import type { Tables } from '../db/tables.ts'
import { displayKey } from './sheet-name.ts'

type Row = Tables['access_sheet']

/** What a sheet is born with: from a concluded draft, or from an accepted dispatch. */
export type NewSheet = {
  readonly id: string
  readonly organisationId: string
  readonly officeId: string
  readonly contactPointId: string
  readonly operatorId: string
  readonly state: Row['state']
  readonly pack: string
  readonly decisionRow: string
  readonly caseNumber: number
  readonly interlocutor: string | null
  readonly presumedPrejudice: boolean
  readonly consent: string
  readonly consentId: string | null
  readonly personId: string | null
  /** Surname and name, the words of a report, or the alias: what lists show. */
  readonly displayName: string
  readonly alias: string | null
  readonly occurredOn: Day
  readonly mode: string | null
  readonly reason: string | null
  readonly closing: string | null
  readonly closingDetail: Readonly<Record<string, unknown>>
  readonly content: Readonly<Partial<Record<FieldId, FieldValue>>>
  readonly needs: readonly string[]
  readonly services: readonly string[]
  readonly privateNote: string | null
  readonly proposedArea: string | null
  readonly dueOn: Day | null
  readonly originDispatchId: string | null
}

/** The next number of a yearly series of the organisation; concurrent takers wait for each other. */
export async function nextNumber(
  tx: Tx,
  {
    organisationId,
    kind,
    year,
    now,
  }: { organisationId: string; kind: 'access-sheet' | 'alias'; year: number; now: Instant },
): Promise<number> {
  const row = await tx
    .insertInto('number_series')
    .values({ organisation_id: organisationId, kind, year, last: 1, created_at: now })
    .onConflict((c) =>
      c.columns(['organisation_id', 'kind', 'year']).doUpdateSet({ last: sql`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** Writes the sheet with its needs, services and private note, in one statement. Returns its number. */
export async function insertSheet(tx: Tx, s: NewSheet, now: Instant): Promise<string> {
  const year = Number(s.occurredOn.slice(0, 4))
  const series = await nextNumber(tx, { organisationId: s.organisationId, kind: 'access-sheet', year, now })
  const number = `${year}/${String(series).padStart(6, '0')}`
  await sql`
    with sheet as (
      insert into access_sheet (id, organisation_id, office_id, contact_point_id, operator_id, number, state, version, pack,
        decision_row, case_number, interlocutor, presumed_prejudice, consent, consent_id, person_id, display_name, display_key, alias,
        occurred_on, occurred_at, mode, reason, closing, closing_detail, content, proposed_area, due_on, origin_dispatch_id,
        resubmitted, created_at, modified_at, modified_by)
      values (${s.id}, ${s.organisationId}, ${s.officeId}, ${s.contactPointId}, ${s.operatorId}, ${number}, ${s.state}, 1, ${s.pack},
        ${s.decisionRow}, ${s.caseNumber}, ${s.interlocutor}, ${s.presumedPrejudice}, ${s.consent}, ${s.consentId}, ${s.personId},
        ${s.displayName}, ${displayKey(s.displayName)}, ${s.alias}, ${s.occurredOn}, ${now}, ${s.mode}, ${s.reason}, ${s.closing},
        ${JSON.stringify(s.closingDetail)}::jsonb, ${JSON.stringify(s.content)}::jsonb, ${s.proposedArea}, ${s.dueOn},
        ${s.originDispatchId}, false, ${now}, ${now}, ${s.operatorId})
      returning id, organisation_id
    ), needs as (
      insert into access_sheet_need (sheet_id, need, organisation_id, created_at)
      select id, unnest(${[...s.needs]}::text[]), organisation_id, ${now} from sheet
    ), services as (
      insert into access_sheet_service (sheet_id, service, organisation_id, created_at)
      select id, unnest(${[...s.services]}::text[]), organisation_id, ${now} from sheet
    )
    insert into access_sheet_private_note (sheet_id, organisation_id, author_id, note, created_at)
    select id, organisation_id, ${s.operatorId}, ${s.privateNote}, ${now} from sheet where ${s.privateNote}::text is not null`.execute(
    tx,
  )
  return number
}
