import pg from 'pg'

const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  timestamptz: 'string',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  jsonb: 'Json',
  bytea: 'Buffer',
}

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  generated: boolean
  check: string | null
}

const columns = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as generated,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%= ANY (%' limit 1) as check
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and not c.relispartition
  order by c.relname, a.attnum`

/** `server/db/tables.ts` from the catalogue of a migrated database: one interface a table, closed lists as unions. */
export async function tablesSource(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(columns)
  await client.end()
  const tables = Map.groupBy(rows, (r) => r.table)
  const interfaces = [...tables].map(
    ([name, cols]) => `  ${name}: {\n${cols.map((c) => `    ${c.column}: ${columnType(c)}`).join('\n')}\n  }`,
  )
  return `// Generated from the migrated database by \`npm run generate\`. Do not edit.
import type { ColumnType, Generated } from 'kysely'

export type Json = ColumnType<unknown, string, string>

export interface Tables {
${interfaces.join('\n')}
}
`.replace(
    'import type { ColumnType, Generated }',
    interfaces.some((i) => i.includes('Generated<'))
      ? 'import type { ColumnType, Generated }'
      : 'import type { ColumnType }',
  )
}

function columnType({ type, nullable, generated, check, column, table }: Column): string {
  const array = type.startsWith('_')
  const known = typeOf[array ? type.slice(1) : type]
  if (!known) throw new Error(`${table}.${column}: type ${type} has no TypeScript twin`)
  const values =
    check && known === 'string' ? [...check.matchAll(/'([^']+)'::text/g)].map((m) => `'${m[1]}'`) : []
  const base = values.length > 0 ? values.join(' | ') : known
  const whole = (array ? `${values.length > 1 ? `(${base})` : base}[]` : base) + (nullable ? ' | null' : '')
  if (generated && known === 'Json') return 'ColumnType<unknown, string | undefined, string>'
  return generated ? `Generated<${whole}>` : whole
}
