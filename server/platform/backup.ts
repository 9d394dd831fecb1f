import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import type { Config } from './config.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { copyFileIfThere, copyFolder, syncPath } from './folder-copy.ts'

const FORM = 'siso-backup-1'
const Manifest = z.strictObject({
  form: z.literal(FORM),
  postgres: z.string(),
  from: z.string(),
  to: z.string(),
  databaseFiles: z.int(),
  attachments: z.int(),
})
/** What is written last into a backup, so that an interrupted one is recognised: `from` and `to` are WAL positions. */
export type Manifest = z.infer<typeof Manifest>

const manifestFile = 'siso-backup.json'

/** What the server writes anew at its start, or must not find (PostgreSQL manual, "Making a Base Backup"). */
const left = [
  /^pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.+/,
  /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|current_logfiles)$/,
  /(^|\/)(pgsql_tmp[^/]*|pg_internal\.init.*)$/,
  /^global\/pg_control$/, // last of all: it says where to begin
]
const isData = (path: string): boolean => !left.some((pattern) => pattern.test(path))

const isEmpty = async (folder: string): Promise<boolean> =>
  !existsSync(folder) || (await readdir(folder)).length === 0

const isWithin = (path: string, folder: string): boolean => !/^\.\.(\/|$)/.test(relative(folder, path))

/** How to back up a database that is not ours to copy. */
function externalBackupAdvice(config: Config, target: string): string {
  return [
    'Il database è esterno: la copia si fa con gli strumenti di PostgreSQL, della stessa versione del server:',
    `  pg_dump --format=custom --enable-row-security --file='${join(target, 'siso.dump')}' "$DATABASE_DIRECT_URL"`,
    '(senza DATABASE_DIRECT_URL, con DATABASE_URL). Subito dopo, copiare gli allegati:',
    `  cp -a '${config.filesDir}' '${join(target, 'files')}'`,
    `Le chiavi (${config.keyDir}) si conservano altrove, mai insieme alla copia.`,
  ].join('\n')
}

async function copyDatabase(superuserUrl: string, dataDir: string, to: string) {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: 'siso-backup' })
  await client.connect()
  try {
    // The slot, which goes away with this connection, keeps the log from being recycled under us.
    await client.query(
      "select pg_create_physical_replication_slot('siso_backup_' || pg_backend_pid(), true, true)",
    )
    await client.query("select pg_backup_start('siso', true)")
    const files = await copyFolder(dataDir, to, isData)
    await copyControl(join(dataDir, 'global/pg_control'), join(to, 'global/pg_control'))
    const stopped = await client.query<{ lsn: string; labelfile: string; last: string; version: string }>(
      `select lsn::text, labelfile, pg_walfile_name(lsn) as last, current_setting('server_version') as version
       from pg_backup_stop(wait_for_archive => false)`,
    )
    const stop = stopped.rows[0]
    const [, from, first] = /START WAL LOCATION: (\S+) \(file (\w+)\)/.exec(stop?.labelfile ?? '') ?? []
    if (!stop || !from || !first) throw new Error('PostgreSQL non ha detto che cosa ha copiato')
    const log = (await readdir(join(dataDir, 'pg_wal'))).filter(
      (n) => /^[0-9A-F]{24}$/.test(n) && n >= first && n <= stop.last,
    )
    for (const name of log)
      if (!(await copyFileIfThere(join(dataDir, 'pg_wal', name), join(to, 'pg_wal', name))))
        throw new Error(`Manca ${name}: la copia non sarebbe coerente`)
    await writeFile(join(to, 'backup_label'), stop.labelfile, { mode: 0o600, flush: true })
    return { postgres: stop.version, from, to: stop.lsn, databaseFiles: files + log.length + 1 }
  } finally {
    await client.end()
  }
}

/** The control file may be written while it is read: it is sound when two readings agree. */
async function copyControl(from: string, to: string): Promise<void> {
  for (let before = await readFile(from); ;) {
    const now = await readFile(from)
    if (now.equals(before)) return writeFile(to, now, { mode: 0o600, flush: true })
    before = now
  }
}

/**
 * Copies the embedded database and the attachments to a new folder while the system works. Never the keys.
 * For an external database it copies nothing and throws what to do instead.
 */
export async function backup(config: Config, target: string): Promise<Manifest> {
  const folder = resolve(target)
  if (config.databaseUrl) throw new Error(externalBackupAdvice(config, folder))
  if ([config.databaseDir, config.filesDir, config.keyDir].some((taken) => isWithin(folder, taken)))
    throw new Error(`La copia non può stare in ${folder}: è una cartella del sistema.`)
  if (!(await isEmpty(folder))) throw new Error(`La cartella ${folder} non è vuota.`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const postgres = await startEmbeddedPostgres({ dataDir: config.databaseDir })
  try {
    const copied = await copyDatabase(postgres.superuserUrl, config.databaseDir, join(folder, 'postgres'))
    // After the database: every attachment that its rows name is already on the disk.
    const notKeys = (path: string) => !isWithin(join(config.filesDir, path), config.keyDir)
    const attachments = existsSync(config.filesDir)
      ? await copyFolder(config.filesDir, join(folder, 'files'), notKeys)
      : 0
    const manifest: Manifest = { form: FORM, ...copied, attachments }
    await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    })
    await syncPath(folder)
    return manifest
  } finally {
    await postgres.stop()
  }
}

/** Reads what a backup says of itself, or refuses a folder that is not a whole one. */
async function manifestOf(source: string): Promise<Manifest> {
  const file = join(source, manifestFile)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`La cartella ${source} non è una copia di sicurezza completa.`)
  })
  return Manifest.parse(JSON.parse(text))
}

/**
 * Puts a backup back under a data folder (DATA_DIR) that has no database and no attachments. The keys are put back by
 * hand. At its first start the database brings itself to the end of the copy, and its password is a new one.
 */
export async function restore(source: string, dataDir: string): Promise<Manifest> {
  const manifest = await manifestOf(source)
  const [database, files] = [join(dataDir, 'postgres'), join(dataDir, 'files')]
  for (const folder of [database, files])
    if (!(await isEmpty(folder)))
      throw new Error(`La cartella ${folder} non è vuota: il ripristino non la tocca.`)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // Made beside, named at the end: an interrupted restore leaves no half database.
  const draft = await mkdtemp(join(dataDir, 'restore-'))
  try {
    const parts = ['files', 'postgres'].filter((part) => existsSync(join(source, part)))
    for (const part of parts) await copyFolder(join(source, part), join(draft, part))
    await rm(join(dataDir, 'postgres.password'), { force: true })
    if (parts.includes('files')) await rename(join(draft, 'files'), files)
    await rename(join(draft, 'postgres'), database)
  } finally {
    await rm(draft, { recursive: true })
  }
  await syncPath(dataDir)
  return manifest
}

/** What a backup holds once restored: rows for each table, schema included in the name. */
export type Verification = Readonly<{ rows: Readonly<Record<string, number>>; attachments: number }>

/** Restores a backup to a folder of its own, starts it, reads every row of every table, removes it. */
export async function verify(source: string, workDir = tmpdir()): Promise<Verification> {
  const folder = await mkdtemp(join(workDir, 'siso-verify-'))
  try {
    const { attachments } = await restore(source, folder)
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
    try {
      return { rows: await countRows(postgres.superuserUrl), attachments }
    } finally {
      await postgres.stop()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function countRows(url: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const rows: Record<string, number> = {}
    for (const { name } of tables.rows) {
      const counted = await client.query<{ n: string }>(`select count(*) as n from ${name}`)
      rows[name] = Number(counted.rows[0]?.n)
    }
    return rows
  } finally {
    await client.end()
  }
}
