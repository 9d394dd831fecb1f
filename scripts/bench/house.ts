import path from 'node:path'
import { createApp } from '../../server/app.ts'
import { seedDemo } from '../../server/demo/seed.ts'
import { readConfig } from '../../server/platform/config.ts'
import { createLog } from '../../server/platform/log.ts'
import { createPrinter } from '../../server/platform/typst.ts'
import { jobs, mountConcepts } from '../../server/registers.ts'
import { startHouse } from '../../server/start.ts'
import type { Trip } from './load.ts'

export type Bench = {
  readonly base: string
  readonly url: string
  readonly cookie: string
  /** What the flows need to know: ids of the demo zone, a name to look for. */
  readonly given: Readonly<Record<string, string>>
  /** The trips that an act takes. */
  readonly record: (act: () => Promise<unknown>) => Promise<Trip[]>
  /** Ids that stand in the database now: a replay keeps them. */
  readonly knownIds: () => Promise<string[]>
  readonly close: () => Promise<void>
}

/** The server as in production, on a durable database of its own, with the demo zone and a logged-in desk. */
export async function openBench(folder: string): Promise<Bench> {
  const trips: Trip[] = []
  const config = readConfig({ DATA_DIR: path.join(folder, 'data') })
  const log = createLog({ level: 'fatal' })
  const started = await startHouse(config, log, (text, values) => void trips.push({ text, values }))
  const { house, places } = started
  const printer = createPrinter()
  const mount = mountConcepts({ status: { version: 'bench', demoLogins: [] }, places, printer })
  await seedDemo({ house, product: { mount, jobs }, say: () => undefined })
  const app = await createApp({
    house,
    log,
    mount,
    webFolder: null,
    publicUrl: config.publicUrl,
    trustProxy: false,
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
  })
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const login = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: 'sportello', password: 'demo' },
  })
  const { context } = login.json<{ context: { contactPointId: string } }>()
  return {
    base,
    url: started.directUrl,
    cookie: String(login.headers['set-cookie']).split(';')[0] ?? '',
    given: { contactPointId: context.contactPointId, text: 'rossi mar' },
    async record(act) {
      trips.length = 0
      await act()
      return [...trips]
    },
    knownIds: () =>
      house.db.withClient(async ({ simple }) => {
        const tables = [
          'operator',
          'organisation',
          'office',
          'contact_point',
          'assignment',
          'session',
          'person',
        ]
        const results = await simple(
          `set search_path = public; ${tables.map((t) => `select id from ${t}`).join('; ')}`,
        )
        return results.flatMap((r) => r.rows.map((row: { id: string }) => row.id))
      }),
    async close() {
      await app.close()
      await printer.close()
      await started.stop()
    },
  }
}
