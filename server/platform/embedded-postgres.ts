import { resolve } from 'node:path'
import { kill } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { prepareCluster } from './embedded-cluster.ts'
import { findPassword } from './embedded-password.ts'
import { dismissOrphans, findPostmaster, isAlive, isBusy, launchPostmaster } from './embedded-postmaster.ts'

export type EmbeddedPostgres = Readonly<{
  /** Connection string of the application's role `siso` to a database. */
  url: (database: string) => string
  /** The same to the database `siso`, that the role owns: what DATABASE_URL is in production. */
  ownerUrl: string
  /** Connection string of the superuser, for backups only. */
  superuserUrl: string
  port: number
  pid: number
  /** True when the server was already running. */
  attached: boolean
  /** Stops the server and waits; a guest of another living process only takes leave. */
  stop: () => Promise<void>
}>

export type EmbeddedOptions = Readonly<{
  /** The folder of the database; password, log and copied programs stand beside it. */
  dataDir: string
  /** For tests: no fsync. */
  fast?: boolean
  port?: number
  /** The server went away without being asked. */
  onLost?: () => void
}>

const urlOf = (role: string, password: string, port: number, database: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`

// Advisory locks of the database `postgres`. Whoever holds `house` stops the server; PostgreSQL itself
// gives it back when the holder dies.
const locks = { house: 5150001, building: 5150002 }

const passing = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET'])
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** A superuser connection that lasts as long as we use the server; undefined while it opens or shuts. */
async function enter(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'siso-keeper' })
  client.on('error', () => undefined) // told by 'end'
  try {
    await client.connect()
    return client
  } catch (error) {
    if (passing.has(codeOf(error)) || /terminated unexpectedly/.test(String(error))) return undefined
    if (codeOf(error) === '28P01')
      throw new Error('La password in postgres.password non è quella del database.')
    throw error
  }
}

/** The application's role and database, as an administrator would have made them in production. */
async function furnish(keeper: pg.Client, password: string): Promise<void> {
  await keeper.query('select pg_advisory_lock($1)', [locks.building])
  const role = await keeper.query("select 1 from pg_roles where rolname = 'siso'")
  if (!role.rowCount)
    await keeper.query(`create role siso login nosuperuser createrole createdb password '${password}'`)
  const database = await keeper.query("select 1 from pg_database where datname = 'siso'")
  if (!database.rowCount) await keeper.query('create database siso owner siso')
  await keeper.query('select pg_advisory_unlock($1)', [locks.building])
}

/** Takes the house unless another living process has it: a dying one gives it back well within the wait. */
async function takeHouse(keeper: pg.Client): Promise<boolean> {
  await keeper.query("set lock_timeout = '1s'")
  try {
    await keeper.query('select pg_advisory_lock($1)', [locks.house])
    return true
  } catch (error) {
    if (codeOf(error) === '55P03') return false
    throw error
  } finally {
    await keeper.query('set lock_timeout = 0')
  }
}

/** Tenths of a second left to the children of a killed server to notice it. */
const PATIENCE = 20

/** What passes by itself: another process holds the folder or has just taken the port. */
const crowded = ({ port }: EmbeddedOptions) =>
  port === undefined ? /lock file|shared memory block|could not bind/ : /lock file|shared memory block/

/** Starts the PostgreSQL of the npm package on a folder, made at need, or joins the one that already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  const { fast = false, port } = options
  let launched: number | undefined
  let obstacle: unknown
  for (let waits = 0; waits < 600;) {
    const postmaster = findPostmaster(dataDir)
    const password = findPassword(dataDir)
    if (postmaster && !password) throw new Error('Il database gira, ma manca il suo file postgres.password.')
    if (postmaster?.ready && password) {
      const keeper = await enter(urlOf('postgres', password, postmaster.port, 'postgres'))
      if (keeper) {
        await furnish(keeper, password)
        return house({ ...postmaster, password, keeper, attached: postmaster.pid !== launched, options })
      }
    }
    if (!postmaster && !isBusy(dataDir)) {
      try {
        launched = await launchPostmaster(dataDir, prepareCluster(dataDir, fast), { port, fast })
        continue
      } catch (error) {
        if (!crowded(options).test(String(error))) throw error
        obstacle = error
      }
    }
    // A server that opens or shuts is at work (after a crash perhaps for minutes): it is not counted.
    if (!postmaster || postmaster.ready) waits++
    if (waits === PATIENCE) dismissOrphans(dataDir)
    await pause(100)
  }
  throw new Error(`PostgreSQL non parte: la cartella ${dataDir} resta occupata.`, { cause: obstacle })
}

type Entered = {
  pid: number
  port: number
  password: string
  keeper: pg.Client
  attached: boolean
  options: EmbeddedOptions
}

async function house({ pid, port, password, keeper, attached, options }: Entered): Promise<EmbeddedPostgres> {
  const owner = await takeHouse(keeper)
  let leaving = false
  keeper.once('end', () => {
    if (!leaving) options.onLost?.()
  })
  const url = (database: string) => urlOf('siso', password, port, database)
  return {
    url,
    ownerUrl: url('siso'),
    superuserUrl: urlOf('postgres', password, port, 'siso'),
    port,
    pid,
    attached,
    async stop() {
      if (leaving) return
      leaving = true
      if (owner && isAlive(pid)) {
        kill(pid, 'SIGINT') // a fast shutdown: open transactions are undone, everything is written down
        while (isAlive(pid)) await pause(20)
      }
      await keeper.end()
    },
  }
}
