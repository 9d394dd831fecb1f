import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { TestHouse } from './house.ts'

/** Where a text was found: `table contact`, `log`, `file …`, `disk base/…`. */
export type Residue = { readonly where: string; readonly needle: string }

/** All files under a folder; what vanishes while we walk was somebody else's. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name))
}

async function inFiles(
  files: readonly string[],
  needles: readonly string[],
  label: string,
): Promise<Residue[]> {
  const found: Residue[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    for (const needle of needles)
      if (bytes.includes(needle)) found.push({ where: `${label} ${file}`, needle })
  }
  return found
}

/** Every table of every schema of the house, job queue included, row by row as text. */
async function inTables(owner: pg.Pool, needles: readonly string[]): Promise<Residue[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const found: Residue[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    for (const needle of needles)
      if (rows.some(({ row }) => row.includes(needle))) found.push({ where: `table ${name}`, needle })
  }
  return found
}

/** The bytes of our database, of the write-ahead log and of whatever else PostgreSQL writes, once all is on disk. */
async function onDisk(owner: pg.Pool, needles: readonly string[]): Promise<Residue[]> {
  const superuser = new pg.Client({ connectionString: inject('postgresSuperuserUrl') })
  await superuser.connect()
  await superuser.query('checkpoint')
  await superuser.end()
  const { rows } = await owner.query<{ oid: string }>(
    'select oid::text from pg_database where datname = current_database()',
  )
  const folder = inject('postgresFolder')
  const others = path.join(folder, 'base')
  const own = await filesUnder(path.join(others, rows[0]?.oid ?? ''))
  const rest = (await filesUnder(folder)).filter((file) => !file.startsWith(`${others}${path.sep}`))
  // Its log and password stand beside the folder.
  const beside = await readdir(path.dirname(folder), { withFileTypes: true })
  rest.push(...beside.filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name)))
  if (own.length === 0 || !(await stat(path.join(folder, 'pg_wal'))).isDirectory())
    throw new Error('the bytes of the database are not where they are looked for')
  return inFiles([...own, ...rest], needles, 'disk')
}

/** Everywhere these texts can be read: tables, job queue, our files and keys, the log, the bytes of the database and its log. */
export async function residueOf(t: TestHouse, needles: readonly string[]): Promise<Residue[]> {
  const log = t.logged()
  return [
    ...(await inTables(t.owner, needles)),
    ...(await inFiles(await filesUnder(t.folder), needles, 'file')),
    ...needles.filter((n) => log.includes(n)).map((needle) => ({ where: 'log', needle })),
    ...(await onDisk(t.owner, needles)),
  ]
}
