import { createHash } from 'node:crypto'
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { instant } from '../../domain/kernel/instant.ts'
import type { Tables } from '../db/tables.ts'

const { builtins } = pg.types
pg.types.setTypeParser(builtins.DATE, (day) => day) // a date is a day, not an instant
pg.types.setTypeParser(builtins.TIMESTAMPTZ, (at) =>
  instant(at.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
)
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(1182 as never, (days: string) => days.slice(1, -1).split(',').filter(Boolean)) // date[]

/** The open transaction of a request or job. Opened and closed by the road only. */
export type Tx = Kysely<Tables>

export type Database = {
  /** Runs `act` with one client; the client always returns to the pool. */
  readonly withClient: <T>(act: (client: Client) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** One checked-out connection: simple statements for the road, Kysely for queries. */
export type Client = {
  /** One round trip, several statements, no parameters: only for the road's own texts. */
  readonly simple: (text: string) => Promise<pg.QueryResult[]>
  readonly tx: Tx
  readonly literal: (value: string) => string
}

export type DatabaseOptions = {
  readonly url: string
  readonly max?: number
  /** Off behind a transaction pooler, which cannot keep named statements. */
  readonly namedStatements?: boolean
  readonly onError?: (error: Error) => void
  /** Sees every trip to the database: for the bench and for tests that count statements. */
  readonly watch?: (text: string, values: readonly unknown[]) => void
}

export function openDatabase({
  url,
  max = 10,
  namedStatements = true,
  onError,
  watch,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 3_000,
    allowExitOnIdle: true,
  })
  pool.on('error', (error) => onError?.(error)) // without a listener a restart of PostgreSQL ends the process
  const nameOf = namedStatements ? statementNames(400) : () => undefined
  const clients = new WeakMap<pg.PoolClient, Client>()
  const clientOf = (raw: pg.PoolClient): Client => {
    const known = clients.get(raw)
    if (known) return known
    const query = async (text: string, values: readonly unknown[]) => {
      watch?.(text, values)
      const name = values.length > 0 ? nameOf(text) : undefined
      return raw.query(
        name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
      )
    }
    const client: Client = {
      simple: async (text) => {
        watch?.(text, [])
        return [(await raw.query(text)) as unknown as pg.QueryResult | pg.QueryResult[]].flat()
      },
      tx: new Kysely<Tables>({ dialect: oneClientDialect(query) }),
      literal: (value) => raw.escapeLiteral(value),
    }
    clients.set(raw, client)
    return client
  }
  return {
    async withClient(act) {
      const raw = await pool.connect()
      let broken: Error | undefined
      const note = (error: Error) => {
        broken = error
      }
      raw.on('error', note)
      try {
        return await act(clientOf(raw))
      } finally {
        raw.off('error', note)
        raw.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

/** Statement texts that come back get a name, so that PostgreSQL plans them once per connection. */
function statementNames(most: number) {
  const names = new Map<string, string>()
  return (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= most) return known
    const name = createHash('sha1').update(text).digest('hex')
    names.set(text, name)
    return name
  }
}

type Query = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>

function oneClientDialect(query: Query) {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount, command } = await query(sql, parameters)
      const counted = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command)
      return { rows: rows as R[], ...(counted ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
    },
    streamQuery() {
      throw new Error('stream from a read-only cursor after the audit row is committed')
    },
  }
  const refuse = async () => {
    throw new Error('the road opens and closes the transaction')
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}
