import { randomUUID } from 'node:crypto'
import { day } from '../../domain/kernel/day.ts'
import { makeFiscalCode } from '../../domain/kernel/fiscal-code.ts'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import { callerOf, type Caller } from './call.ts'
import type { TestHouse } from './house.ts'
import type { MadeOperator } from './zone.ts'

export type Fields = Partial<Record<FieldId, FieldValue>>
type Interlocutor = Draft['interlocutor']

export const pdf = (text = 'prova'): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`)

/** An operator at work: opens drafts, fills them, answers. */
export type DeskWorker = {
  readonly operator: MadeOperator
  readonly call: Caller
  readonly open: (interlocutor?: Interlocutor, presumedPrejudice?: boolean) => Promise<Draft>
  readonly read: (id: string) => Promise<Draft>
  /** Writes over whatever is there. */
  readonly write: (id: string, fields: Fields) => Promise<Draft>
  readonly tryWrite: (id: string, fields: Fields) => ReturnType<typeof patchOf>
  readonly setCase: (id: string, interlocutor: Interlocutor, presumedPrejudice?: boolean) => Promise<Draft>
  readonly answer: (id: string, answer?: 'granted' | 'pending', over?: object) => Promise<Draft>
  readonly attach: (id: string, kind: string, content?: Buffer) => Promise<string>
}

const patchOf = (call: Caller, id: string, fields: Fields, draft: Draft) =>
  call(
    draftApi.patch,
    { id },
    {
      fields: Object.fromEntries(
        Object.entries(fields).map(([f, value]) => [
          f,
          { value, base: draft.fields[f as FieldId]?.rev ?? 0 },
        ]),
      ),
    },
  )

export const yes = {
  answer: 'granted',
  informed: true,
  scope: 'organisation',
  noticeVersion: '2026-1',
  evidence: 'signed-form',
  employmentServices: 'not-expressed',
  dropForbidden: true,
} as const

export async function makeDesk(
  t: TestHouse,
  role: 'front-desk' | 'social-worker' | 'coordinator' = 'front-desk',
  place: 'here' | 'there' = 'here',
): Promise<DeskWorker> {
  const operator = await t.zone.operator(role, place)
  const call = callerOf(t.app, operator.token)
  const read = async (id: string) => (await call(draftApi.read, { id })).reply
  const setCase: DeskWorker['setCase'] = async (id, interlocutor, presumedPrejudice = false) =>
    (await call(draftApi.setCase, { id }, { interlocutor, presumedPrejudice, dropForbidden: true })).reply
  const tryWrite = async (id: string, fields: Fields) => patchOf(call, id, fields, await read(id))
  return {
    operator,
    call,
    read,
    setCase,
    tryWrite,
    async open(interlocutor, presumedPrejudice = false) {
      const { contactPointId } = t.zone[place]
      const draft = (await call(draftApi.open, {}, { contactPointId }, { key: randomUUID() })).reply
      return interlocutor === undefined ? draft : setCase(draft.id, interlocutor, presumedPrejudice)
    },
    write: async (id, fields) => (await tryWrite(id, fields)).reply,
    answer: async (id, answer = 'granted', over = {}) =>
      (await call(draftApi.answerConsent, { id }, { ...yes, answer, ...over })).reply,
    attach: async (id, kind, content = pdf()) =>
      (
        await call(
          draftApi.attach,
          { id },
          { kind: kind as 'other' },
          { file: { name: 'documento.pdf', content } },
        )
      ).reply.id,
  }
}

/** What the desk asks of everybody: how the contact happened. */
export const contactFacts: Fields = { 'access.mode': 'in-person', 'access.reason': 'spontaneous' }

const bornOn = () =>
  day(new Date(Date.UTC(1930, 0, 1 + Math.floor(Math.random() * 25_000))).toISOString().slice(0, 10))

/** Everything that completes cases 3 and 4, with a code that is nobody else's. */
export function completePerson(over: Fields = {}): Fields {
  const birth = bornOn()
  const [surname, name, sex, place] = ['Alunni', 'Assunta', 'female', 'X001'] as const
  return {
    ...contactFacts,
    'user.surname': surname,
    'user.name': name,
    'user.sex': sex,
    'user.birthDay': birth,
    'user.birthPlace': place,
    'user.fiscalCode': makeFiscalCode({ surname, name, sex, birth, place }),
    'user.citizenship': '100',
    'user.maritalStatus': 'widowed',
    'user.residence.address': 'via dei Tigli 3',
    ...over,
  }
}

type Closing = { readonly action: string } & Record<string, unknown>

/** Concludes a draft with a body as given, right or wrong. */
export const closeDraft = (worker: DeskWorker, id: string, body: Closing, key?: string) =>
  worker.call(draftApi.conclude, { id }, body as never, key ? { key } : {})

export const sheetOf = async (t: TestHouse, id: string | null) =>
  (await t.owner.query('select * from access_sheet where id = $1', [id])).rows[0]

/** From 1 January 2026 the municipality works under this pack. */
export const usePack = (t: TestHouse, pack: 'seed-siso' | 'gdpr-pa') =>
  t.owner.query(
    `insert into parameter (id, organisation_id, name, value, starts_on, created_at) values ($1, $2, 'consent.pack', $3, '2026-01-01', $4)`,
    [randomUUID(), t.zone.here.id, JSON.stringify(pack), t.clock.now()],
  )
export const forgetPacks = (t: TestHouse) =>
  t.owner.query("delete from parameter where name = 'consent.pack'")

/** An order of the judge, but for its document. */
export const judicialOrder: Fields = {
  'order.authority': 'Tribunale di X001',
  'order.type': 'decree',
  'order.number': '12/2026',
  'order.day': '2026-10-30',
  'order.subject': 'Affidamento al servizio',
}

/** A person who said yes at a desk, and the sheet of that day. */
export async function makeConsented(
  t: TestHouse,
  worker: DeskWorker,
  { fields = {}, scope = 'organisation' }: { fields?: Fields; scope?: 'organisation' | 'zone' } = {},
) {
  const { id } = await worker.open('user')
  await worker.write(id, completePerson(fields))
  await worker.answer(id, 'granted', { scope })
  const ended = (await closeDraft(worker, id, { action: 'information' })).reply
  const sheet = await sheetOf(t, ended.sheetId)
  return { sheet, personId: String(sheet.person_id) }
}
