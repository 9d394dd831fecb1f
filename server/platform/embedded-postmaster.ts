import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { kill } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterName, here, isCluster, program, type Programs, runningIn } from './embedded-cluster.ts'

/** The server process of a folder, whoever started it. */
export type Postmaster = Readonly<{ pid: number; port: number; ready: boolean }>

const MEGABYTE = 1024 * 1024

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined // the process or the file has gone in the meantime, or is not ours to read
  }
}

const pidFile = (dataDir: string): string => join(dataDir, 'postmaster.pid')

/** The lines of postmaster.pid: process, folder, start, port, socket, address, memory, status. */
const readPidFile = (dataDir: string): string[] =>
  attempt(() => readFileSync(pidFile(dataDir), 'utf8'))?.split('\n') ?? []

const commandLine = (pid: number | string): string =>
  attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? ''

export const isAlive = (pid: number): boolean => commandLine(pid) !== ''

/** Whether a process, which may have inherited the number of a dead one, is a PostgreSQL on this folder. */
function worksOn(dataDir: string, pid: number): boolean {
  if (commandLine(pid).includes(clusterName(dataDir))) return true
  const [folder, cwd] = [statSync(dataDir), attempt(() => statSync(`/proc/${pid}/cwd`))]
  const name = attempt(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim())
  return name === 'postgres' && cwd?.ino === folder.ino && cwd.dev === folder.dev
}

/** The server that runs on the folder, if any. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const [pid, , , port, , , , status] = readPidFile(dataDir)
  // A negative number is a PostgreSQL without a server, at work on the folder for a moment.
  if (!pid || Number(pid) <= 0 || !worksOn(dataDir, Number(pid))) return undefined
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' }
}

/** The processes that carry the folder's mark: those of a server, or the children that outlive a killed one. */
const workers = (dataDir: string): number[] => {
  const mark = clusterName(dataDir)
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && commandLine(pid).includes(mark))
    .map(Number)
}

/** Whether any process still works on the folder. */
export const isBusy = (dataDir: string): boolean => isCluster(dataDir) && workers(dataDir).length > 0

/** Ends the children of a dead server that have not noticed: one in a long computation would hold the folder. */
export function dismissOrphans(dataDir: string): void {
  if (findPostmaster(dataDir)) return
  for (const pid of workers(dataDir))
    // A child bears a title; a server about to write its postmaster.pid still has the path of the program.
    if (commandLine(pid).startsWith('postgres: ')) attempt(() => kill(pid, 'SIGQUIT'))
}

/** PostgreSQL would not start if the number in its old file now belongs to another program of the same account. */
function removeStalePidFile(dataDir: string): void {
  const [pid] = readPidFile(dataDir)
  if (pid && isAlive(Math.abs(Number(pid))) && !worksOn(dataDir, Math.abs(Number(pid))))
    rmSync(pidFile(dataDir))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

// prettier-ignore
const always = {
  listen_addresses:                    '127.0.0.1',
  unix_socket_directories:             '',
  // Nothing personal in the server's log: our own log tells of errors, without values.
  log_min_messages:                    'log',
  log_min_error_statement:             'panic',
  log_error_verbosity:                 'terse',
  log_parameter_max_length:            '0',
  log_parameter_max_length_on_error:   '0',
  log_timezone:                        'UTC',
  timezone:                            'UTC',
  idle_in_transaction_session_timeout: '5s',
}

/** For tests: nothing survives a power cut, and no backup. */
// prettier-ignore
const fastOnly = {
  fsync:              'off',
  synchronous_commit: 'off',
  full_page_writes:   'off',
  wal_level:          'minimal',
  max_wal_senders:    '0',
}

const logFile = (dataDir: string): string => join(dirname(dataDir), 'postgres.log')

function openLog(dataDir: string): number {
  const file = logFile(dataDir)
  if (existsSync(file) && statSync(file).size > 10 * MEGABYTE) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** Starts a server and returns its process; an Error that tells what it said, when it ends before being ready. */
export async function launchPostmaster(
  dataDir: string,
  programs: Programs,
  { port, fast }: { port: number | undefined; fast: boolean },
): Promise<number> {
  removeStalePidFile(dataDir)
  const own = { cluster_name: clusterName(dataDir), port: String(port ?? (await freePort())) }
  const settings = { ...always, ...(fast ? fastOnly : {}), ...own }
  const log = openLog(dataDir)
  const before = statSync(logFile(dataDir)).size
  const child = spawn(
    program(programs, 'postgres'),
    ['-D', here, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // In a session of its own: the terminal's Ctrl-C is for us, who then stop it in order.
    { ...runningIn(dataDir, programs), stdio: ['ignore', 'ignore', log], detached: true },
  )
  closeSync(log)
  child.unref()
  let ended: Error | undefined
  child.once('error', (error) => (ended = error))
  child.once('exit', () => (ended ??= new Error('PostgreSQL si è fermato')))
  while (!ended) {
    const running = findPostmaster(dataDir)
    if (running?.ready && running.pid === child.pid) return running.pid
    await pause(20)
  }
  throw new Error(
    `${ended.message}: ${readFileSync(logFile(dataDir)).subarray(before).toString().slice(-800)}`,
  )
}
