import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addMonths } from '../../../domain/kernel/day.ts'
import type { Endpoint } from '../../../domain/kernel/endpoint.ts'
import { addMinutes } from '../../../domain/kernel/instant.ts'
import { createApp } from '../../app.ts'
import { operators, type DemoOperator } from '../../organisation/demo/operators.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import { organisations } from '../../organisation/demo/places.ts'
import { createStillClock } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import type { Jobs } from '../../platform/jobs.ts'
import { createLog } from '../../platform/log.ts'
import { asOwner } from '../../platform/owner.ts'
import { travel } from '../../platform/road.ts'
import type { Platform } from '../../platform/routes.ts'
import { romanInstant } from '../calendar.ts'
import { closeSessions, openSessions, type DemoSession } from '../session-queries.ts'
import type { Call, Moment, Outcome, Perform } from './perform.ts'

export type Product = { readonly mount: (platform: Platform) => void; readonly jobs: Jobs }

type Keyed = DemoSession & { readonly key: string; readonly token: string }

const keyOf = (username: string, office?: string) =>
  office === undefined ? username : `${username} ${office}`

/** A session for each assignment; the first of each operator also answers to the name alone. */
const sessionsOf = ({ username, assignments }: DemoOperator): Keyed[] =>
  assignments.map((a, i) => {
    const token = randomBytes(32).toString('base64url')
    return {
      key: keyOf(username, 'office' in a ? a.office : undefined),
      token,
      id: randomUUID(),
      tokenHash: createHash('sha256').update(token).digest(),
      clientKey: randomBytes(32),
      operatorId: demoId('operator', username),
      assignmentId: demoId('assignment', `${username} ${i}`),
    }
  })

/**
 * Opens the product once more, inside this process and with a watch that stands where each step puts it, lets `act`
 * use it as the demo's operators, and closes it: the real one starts after, on a database with a past.
 */
export async function insideTheProduct(
  house: House,
  { mount, jobs }: Product,
  act: (perform: Perform) => Promise<void>,
): Promise<void> {
  const { clock } = house
  const still = createStillClock(clock.now())
  const past: House = { ...house, clock: still, https: false }
  const log = createLog({ level: 'silent' })
  const app = await createApp({
    house: past,
    log,
    mount,
    webFolder: null,
    publicUrl: 'http://127.0.0.1',
    trustProxy: false,
  })
  const sessions = operators.flatMap(sessionsOf)
  const from = romanInstant(addMonths(clock.today(), -12), '00:00')
  await asOwner(house.db, (tx) =>
    openSessions(tx, sessions, { from, until: addMinutes(clock.now(), 60 * 24) }),
  )
  const tokenOf = ({ as, office }: Moment) => {
    const found =
      sessions.find((s) => s.key === keyOf(as, office)) ?? sessions.find((s) => s.key.startsWith(`${as} `))
    if (!found) throw new Error(`the demo has no operator ${keyOf(as, office)}`)
    return found.token
  }
  try {
    await act({
      async call(moment, call) {
        still.set(moment.at)
        return send(app, tokenOf(moment), call)
      },
      async nightly(at) {
        still.set(at)
        await everyNight(past, jobs)
      },
    })
  } finally {
    await app.close()
    await asOwner(house.db, closeSessions)
  }
}

async function everyNight(house: House, jobs: Jobs): Promise<void> {
  for (const [name, job] of Object.entries(jobs)) {
    if (!job.daily) continue
    for (const { key } of organisations) {
      const as = { organisationId: demoId('organisation', key) }
      await travel(house, { as, operation: `job.${name}`, subject: null }, (cx) => job.run(cx, null))
    }
  }
}

async function send<E extends Endpoint>(
  app: FastifyInstance,
  token: string,
  call: Call<E>,
): Promise<Outcome<E>> {
  const { endpoint: e, params, body, file } = call
  const given = texts(params)
  const path = e.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ''))
  const query = e.method === 'GET' ? `?${new URLSearchParams(texts(body)).toString()}` : ''
  const form = file === undefined ? undefined : multipart(texts(body), file)
  const response = await app.inject({
    method: e.method,
    url: `/api${path}${query}`,
    headers: {
      cookie: `siso=${token}`,
      ...(form === undefined ? {} : { 'content-type': form.type }),
      ...(form === undefined && e.method !== 'GET' ? { 'content-type': 'application/json' } : {}),
    },
    ...(form === undefined ? {} : { payload: form.content }),
    ...(form === undefined && e.method !== 'GET' ? { payload: JSON.stringify(body ?? {}) } : {}),
  })
  if (response.statusCode === 200) return { ok: true, reply: z.parse<E['reply']>(e.reply, response.json()) }
  const problem: unknown = response.json()
  return { ok: false, code: codeIn(problem) ?? String(response.statusCode) }
}

const texts = (body: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(body ?? {}).map(([name, value]) => [name, String(value)]))

/** `urn:siso:act-expired` → `act-expired`. */
const codeIn = (problem: unknown): string | undefined =>
  typeof problem === 'object' && problem !== null && 'type' in problem && typeof problem.type === 'string'
    ? problem.type.replace('urn:siso:', '')
    : undefined

function multipart(fields: Readonly<Record<string, string>>, file: { name: string; content: Buffer }) {
  const boundary = `----${randomUUID()}`
  const part = (head: string) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`)
  const lines = Object.entries(fields).flatMap(([name, value]) => [
    part(`name="${name}"`),
    Buffer.from(`${value}\r\n`),
  ])
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([
      ...lines,
      part(`name="file"; filename="${file.name}"`),
      file.content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}
