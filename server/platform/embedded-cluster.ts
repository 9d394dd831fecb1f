import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, accountFor, giveTo } from './embedded-account.ts'
import { postgresBinaries } from './embedded-binaries.ts'
import { findPassword, keepPassword, newPassword } from './embedded-password.ts'

// The programs run with the folder as their working directory, entered before we drop to the account:
// so they reach it even when a folder above is closed to everyone but root.
export const here = '/proc/self/cwd'

/** How to run the programs: where they are, and as whom. */
export type Programs = Readonly<{ native: string; account: Account | undefined }>

export const program = ({ native }: Programs, name: string): string => join(native, 'bin', name)

export const runningIn = (cwd: string, { account }: Programs) => ({ ...account, cwd, env: { LC_ALL: 'C' } })

function run(programs: Programs, name: string, cwd: string, settings: readonly string[], input = ''): string {
  const options = { ...runningIn(cwd, programs), input, encoding: 'utf8' as const }
  const { status, stderr, error } = spawnSync(program(programs, name), settings, options)
  if (error) throw error
  if (status !== 0 || /\b(ERROR|FATAL):/.test(stderr)) throw new Error(`${name}: ${stderr.slice(-800)}`)
  return stderr
}

export const isCluster = (dataDir: string): boolean => existsSync(join(dataDir, 'PG_VERSION'))

/**
 * The mark of the folder that every process of its server carries in its command line: device and inode,
 * which follow the folder when it is renamed. The final dot keeps one mark from beginning another.
 */
export function clusterName(dataDir: string): string {
  const { dev, ino } = statSync(dataDir)
  return `siso-${dev.toString(36)}-${ino.toString(36)}.`
}

/** Never half a cluster: it is made beside, and takes its name when it is whole. */
function initialise(dataDir: string, programs: Programs, fast: boolean): void {
  const password = findPassword(dataDir) ?? keepPassword(dataDir, newPassword())
  const draft = mkdtempSync(join(dirname(dataDir), 'postgres.new-'))
  const cluster = join(draft, 'cluster')
  mkdirSync(cluster, { mode: 0o700 })
  writeFileSync(join(draft, 'password'), password, { mode: 0o600 })
  giveTo(programs.account, draft)
  // prettier-ignore
  const settings = [
    '-D', here, '--username=postgres', `--pwfile=${here}/../password`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=it-IT', '--locale=C.UTF-8',
    ...(fast ? ['--no-sync'] : []),
  ]
  try {
    run(programs, 'initdb', cluster, settings)
    renameSync(cluster, dataDir)
  } catch (error) {
    if (!isCluster(dataDir)) throw error // else another process has just made it, and ours is one too many
  } finally {
    rmSync(draft, { recursive: true })
  }
}

/** The password was lost, or the folder restored: without a server, whoever holds the folder sets a new one. */
function resetPassword(dataDir: string, programs: Programs): string {
  const password = newPassword()
  const statement = `do $$ declare r text; begin for r in select rolname from pg_roles where rolname in ('postgres', 'siso')
    loop execute format('alter role %I password %L', r, '${password}'); end loop; end $$;`
  const settings = ['--single', '-D', here, '-c', `cluster_name=${clusterName(dataDir)}`, 'postgres']
  run(programs, 'postgres', dataDir, settings, `${statement.replaceAll('\n', ' ')}\n`)
  return keepPassword(dataDir, password)
}

/** Makes the folder ready to be started, creating it at need. Only while no process works on it. */
export function prepareCluster(dataDir: string, fast: boolean): Programs {
  const home = dirname(dataDir)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const account = accountFor(dataDir)
  const programs = { account, native: postgresBinaries(home, account) }
  if (!isCluster(dataDir)) {
    if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
      throw new Error(`La cartella ${dataDir} contiene altro: non è un database.`)
    initialise(dataDir, programs, fast)
  }
  if (account && statSync(dataDir).uid !== account.uid) giveTo(account, dataDir)
  chmodSync(dataDir, 0o700)
  if (!findPassword(dataDir)) resetPassword(dataDir, programs)
  return programs
}
