import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const fileOf = (dataDir: string): string => join(dirname(dataDir), 'postgres.password')

export const newPassword = (): string => randomBytes(24).toString('hex')

/** The password of the roles `postgres` and `siso`, or undefined when its file is not there. */
export function findPassword(dataDir: string): string | undefined {
  const file = fileOf(dataDir)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** Keeps a password, readable by us alone; of two processes that try at once the first wins, and both get its own. */
export function keepPassword(dataDir: string, password: string): string {
  const file = fileOf(dataDir)
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${password}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}
