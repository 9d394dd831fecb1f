import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  contactPointKind,
  officeNature,
  organisationKind,
  providerKind,
  qualification,
} from '../../domain/organisation/codes.ts'
import { dispatchLifecycle, sheetLifecycle } from '../../domain/intake/lifecycle.ts'
import { makeDatabase } from '../make/database.ts'

let db: pg.Pool
let drop: () => Promise<void>
beforeAll(async () => {
  const made = await makeDatabase()
  drop = made.drop
  db = new pg.Pool({ connectionString: made.url, options: '-c search_path=public' })
})
afterAll(async () => {
  await db.end()
  await drop()
})

const namesOf = async (text: string): Promise<string[]> =>
  (await db.query<{ name: string }>(text)).rows.map((r) => r.name)

const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')`
const ours = `${tables} and c.relname <> 'migration'`

// prettier-ignore
const conventions: [string, string][] = [
  ['every table says what it is for', `select c.relname as name from ${tables} and obj_description(c.oid) is null`],
  ['every table knows when its rows were created', `select c.relname as name from ${tables}
    and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'created_at')`],
  ['row security is enabled and forced on every table', `select c.relname as name from ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)`],
  ['the owner passes on every table: otherwise owner functions would silently touch nothing', `select c.relname as name from ${ours}
    and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'house')`],
  ['no column is varchar or char: text with a check instead', `select c.relname || '.' || a.attname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and a.atttypid in ('varchar'::regtype, 'bpchar'::regtype)`],
  ['no timestamp forgets its zone', `select c.relname || '.' || a.attname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and a.atttypid = 'timestamp'::regtype`],
  ['no default asks the time', `select c.relname || '.' || a.attname as name from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and pg_get_expr(d.adbin, d.adrelid) ~* 'now\\(|current_|clock_timestamp'`],
  ['every foreign key is led by an index', `select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname = 'public' and not c.relispartition
    and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`],
  ['who modified and when stand together', `select c.relname as name from ${tables} and
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'modified_at') <>
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'modified_by')`],
  ['the application role owns nothing', `select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('siso_app', 'siso_release')`],
  ['owner functions pin their search path', `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'siso' and p.prosecdef and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')`],
  ['nobody but the application calls our functions', `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'siso' and p.prokind = 'f' and has_function_privilege('public', p.oid, 'execute')`],
]
test.each(conventions)('%s', async (_, text) => {
  expect(await namesOf(text)).toEqual([])
})

test('without a session the application sees no row of any protected table', async () => {
  const protectedTables = await namesOf(`select c.relname as name from ${ours} and not c.relispartition
    and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') and has_table_privilege('siso_app', c.oid, 'select')`)
  expect(protectedTables.length).toBeGreaterThan(0)
  const client = await db.connect()
  await client.query(
    "begin; select set_config('role', 'siso_app', true); select set_config('siso.today', '2026-11-04', true)",
  )
  for (const table of protectedTables) expect((await client.query(`select 1 from ${table}`)).rowCount).toBe(0)
  await client.query('rollback')
  client.release()
})

test('the audit log can be added to and never changed by the application', async () => {
  const { rows } = await db.query<{
    verb: string
  }>(`select verb from unnest(array['select', 'update', 'delete', 'truncate']) verb
    where has_table_privilege('siso_app', 'audit_event', verb)`)
  expect(rows).toEqual([])
})

test('credentials, sessions and login attempts are out of the application’s reach', async () => {
  const { rows } = await db.query<{
    table: string
  }>(`select t as table from unnest(array['credential', 'session', 'login_attempt']) t, unnest(array['select', 'insert', 'update', 'delete']) v
    where has_table_privilege('siso_app', t, v)`)
  expect(rows).toEqual([])
})

// prettier-ignore
const closedLists: [string, readonly string[]][] = [
  ['organisation.kind',      organisationKind.codes],
  ['office.nature',          officeNature.codes],
  ['contact_point.kind',     contactPointKind.codes],
  ['provider.kind',          providerKind.codes],
  ['operator.qualification', qualification.codes],
  ['dispatch.state',         dispatchLifecycle.states],
  // A draft and what was erased are not sheets: the first is another table, of the second no row is left.
  ['access_sheet.state',     sheetLifecycle.states.filter((s) => !['draft', 'compiled', 'erased'].includes(s))],
]
test.each(closedLists)('%s admits exactly the codes of the domain', async (column, codes) => {
  const [table, name] = column.split('.')
  const { rows } = await db.query<{ definition: string }>(
    `select pg_get_constraintdef(k.oid) as definition from pg_constraint k
     join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
     where k.conrelid = $1::regclass and a.attname = $2 and k.contype = 'c'`,
    [table, name],
  )
  const admitted = [...(rows[0]?.definition ?? '').matchAll(/'([^']+)'::text/g)].map((m) => m[1])
  expect(new Set(admitted)).toEqual(new Set(codes))
})
