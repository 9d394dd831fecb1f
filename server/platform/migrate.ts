import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { Instant } from '../../domain/kernel/instant.ts'

const folder = path.join(import.meta.dirname, '../db')
const lock = 7_476_001

type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(path.join(folder, 'migrations'))).filter((n) => n.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, 'migrations', name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Brings the database forward; every file once, in one transaction each, under one lock. Returns the new ones. */
export async function migrate(url: string, now: Instant): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set search_path = public') // a login named like our schema would capture every name
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(
      'create table if not exists public.migration (name text primary key, checksum text not null, created_at timestamptz not null)',
    )
    await client.query("comment on table public.migration is 'The migrations that this database has seen.'")
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration',
    )
    const seen = new Map(rows.map((r) => [r.name, r.checksum]))
    const all = await readMigrations()
    const changed = all.filter((m) => seen.has(m.name) && seen.get(m.name) !== m.checksum)
    if (changed.length > 0)
      throw new Error(`migrations already applied were edited: ${changed.map((m) => m.name).join(', ')}`)
    const fresh = all.filter((m) => !seen.has(m.name))
    for (const m of fresh) await apply(client, m, now)
    await client.query('select siso.prepare_audit_months($1::date, 14)', [now.slice(0, 10)])
    await assertFrontRole(client)
    return fresh.map((m) => m.name)
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, { name, text, checksum }: Migration, now: Instant): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration values ($1, $2, $3)', [name, checksum, now])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** The wall stands only if the role of the requests cannot climb it. */
async function assertFrontRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ unsafe: boolean }>(`
    select rolsuper or rolbypassrls or rolcanlogin
      or exists (select from pg_class where relowner = r.oid and relkind in ('r', 'p')) as unsafe
    from pg_roles r where rolname = 'siso_app'`)
  if (rows[0]?.unsafe !== false)
    throw new Error('role siso_app must not own tables, log in, be superuser or bypass row security')
}
