import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { prepareTemplate } from './make/database.ts'

/** One PostgreSQL for the whole run, in a folder of its own that goes away with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'siso-test-'))
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), fast: true })
  await prepareTemplate(postgres.ownerUrl)
  project.provide('postgresUrl', postgres.ownerUrl)
  project.provide('postgresSuperuserUrl', postgres.superuserUrl)
  project.provide('postgresFolder', join(folder, 'postgres'))
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  }
}
