import type { Config } from '../platform/config.ts'
import type { Started } from '../start.ts'

/** What a command of `npm run siso` is given. */
export type Call = {
  readonly config: Config
  /** The words after the command's name. */
  readonly words: readonly string[]
  /** `--scale 2` → `2`. */
  readonly option: (name: string) => string | undefined
  readonly say: (line: string) => void
}

/** A mistake in the words of a command: its usage is shown and the command ends with 1. */
export class BadCall extends Error {}

type Common = { readonly usage: string; readonly about: string }
export type Command =
  | (Common & { readonly run: (call: Call) => Promise<void> })
  /** Needs the database: the house is started before and stopped after. */
  | (Common & { readonly inHouse: (call: Call, started: Started) => Promise<void> })
