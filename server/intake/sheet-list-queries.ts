import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { RowId } from '../../domain/consent/rows.ts'
import type { SheetMetadata, SheetQuery, SheetRow } from '../../domain/intake/contract-sheet.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import type { Mark, PageAsked } from './sheet-page.ts'

export type SheetFilter = Omit<z.output<typeof SheetQuery>, 'cursor' | 'size'>
/** Whose name is sought: the beginning of surname (and name), already a key; or a whole alias. */
export type NameSought = { readonly key: string; readonly alias: string | null }

/** What the audit log and the cursor need besides what is shown. */
type Extra = Mark & { readonly personId: string | null }
export type FoundSheet = z.input<typeof SheetRow> & Extra
export type FoundMetadata = Omit<z.input<typeof SheetMetadata>, 'basis'> &
  Mark & { readonly decisionRow: RowId }

const all = (terms: readonly RawBuilder<unknown>[]) => sql<boolean>`${sql.join(terms, sql` and `)}`

/** One condition for each filter that is set. */
function conditions(f: SheetFilter, operatorId: string): RawBuilder<unknown>[] {
  return [
    f.from && sql`access_sheet.occurred_on >= ${f.from}`,
    f.to && sql`access_sheet.occurred_on <= ${f.to}`,
    f.state && sql`access_sheet.state = ${f.state}`,
    f.case && sql`access_sheet.case_number = ${Number(f.case)}`,
    f.mode && sql`access_sheet.mode = ${f.mode}`,
    f.consent && sql`access_sheet.consent = ${f.consent}`,
    f.closing && sql`access_sheet.closing = ${f.closing}`,
    f.contactPointId && sql`access_sheet.contact_point_id = ${f.contactPointId}`,
    f.mine && sql`access_sheet.operator_id = ${operatorId}`,
  ].filter((term) => term !== undefined)
}

/** After a mark, newest first; equal instants by id. */
const following = (after: Mark | null): RawBuilder<unknown>[] =>
  after === null
    ? []
    : [
        sql`access_sheet.occurred_at <= ${after.at} and (access_sheet.occurred_at < ${after.at} or access_sheet.id > ${after.id})`,
      ]

const lastLetter = '\u{10FFFF}'
/** The form in which the name index answers under row security. */
const named = ({ key, alias }: NameSought) =>
  sql`(access_sheet.display_key ~>=~ ${key} and access_sheet.display_key ~<~ ${key + lastLetter}
    ${alias === null ? sql`` : sql`or access_sheet.alias = ${alias}`})`

const head = sql`access_sheet.id, access_sheet.number, access_sheet.occurred_on as day, access_sheet.state,
  access_sheet.case_number as "case", access_sheet.consent, access_sheet.occurred_at as at`

const newest = sql`order by access_sheet.occurred_at desc, access_sheet.id`

/** The sheets that may be seen, newest first, at most one more than asked. */
export async function listSheets(
  tx: Tx,
  visible: Visible,
  asked: {
    readonly page: PageAsked
    readonly operatorId: string
    readonly filter?: SheetFilter
    readonly name?: NameSought
  },
): Promise<FoundSheet[]> {
  const { page, operatorId, filter = {}, name } = asked
  const terms = [
    visible,
    ...conditions(filter, operatorId),
    ...(name ? [named(name)] : []),
    ...following(page.after),
  ]
  const { rows } = await sql<FoundSheet>`
    select ${head}, access_sheet.interlocutor, access_sheet.presumed_prejudice as "presumedPrejudice", access_sheet.mode,
      access_sheet.closing, access_sheet.contact_point_id as "contactPointId", access_sheet.office_id as "officeId",
      access_sheet.display_name as name, operator.name || ' ' || operator.surname as "operatorName", access_sheet.person_id as "personId"
    from access_sheet join operator on operator.id = access_sheet.operator_id
    where ${all(terms)} ${newest} limit ${page.size + 1}`.execute(tx)
  return rows
}

/** The same rows without anybody in them: how many fields are filled, never which values (processes §3.9). */
export async function listMetadata(
  tx: Tx,
  visible: Visible,
  asked: { readonly page: PageAsked; readonly filter: SheetFilter },
): Promise<FoundMetadata[]> {
  const { page, filter } = asked
  const terms = [visible, ...conditions(filter, ''), ...following(page.after)]
  const { rows } = await sql<FoundMetadata>`
    select ${head}, access_sheet.pack, access_sheet.decision_row as "decisionRow",
      (select count(*) from jsonb_object_keys(access_sheet.content)) as "fieldCount",
      access_sheet.identified_sheet_id is not null as "hasAliasLink"
    from access_sheet where ${all(terms)} ${newest} limit ${page.size + 1}`.execute(tx)
  return rows
}
