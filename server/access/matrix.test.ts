import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissions } from '../../domain/access/permissions.ts'
import type { Role } from '../../domain/kernel/grant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { makeContact, makeDispatch, makeDraftRow, makeNextDoor, makeSheet } from '../../test/make/intake.ts'
import type { MadeOperator } from '../../test/make/zone.ts'
import { travel } from '../platform/road.ts'
import { resources } from '../registers.ts'

/** The world told in facts, not in grants: where an actor works, where a row stands, who wrote it. */
type Place = { readonly organisation: string; readonly office: string; readonly point: string }
type Actor = Place & { readonly operator: MadeOperator; readonly role: Role }
type Row = Place & { readonly id: string; readonly author: string }
type Sheet = Row & { readonly filed: boolean }
type Dispatch = Row & { readonly to: string; readonly toOffice: string | null }

const reception: readonly Role[] = ['front-desk', 'social-worker', 'coordinator']
const isHere = (a: Actor, r: Place) => a.role !== 'it-administrator' && a.organisation === r.organisation
const worksThere = (a: Actor, r: Place): boolean =>
  isHere(a, r) &&
  (a.role === 'front-desk'
    ? a.point === r.point
    : ['social-worker', 'coordinator'].includes(a.role) && a.office === r.office)
const wrote = (a: Actor, r: Row) => isHere(a, r) && reception.includes(a.role) && a.operator.id === r.author
const maySeeFiled = (a: Actor, s: Sheet) =>
  !s.filed || a.role === 'coordinator' || (a.role === 'social-worker' && a.operator.id === s.author)
const reads = (a: Actor, s: Sheet) => worksThere(a, s) && maySeeFiled(a, s)
const isAddressed = (a: Actor, d: Dispatch) =>
  reception.includes(a.role) && a.organisation === d.to && (d.toOffice === null || d.toOffice === a.office)

/** The independent oracle, permission by permission. */
// prettier-ignore
const sheetOracle: Record<string, (a: Actor, s: Sheet) => boolean> = {
  'access-sheet.list':            reads,
  'access-sheet.read':            reads,
  'access-sheet.send':            reads,
  'access-sheet.read-registry':   (a, s) => a.role === 'clerk' && isHere(a, s) && a.office === s.office && !s.filed,
  'access-sheet.read-private':    (a, s) => a.role === 'coordinator' ? worksThere(a, s) : wrote(a, s),
  'access-sheet.read-alias-link': (a, s) => wrote(a, s) || (a.role === 'privacy-officer' && isHere(a, s)),
  'access-sheet.list-metadata':   (a, s) => a.role === 'privacy-officer' && isHere(a, s),
}
// prettier-ignore
const draftOracle: Record<string, (a: Actor, d: Row) => boolean> = {
  'draft.read':         wrote,
  'draft.list':         wrote,
  'draft.list-point':   worksThere,
  'draft.take-over':    worksThere,
  'draft.confirm-lift': (a, d) => a.role === 'coordinator' && worksThere(a, d),
}
// prettier-ignore
const dispatchOracle: Record<string, (a: Actor, d: Dispatch) => boolean> = {
  'dispatch.list':      isAddressed,
  'dispatch.list-sent': worksThere,
  'dispatch.read':      (a, d) => isAddressed(a, d) || worksThere(a, d),
  'dispatch.accept':    isAddressed,
  'dispatch.withdraw':  worksThere,
}
// prettier-ignore
const contactOracle: Record<string, (a: Actor, c: Row) => boolean> = {
  'contact.list': (a, c) => worksThere(a, c) || (a.role === 'privacy-officer' && isHere(a, c)),
}

let t: TestHouse
let actors: Actor[]
let sheets: Sheet[]
let drafts: Row[]
let dispatches: Dispatch[]
let contacts: Row[]

// prettier-ignore
const actingRoles: readonly Role[] = ['front-desk', 'front-desk', 'social-worker', 'social-worker', 'coordinator', 'clerk', 'privacy-officer', 'team-member', 'manager', 'politician', 'it-administrator']

beforeAll(async () => {
  t = await makeHouse()
  const places: Place[] = []
  for (const name of ['here', 'there'] as const) {
    const { id: organisation, officeId, secondOfficeId, contactPointId } = t.zone[name]
    const next = await makeNextDoor(t, name)
    for (const office of [officeId, secondOfficeId])
      for (const point of [contactPointId, next.contactPoint]) places.push({ organisation, office, point })
  }
  const sample = <T>(arbitrary: fc.Arbitrary<T>, size: number, seed: number): T[] =>
    fc.sample(arbitrary, { numRuns: size, seed })
  const place = fc.constantFrom(...places)
  const drawn = sample(fc.tuple(fc.constantFrom(...actingRoles), place), 40, 7)
  actors = await Promise.all(
    drawn.map(async ([role, at]) => {
      const operator = await t.zone.operator(role, at.organisation === t.zone.here.id ? 'here' : 'there')
      const { office, point } = at
      await t.owner.query('update assignment set office_id = $1, contact_point_id = $2 where id = $3', [
        office,
        role === 'front-desk' ? point : null,
        operator.assignmentId,
      ])
      return { ...at, role, operator }
    }),
  )
  const author = fc.constantFrom(...actors.map((a) => a.operator.id))
  const at = (p: Place) => ({
    place: p.organisation === t.zone.here.id ? ('here' as const) : ('there' as const),
    office: p.office,
    contactPoint: p.point,
  })
  const rows = sample(fc.tuple(place, author, fc.boolean(), place, fc.boolean()), 60, 11)
  const made = await Promise.all(
    rows.map(async ([p, by, filed, to, whole]) => {
      const state = filed ? { state: 'filed' } : {}
      const from = { from_office_id: p.office, from_contact_point_id: p.point }
      const way = { from: at(p).place, to: at(to).place, ...(whole ? {} : { office: to.office }) }
      const sheet = await makeSheet(t, { by, ...at(p), ...state })
      const carried = await makeSheet(t, { by, ...at(p), state: 'sent' })
      const contact = { office_id: p.office, contact_point_id: p.point, place: at(p).place }
      return {
        sheets: [
          { ...p, id: sheet, author: by, filed },
          { ...p, id: carried, author: by, filed: false },
        ],
        draft: { ...p, id: await makeDraftRow(t, { by, ...at(p) }), author: by },
        contact: { ...p, id: await makeContact(t, { by, ...contact }), author: by },
        dispatch: {
          ...p,
          id: await makeDispatch(t, { by, sheet: carried, ...way, ...from }),
          author: by,
          to: to.organisation,
          toOffice: whole ? null : to.office,
        },
      }
    }),
  )
  sheets = made.flatMap((m) => m.sheets)
  drafts = made.map((m) => m.draft)
  contacts = made.map((m) => m.contact)
  dispatches = made.map((m) => m.dispatch)
})
afterAll(() => t.close())

const tableOf = (permission: string) => {
  const name = permission.slice(0, permission.lastIndexOf('.'))
  const found = Object.entries(resources).find(([resource]) => resource === name)
  if (!found) throw new Error(`no resource for ${permission}`)
  return found[1].table
}

/** What the house shows in a list, and what it answers one by one, in the actor's own session. */
const ask = (actor: Actor, permission: string, ids: readonly string[]) =>
  travel(
    t.house,
    { as: { token: actor.operator.token }, operation: 'test.matrix', subject: null },
    async (cx) => {
      const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(tableOf(permission))} where ${cx.visible(permission)}`.execute(cx.tx)
      const passed: string[] = []
      for (const id of ids) {
        try {
          await cx.house.authority.authorise(cx.tx, cx.actor, { permission, target: 'record', id })
          passed.push(id)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      return { listed: new Set(rows.map((r) => r.id)), passed: new Set(passed) }
    },
  )

async function agree<R extends Row>(oracle: Record<string, (a: Actor, r: R) => boolean>, rows: readonly R[]) {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...actors),
      fc.constantFrom(...Object.keys(oracle)),
      fc.uniqueArray(fc.constantFrom(...rows), { minLength: 3, maxLength: 6, selector: (r) => r.id }),
      async (actor, permission, tried) => {
        const right = (r: R) => oracle[permission]?.(actor, r) === true
        const { listed, passed } = await ask(
          actor,
          permission,
          tried.map((r) => r.id),
        )
        expect(listed).toEqual(new Set(rows.filter(right).map((r) => r.id)))
        expect(passed).toEqual(new Set(tried.filter(right).map((r) => r.id)))
      },
    ),
    { numRuns: 60 },
  )
}

test('sheets: authorised ⇔ in the visible list ⇔ the oracle says so', () => agree(sheetOracle, sheets))
test('drafts: authorised ⇔ in the visible list ⇔ the oracle says so', () => agree(draftOracle, drafts))
test('dispatches: authorised ⇔ in the visible list ⇔ the oracle says so', () =>
  agree(dispatchOracle, dispatches))
test('contacts: authorised ⇔ in the visible list ⇔ the oracle says so', () => agree(contactOracle, contacts))

test('a permission without a grant for the role lets nobody in, whatever the row', async () => {
  const ofTheDesk = ['access-sheet', 'draft', 'dispatch', 'contact', 'attachment']
  const asked = Object.entries(permissions)
    .filter(([resource]) => ofTheDesk.includes(resource))
    .flatMap(([resource, table]) => Object.keys(table).map((action) => `${resource}.${action}`))
  const politician = actors.find((a) => a.role === 'politician')
  if (!politician) throw new Error('the sample holds no politician')
  for (const permission of asked) expect((await ask(politician, permission, [])).listed.size).toBe(0)
})
