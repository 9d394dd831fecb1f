import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { instant } from '../domain/kernel/instant.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'
import { documents } from './documents.ts'
import { tablesSource } from './tables.ts'

const root = path.join(import.meta.dirname, '..')

/** The types of the tables, from an empty database brought forward by our own migrations. */
async function tables(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'siso-generate-'))
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), fast: true })
  try {
    await migrate(postgres.ownerUrl, instant('2026-01-01T00:00:00Z'))
    return await tablesSource(postgres.ownerUrl)
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const check = process.argv.includes('--check')
const stale: string[] = []
for (const [name, content] of Object.entries({ 'server/db/tables.ts': await tables(), ...documents() })) {
  const file = path.join(root, name)
  if ((await readFile(file, 'utf8').catch(() => '')) === content) continue
  stale.push(name)
  if (check) continue
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}
if (check && stale.length > 0) {
  console.error(`Da rigenerare con «npm run generate»: ${stale.join(', ')}`)
  process.exit(1)
}
if (!check) console.log(stale.length > 0 ? `Scritti: ${stale.join(', ')}` : 'Tutto già aggiornato')
