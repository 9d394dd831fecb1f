import { sql } from 'kysely'
import type { ClosingAction } from '../../domain/consent/closing-codes.ts'
import type { CaseNumber, ConsentScope, ConsentState, InterlocutorKind } from '../../domain/consent/codes.ts'
import type { PackVersion } from '../../domain/consent/packs.ts'
import type { RowId } from '../../domain/consent/rows.ts'
import type { AccessMode } from '../../domain/intake/codes.ts'
import type { Values } from '../../domain/intake/facts.ts'
import type { SheetState } from '../../domain/intake/lifecycle.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'

/** What the reader may do with this very sheet, as the scopes answer. */
export type May = { readonly [A in MayAct]: boolean }
export type MayAct = 'send' | 'resubmit' | 'evaluate' | 'identify' | 'print' | 'print-receipt'
export type MayVisible = { readonly [A in MayAct]: Visible }

/** A sheet as it is kept. The private note is not here: it has its own table and its own reading. */
export type StoredSheet = {
  readonly id: string
  readonly organisationId: string
  readonly officeId: string
  readonly contactPointId: string
  readonly operatorId: string
  readonly operatorName: string
  readonly number: string
  readonly day: Day
  readonly at: Instant
  readonly state: SheetState
  readonly version: number
  readonly pack: PackVersion
  readonly decisionRow: RowId
  readonly case: CaseNumber
  readonly interlocutor: InterlocutorKind | null
  readonly presumedPrejudice: boolean
  readonly consent: ConsentState
  /** Of the consent that the sheet rests on; null when none was given here. */
  readonly consentScope: ConsentScope | null
  readonly consentRevoked: boolean
  readonly personId: string | null
  readonly name: string
  readonly alias: string | null
  readonly mode: AccessMode | null
  readonly closing: ClosingAction | null
  readonly values: Values
  readonly resubmitted: boolean
  readonly identified: boolean
  readonly originOrganisationId: string | null
  readonly may: May
}

/** One sheet and what may be done with it; `lock` for who is about to change it. The reader was let in by the road. */
export async function getSheet(
  tx: Tx,
  id: string,
  { may, lock = false, visible }: { may: MayVisible; lock?: boolean; visible?: Visible },
): Promise<StoredSheet> {
  const { rows } = await sql<StoredSheet>`
    select access_sheet.id, access_sheet.organisation_id as "organisationId", access_sheet.office_id as "officeId",
      access_sheet.contact_point_id as "contactPointId", access_sheet.operator_id as "operatorId",
      operator.name || ' ' || operator.surname as "operatorName", access_sheet.number, access_sheet.occurred_on as day,
      access_sheet.occurred_at as at, access_sheet.state, access_sheet.version, access_sheet.pack,
      access_sheet.decision_row as "decisionRow", access_sheet.case_number as "case", access_sheet.interlocutor,
      access_sheet.presumed_prejudice as "presumedPrejudice", access_sheet.consent, consent.scope as "consentScope",
      coalesce(consent.state = 'revoked', false) as "consentRevoked", access_sheet.person_id as "personId",
      access_sheet.display_name as name, access_sheet.alias, access_sheet.mode, access_sheet.closing,
      access_sheet.content as values, access_sheet.resubmitted, access_sheet.identified_sheet_id is not null as identified,
      nullif(origin.from_organisation_id, access_sheet.organisation_id) as "originOrganisationId",
      jsonb_build_object('send', ${may.send}, 'resubmit', ${may.resubmit}, 'evaluate', ${may.evaluate}, 'identify', ${may.identify},
        'print', ${may.print}, 'print-receipt', ${may['print-receipt']}) as may
    from access_sheet join operator on operator.id = access_sheet.operator_id
    left join consent on consent.id = access_sheet.consent_id
    left join dispatch origin on origin.id = access_sheet.origin_dispatch_id
    where access_sheet.id = ${id} ${visible ? sql`and ${visible}` : sql``} ${lock ? sql`for update of access_sheet` : sql``}`.execute(
    tx,
  )
  const [sheet] = rows
  if (!sheet) throw new Refusal('not-found')
  return sheet
}

/** Only its author, and who coordinates the office: the statement itself asks again (processes §1.1.6). */
export async function findPrivateNote(
  tx: Tx,
  id: string,
  reader: { visible: Visible; operatorId: string; coordinates: boolean },
): Promise<string | null> {
  const { rows } = await sql<{ note: string }>`
    select n.note from access_sheet_private_note n join access_sheet on access_sheet.id = n.sheet_id
    where n.sheet_id = ${id} and ${reader.visible} and (n.author_id = ${reader.operatorId} or ${reader.coordinates})`.execute(
    tx,
  )
  return rows[0]?.note ?? null
}

export async function findAliasLink(
  tx: Tx,
  id: string,
): Promise<{ alias: string | null; sheetId: string | null }> {
  const row = await tx
    .selectFrom('access_sheet')
    .select(['alias', 'identified_sheet_id as sheetId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

type Step = { id: string; version: number; by: string; now: Instant }

/** A sheet is kept only once nothing in it can be called back: the states of a draft belong to drafts. */
export function keptState(state: SheetState): Exclude<SheetState, 'draft' | 'compiled' | 'erased'> {
  if (state === 'draft' || state === 'compiled' || state === 'erased')
    throw new Error(`no sheet is kept as ${state}`)
  return state
}

/** The next state, where the version is the one that was seen. */
export async function saveSheetState(
  tx: Tx,
  { id, version, by, now }: Step,
  change: { state: SheetState; resubmission?: string },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('access_sheet')
    .set({
      state: keptState(change.state),
      version: version + 1,
      modified_at: now,
      modified_by: by,
      ...(change.resubmission === undefined ? {} : { resubmitted: true, new_elements: change.resubmission }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('stale-version')
}
