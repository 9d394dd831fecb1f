import { randomBytes, randomUUID } from 'node:crypto'
import type { Values } from '../../domain/intake/facts.ts'
import { dayOf, instant, type Instant } from '../../domain/kernel/instant.ts'
import { seal } from '../../server/platform/keys.ts'
import { displayKey, displayNameOf } from '../../server/intake/sheet-name.ts'
import type { TestHouse } from './house.ts'

/** Rows of the desk, written behind the walls: valid, with defaults, all of invented people. */
type Row = Record<string, unknown>
type Place = 'here' | 'there' | 'company'

async function insert(t: TestHouse, table: string, row: Row): Promise<string> {
  const all: Row = { id: randomUUID(), created_at: t.clock.now(), ...row }
  const names = Object.keys(all)
  await t.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(all),
  )
  return String(all['id'])
}

/** What completes cases 3 and 4. */
export const anna: Values = {
  'access.day': '2026-11-04',
  'access.time': '09:30',
  'access.mode': 'in-person',
  'access.reason': 'spontaneous',
  'user.surname': 'D’Angelò',
  'user.name': 'Anna',
  'user.birthDay': '1951-02-03',
  'user.fiscalCode': 'DNGNNA51B43X001K',
  'user.mobile': '+39 000 123456',
  'work.education': 'none',
  'needs.tags': ['home', 'loneliness'],
  'needs.text': 'Da sola non esco più.',
  'services.requested': ['home-care'],
  'closing.note': 'Parlare piano.',
}

export type SheetMade = {
  readonly by: string
  readonly place?: Place
  readonly office?: string
  readonly contactPoint?: string
  readonly at?: Instant
  readonly values?: Values
  readonly note?: string
} & Row

let series = 0

/** An access sheet of case 3 with consent given, complete; every column may be said otherwise. */
export async function makeSheet(t: TestHouse, made: SheetMade): Promise<string> {
  const {
    by,
    place = 'here',
    office,
    contactPoint,
    at = t.clock.now(),
    values = anna,
    note,
    ...columns
  } = made
  const here = t.zone[place]
  const { display_name, ...rest } = columns
  const name = typeof display_name === 'string' ? display_name : displayNameOf(values, null)
  series += 1
  const id = await insert(t, 'access_sheet', {
    organisation_id: here.id,
    office_id: office ?? here.officeId,
    contact_point_id: contactPoint ?? here.contactPointId,
    operator_id: by,
    number: `2026/${String(900_000 + series)}`,
    state: 'complete',
    version: 1,
    pack: 'seed-siso@1',
    decision_row: '3.granted',
    case_number: 3,
    interlocutor: 'user',
    presumed_prejudice: false,
    consent: 'granted',
    display_name: name,
    display_key: displayKey(name),
    occurred_on: dayOf(at),
    occurred_at: at,
    mode: 'in-person',
    closing: 'information',
    closing_detail: '{}',
    content: JSON.stringify(values),
    resubmitted: false,
    modified_at: at,
    ...rest,
  })
  if (note !== undefined)
    await t.owner.query(
      'insert into access_sheet_private_note (sheet_id, organisation_id, author_id, note, created_at) values ($1, $2, $3, $4, $5)',
      [id, here.id, by, note, at],
    )
  return id
}

/** The sheet of who stays anonymous. */
export const anonymous = (alias: string) =>
  ({
    decision_row: '7.anonymous',
    case_number: 7,
    interlocutor: 'anonymous',
    consent: 'not-asked',
    alias,
    display_name: alias,
    values: {
      'access.mode': 'phone',
      'anonymous.reason': 'express-wish',
      'anonymous.alias': alias,
      'statistics.ageBand': '35-64',
      'needs.tags': ['income'],
      'needs.text': 'Chiede come funziona il contributo.',
    },
  }) as const satisfies Row & { values: Values }

/** An order of the judicial authority; `document` is the id of its attachment. */
export const ordered = (document: string) =>
  ({
    decision_row: '1.mandate',
    case_number: 1,
    interlocutor: 'judicial-authority',
    consent: 'not-needed',
    values: {
      'access.mode': 'email',
      'order.authority': 'Tribunale di Colleazzurro',
      'order.type': 'decree',
      'order.document': document,
      'user.surname': 'Ferri',
      'user.name': 'Luca',
      'needs.text': 'Vive con la nonna.',
      'closing.note': 'Da non spedire.',
    },
  }) as const satisfies Row & { values: Values }

/** Only the row: nobody can read its content, for its key was never made. */
export const makeDraftRow = (
  t: TestHouse,
  made: { by: string; place?: Place; office?: string; contactPoint?: string } & Row,
) => {
  const { by, place = 'here', office, contactPoint, ...columns } = made
  const here = t.zone[place]
  return insert(t, 'draft', {
    organisation_id: here.id,
    office_id: office ?? here.officeId,
    contact_point_id: contactPoint ?? here.contactPointId,
    author_id: by,
    state: 'draft',
    pack: 'seed-siso@1',
    presumed_prejudice: false,
    consent: 'not-asked',
    key_id: randomUUID(),
    content: randomBytes(60),
    seq: 0,
    modified_at: t.clock.now(),
    modified_by: by,
    ...columns,
  })
}

type DispatchMade = {
  readonly by: string
  readonly sheet: string
  readonly from?: Place
  readonly to?: Place
  readonly office?: string
} & Row

/** A dispatch that waits for its receiver. */
export async function makeDispatch(t: TestHouse, made: DispatchMade): Promise<string> {
  const { by, sheet, from = 'here', to = 'there', office, ...columns } = made
  const id = await insert(t, 'dispatch', {
    from_organisation_id: t.zone[from].id,
    from_office_id: t.zone[from].officeId,
    from_contact_point_id: t.zone[from].contactPointId,
    to_organisation_id: t.zone[to].id,
    to_office_id: office ?? null,
    sheet_id: sheet,
    state: 'sent',
    version: 1,
    case_number: 3,
    interlocutor: 'user',
    presumed_prejudice: false,
    judicial: false,
    content: JSON.stringify(anna),
    attachments: '[]',
    consent_on_arrival: 'pending',
    sent_by: by,
    ...columns,
  })
  await t.owner.query(`update access_sheet set state = 'sent' where id = $1`, [sheet])
  return id
}

/** A statistical contact of the desk. */
export const makeContact = (t: TestHouse, made: { by: string; place?: Place } & Row) => {
  const { by, place = 'here', ...columns } = made
  const here = t.zone[place]
  return insert(t, 'contact', {
    organisation_id: here.id,
    office_id: here.officeId,
    contact_point_id: here.contactPointId,
    operator_id: by,
    occurred_on: t.clock.today(),
    hour: 9,
    mode: 'phone',
    interlocutor: 'anonymous',
    macro_need: null,
    outcome: 'information',
    informed: false,
    ...columns,
  })
}

/** A document of a sheet with its name sealed under the key of the house; no file lies behind it. */
export function makeSheetAttachment(
  t: TestHouse,
  made: { id?: string; sheet: string; organisation: string; kind?: string; name?: string },
): Promise<string> {
  const { id = randomUUID(), sheet, organisation, kind = 'other', name = 'documento.pdf' } = made
  const sealed = { name, mediaType: 'application/pdf', sha256: '00', key: randomBytes(32).toString('base64') }
  return insert(t, 'attachment', {
    id,
    organisation_id: organisation,
    sheet_id: sheet,
    kind,
    file_id: randomUUID(),
    sealed: seal(t.house.keys.master, Buffer.from(JSON.stringify(sealed)), `attachment/${id}`),
    bytes: 42,
  })
}

/** A second contact point of the same organisation, with an office of its own: beside one's work, inside one's house. */
export async function makeNextDoor(
  t: TestHouse,
  place: Place = 'here',
): Promise<{ office: string; contactPoint: string }> {
  const office = t.zone[place].secondOfficeId
  const contactPoint = await insert(t, 'contact_point', {
    organisation_id: t.zone[place].id,
    office_id: office,
    name: 'Sportello di quartiere',
    kind: 'desk',
    starts_on: '2020-01-01',
  })
  return { office, contactPoint }
}

/** An instant that many minutes before another. */
export const before = (at: Instant, minutes: number): Instant =>
  instant(new Date(new Date(at).getTime() - minutes * 60_000))

/** A document of a draft, sealed under nobody's key. */
export const makeDraftAttachment = (
  t: TestHouse,
  { draft, place = 'here' }: { draft: string; place?: Place },
): Promise<string> =>
  insert(t, 'attachment', {
    organisation_id: t.zone[place].id,
    draft_id: draft,
    kind: 'other',
    file_id: randomUUID(),
    sealed: randomBytes(60),
    bytes: 42,
  })

/** A person of the registry, by name only. */
export const makePersonRow = (
  t: TestHouse,
  { organisation, ...more }: { organisation: string } & Row,
): Promise<string> =>
  insert(t, 'person', {
    organisation_id: organisation,
    version: 1,
    standing: 'ordinary',
    surname: 'D’Angelò',
    name: 'Anna',
    modified_at: t.clock.now(),
    ...more,
  })
