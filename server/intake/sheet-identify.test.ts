import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '../../domain/consent/table.ts'
import { noFacts } from '../../domain/consent/facts.ts'
import { instant } from '../../domain/kernel/instant.ts'
import { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { presentFields } from '../../domain/intake/draft.ts'
import { createApp } from '../app.ts'
import { createLog } from '../platform/log.ts'
import { createPrinter } from '../platform/typst.ts'
import { callerOf } from '../../test/make/call.ts'
import { makeHouse, testPlaces, type TestHouse } from '../../test/make/house.ts'
import { anonymous, makeDraftRow, makeSheet } from '../../test/make/intake.ts'
import type { MadeOperator } from '../../test/make/zone.ts'
import { travel } from '../platform/road.ts'
import type { DraftPort, DraftStart } from './draft-port.ts'
import { linkIdentified } from './sheet-identify.ts'
import { sheetRoutes } from './sheet-routes.ts'

let t: TestHouse
let desk: MadeOperator
let app: Awaited<ReturnType<typeof createApp>>
const started: DraftStart[] = []

/** The smallest draft there can be: its row, opened by SQL; what it starts from is kept aside for the test. */
const viewOf = (id: string, values: DraftStart['values']) => ({
  id,
  state: 'draft' as const,
  pack: 'seed-siso@1' as const,
  interlocutor: 'user' as const,
  presumedPrejudice: false,
  consent: 'not-asked' as const,
  seq: 0,
  fields: Object.fromEntries(presentFields(values).map((f) => [f, { value: values[f] ?? null, rev: 0 }])),
  decision: decide({ ...noFacts('seed-siso@1'), interlocutor: 'user' }),
  missing: [],
  openedAt: instant('2026-11-04T08:30:00Z'),
  expiresAt: null,
  liftAsked: false,
})
const rowDrafts: DraftPort = {
  async openDraftWith({ actor }, start) {
    started.push(start)
    const id = await makeDraftRow(t, { by: actor.operatorId, contactPoint: start.contactPointId })
    return viewOf(id, start.values)
  },
  readDraft: async (_, id) => viewOf(id, started.at(-1)?.values ?? {}),
}

beforeAll(async () => {
  t = await makeHouse()
  desk = await t.zone.operator('front-desk')
  app = await createApp({
    house: t.house,
    log: createLog({ level: 'error', to: { write: () => undefined } }),
    mount: (platform) =>
      sheetRoutes(platform, { printer: createPrinter(), places: testPlaces, drafts: rowDrafts }),
    webFolder: null,
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await t.close()
})

const body = (carry: readonly string[]) =>
  ({ carry: [...carry], interlocutor: 'user', contactPointId: t.zone.here.contactPointId }) as never

test('[acc A15] who was anonymous identifies: the chosen needs go into a new draft that asks its own consent, never the alias', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000901') })
  const call = callerOf(app, desk.token)
  const carry = ['needs.tags', 'needs.text', 'anonymous.alias', 'statistics.ageBand', 'access.mode']
  const draft = (await call(accessSheetApi.identify, { id }, body(carry))).reply
  expect([draft.consent, draft.decision.consent.asked]).toEqual(['not-asked', 'before'])
  expect(Object.keys(draft.fields)).toEqual(['needs.tags', 'needs.text'])
  expect(started.at(-1)).toMatchObject({ identifies: id, interlocutor: 'user' })
  expect(JSON.stringify(draft)).not.toContain('ANON')
  // The anonymous sheet stays as it was until the new one exists.
  expect((await call(accessSheetApi.readAliasLink, { id })).reply.sheetId).toBeNull()
})

test('[acc A15] once the named sheet exists, the link is seen by creator and privacy officer, and is made once', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000902') })
  const named = await makeSheet(t, { by: desk.id })
  const link = () =>
    travel(t.house, { as: { token: desk.token }, operation: 'draft.conclude', subject: named }, (cx) =>
      linkIdentified(cx, { anonymousId: id, namedId: named }),
    )
  await link()
  await expect(link()).rejects.toThrow('already-identified')
  const call = callerOf(app, desk.token)
  expect((await call(accessSheetApi.readAliasLink, { id })).reply.sheetId).toBe(named)
  expect((await call(accessSheetApi.identify, { id }, body([]))).problem.type).toBe(
    'urn:siso:already-identified',
  )
  expect((await call(accessSheetApi.read, { id })).reply.actions).not.toContain('identify')
})

test('[acc A15] a request repeated with the same key opens one draft', async () => {
  const id = await makeSheet(t, { by: desk.id, ...anonymous('ANON-2026-000903') })
  const call = callerOf(app, desk.token)
  const key = randomUUID()
  const first = (await call(accessSheetApi.identify, { id }, body(['needs.tags']), { key })).reply
  expect((await call(accessSheetApi.identify, { id }, body(['needs.tags']), { key })).reply.id).toBe(first.id)
})

test('only an anonymous sheet can be given a name', async () => {
  const id = await makeSheet(t, { by: desk.id })
  const answer = await callerOf(app, desk.token)(accessSheetApi.identify, { id }, body(['needs.tags']))
  expect([answer.status, answer.problem.type]).toEqual([422, 'urn:siso:cannot-identify'])
})
