import type { Authority } from '../access/authorise.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Files } from './files.ts'
import type { Keyring } from './keys.ts'

/** What main.ts builds once and every road carries: nothing here knows a concept. */
export type House = {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keyring
  readonly files: Files
  readonly authority: Authority
  readonly mode: 'demo' | 'production'
  /** The cookie is `Secure` and `__Host-` when people arrive by HTTPS. */
  readonly https: boolean
  readonly log: Log
}

export type Log = {
  readonly info: (facts: object, text: string) => void
  readonly warn: (facts: object, text: string) => void
  readonly error: (facts: object, text: string) => void
}
