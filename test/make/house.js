import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { instant } from '../../domain/kernel/instant.js'
import { createApp } from '../../server/app.js'
import { createAuthority } from '../../server/access/authorise.js'
import { createStillClock } from '../../server/platform/clock.js'
import { openDatabase } from '../../server/platform/database.js'
import { openFiles } from '../../server/platform/files.js'
import { runPendingJobs } from '../../server/platform/jobs.js'
import { openKeyring } from '../../server/platform/keys.js'
import { createLog } from '../../server/platform/log.js'
import { jobs, mountConcepts, resources } from '../../server/registers.js'
import { makeDatabase } from './database.js'
import { makeZone } from './zone.js'
/** The whole server on its own database, with a small zone of two organisations and a clock that stands still. */
export async function makeHouse(at = instant('2026-11-04T08:30:00Z')) {
  const { url, drop } = await makeDatabase()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'siso-test-'))
  const clock = createStillClock(at)
  const lines = []
  const log = createLog({ level: 'info', to: { write: (line) => void lines.push(line) } })
  const house = {
    db: openDatabase({ url, max: 8 }),
    clock,
    keys: openKeyring(path.join(folder, 'keys')),
    files: openFiles(path.join(folder, 'files')),
    authority: createAuthority(resources),
    mode: 'demo',
    https: false,
    log,
  }
  const app = await createApp({
    house,
    log,
    mount: mountConcepts({ status: { version: 'test', demoLogins: [] } }),
    webFolder: null,
    publicUrl: null,
    trustProxy: false,
  })
  await app.ready()
  const owner = new pg.Pool({ connectionString: url, options: '-c search_path=public' })
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
    runJobs: () => runPendingJobs(house, jobs, url),
    async close() {
      await app.close()
      await house.db.close()
      await owner.end()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
