import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type TaskList,
} from 'graphile-worker'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from './database.ts'
import type { House } from './house.ts'
import { travel, type Context } from './road.ts'

/** What a job is told: ids, never content. */
const Payload = z.strictObject({ organisationId: z.uuid(), subjectId: z.uuid().optional() })
export type JobPayload = z.infer<typeof Payload>

/** One slice of work for one organisation, as the system: idempotent, within a request's time. */
export type Job = (cx: Context, subjectId: string | null) => Promise<void>
export type Jobs = Readonly<Record<string, { readonly run: Job; readonly daily?: true }>>

/** Asks for a job in the transaction of the request: no commit, no job. */
export async function enqueue(
  { tx, house }: { tx: Tx; house: House },
  task: string,
  { at, ...payload }: JobPayload & { at: Instant },
): Promise<void> {
  await sql`select siso.enqueue(${task}, ${JSON.stringify(Payload.parse(payload))}::json, ${house.clock.onTheWall(at)})`.execute(
    tx,
  )
}

/** The queue's own words, at our level and without its payloads. */
const loggerOf = (house: House): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') house.log.error({ queue: message.replace(/'[^']*'|"[^"]*"/g, '…') }, 'jobs')
  })

const everyOrganisation = 'every-organisation'

function tasksOf(house: House, jobs: Jobs): TaskList {
  const tasks = Object.entries(jobs).map(([name, job]) => [
    name,
    async (given: unknown) => {
      const { organisationId, subjectId = null } = Payload.parse(given)
      await travel(house, { as: { organisationId }, operation: `job.${name}`, subject: subjectId }, (cx) =>
        job.run(cx, subjectId),
      )
    },
  ])
  const daily = Object.keys(jobs).filter((name) => jobs[name]?.daily)
  const fanOut = async () => {
    const ids = await house.db.withClient(async ({ simple }) => {
      const [found] = await simple('select id from organisation')
      return found?.rows.map((r: { id: string }) => r.id) ?? []
    })
    for (const organisationId of ids)
      for (const name of daily)
        await travel(house, { as: { organisationId }, operation: `job.${name}.ask`, subject: null }, (cx) =>
          enqueue(cx, name, { organisationId, at: cx.now }),
        )
  }
  return Object.fromEntries([...tasks, [everyOrganisation, fanOut]])
}

export const prepareJobs = (url: string): Promise<void> => runMigrations({ connectionString: url })

/** Works through what is due; daily jobs start at 01:15 of the machine's clock. */
export function startJobs(house: House, jobs: Jobs, url: string): Promise<Runner> {
  return run({
    connectionString: url,
    taskList: tasksOf(house, jobs),
    concurrency: 2,
    noHandleSignals: true,
    logger: loggerOf(house),
    parsedCronItems: parseCronItems([{ task: everyOrganisation, match: '15 1 * * *' }]),
  })
}

/** Tests: what is pending now, then back. */
export const runPendingJobs = (house: House, jobs: Jobs, url: string): Promise<void> =>
  runOnce({
    connectionString: url,
    taskList: tasksOf(house, jobs),
    noHandleSignals: true,
    logger: loggerOf(house),
  })
