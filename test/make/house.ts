import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { instant, type Instant } from '../../domain/kernel/instant.ts'
import { createApp } from '../../server/app.ts'
import { createAuthority } from '../../server/access/authorise.ts'
import { createStillClock, type StillClock } from '../../server/platform/clock.ts'
import { loadPlaces, type Places } from '../../server/nomenclature/places.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { openFiles } from '../../server/platform/files.ts'
import type { House } from '../../server/platform/house.ts'
import { runPendingJobs } from '../../server/platform/jobs.ts'
import { openKeyring } from '../../server/platform/keys.ts'
import { createLog } from '../../server/platform/log.ts'
import { createPrinter } from '../../server/platform/typst.ts'
import { jobs, mountConcepts, resources } from '../../server/registers.ts'
import { makeDatabase } from './database.ts'
import { makeZone, type MadeZone } from './zone.ts'

export type TestHouse = {
  readonly app: FastifyInstance
  readonly house: House
  readonly clock: StillClock
  readonly zone: MadeZone
  /** As the owner of the tables: to look behind the walls. */
  readonly owner: pg.Pool
  readonly url: string
  readonly folder: string
  readonly logged: () => string
  /** The trips to the database that an act takes, in order. */
  readonly trips: (act: () => Promise<unknown>) => Promise<string[]>
  readonly runJobs: () => Promise<void>
  readonly close: () => Promise<void>
}

let loaded: Places | undefined
/** Read once a worker: the files do not change while tests run. */
export const testPlaces = (): Places => (loaded ??= loadPlaces({ demo: true }))

type Making = {
  readonly at?: Instant
  /** Serve the built pages too. */
  readonly web?: boolean
}

/** The whole server on its own database, with a small zone of two organisations and a clock that stands still. */
export async function makeHouse({
  at = instant('2026-11-04T08:30:00Z'),
  web = false,
}: Making = {}): Promise<TestHouse> {
  const { url, drop } = await makeDatabase()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'siso-test-'))
  const clock = createStillClock(at)
  const lines: string[] = []
  const trips: string[] = []
  const log = createLog({ level: 'info', to: { write: (line: string) => void lines.push(line) } })
  const house: House = {
    db: openDatabase({ url, max: 8, watch: (text) => void trips.push(text) }),
    clock,
    keys: openKeyring(path.join(folder, 'keys')),
    files: openFiles(path.join(folder, 'files')),
    authority: createAuthority(resources),
    mode: 'demo',
    https: false,
    log,
  }
  const printer = createPrinter()
  const app = await createApp({
    house,
    log,
    mount: mountConcepts({
      status: {
        version: 'test',
        demoLogins: [{ username: 'sportello', who: 'Operatrice dello Sportello Centro' }],
      },
      places: testPlaces,
      printer,
    }),
    webFolder: web ? path.join(import.meta.dirname, '../../dist/web') : null,
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
  })
  await app.ready()
  const owner = new pg.Pool({ connectionString: url, options: '-c search_path=public' })
  owner.on('error', () => undefined) // the drop of the database cuts connections that are still saying goodbye
  const zone = await makeZone(owner, at)
  return {
    app,
    house,
    clock,
    zone,
    owner,
    url,
    folder,
    logged: () => lines.join(''),
    async trips(act) {
      trips.length = 0
      await act()
      return [...trips]
    },
    runJobs: () => runPendingJobs(house, jobs, url),
    async close() {
      await app.close()
      await printer.close()
      await house.db.close()
      await owner.end()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
