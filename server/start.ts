import { existsSync } from 'node:fs'
import path from 'node:path'
import { createAuthority } from './access/authorise.ts'
import { loadPlaces, type Places } from './nomenclature/places.ts'
import { createClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { openFiles } from './platform/files.ts'
import type { House, Log } from './platform/house.ts'
import { prepareJobs } from './platform/jobs.ts'
import { openKeyring } from './platform/keys.ts'
import { migrate } from './platform/migrate.ts'
import { resources } from './registers.ts'

export const version = '0.1.0'
export const webFolder = path.join(import.meta.dirname, '../dist/web')

/** A house with its database brought forward: what the server and the commands both stand on. */
export type Started = {
  readonly house: House
  readonly places: () => Places
  /** Bypasses a transaction pooler: job queue, migrations. */
  readonly directUrl: string
  readonly stop: () => Promise<void>
}

type Watch = (text: string, values: readonly unknown[]) => void

/** `watch` sees every trip to the database: for the bench. */
export async function startHouse(config: Config, log: Log, watch?: Watch): Promise<Started> {
  const clock = createClock(config.clock)
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.databaseDir })
  const url = config.databaseUrl ?? embedded?.ownerUrl ?? ''
  const directUrl = config.databaseDirectUrl ?? url
  await migrate(directUrl, clock.now())
  await prepareJobs(directUrl)
  const house: House = {
    db: openDatabase({
      url,
      namedStatements: url === directUrl,
      ...(watch ? { watch } : {}),
      onError: (error) => log.error({ err: error }, 'database connection lost'),
    }),
    clock,
    keys: openKeyring(config.keyDir),
    files: openFiles(config.filesDir),
    authority: createAuthority(resources),
    mode: config.mode,
    https: config.publicUrl.startsWith('https:'),
    log,
  }
  const additions = path.join(config.dataDir, 'nomenclature')
  let places: Places | undefined
  return {
    house,
    directUrl,
    places: () =>
      (places ??= loadPlaces({
        demo: config.mode === 'demo',
        additions: existsSync(additions) ? additions : undefined,
      })),
    async stop() {
      await house.db.close()
      await embedded?.stop()
    },
  }
}
