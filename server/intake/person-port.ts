import type { Values } from '../../domain/intake/facts.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Context } from '../platform/road.ts'

/** Who a sheet is about, as the desk wrote it. */
export type KeptIdentity = {
  /** The person that the operator linked, if she was already known. */
  readonly personId: string | null
  /** `restricted` after a refused adhesion (pack `gdpr-pa`): a person already known never loses her standing by it. */
  readonly standing: 'ordinary' | 'restricted'
  /** Every field of the sheet about her that may be kept: at least a surname or a name is known. */
  readonly values: Values
}

/** What the desk needs to know of a person already in the registry. */
export type KnownPerson = {
  readonly surname: string
  readonly name: string
  readonly birthDay: Day | null
  /** Somebody represents this adult today: she does not answer alone. */
  readonly represented: boolean
}

/** What the desk asks of the registry of persons. */
export type PersonPort = {
  /** Finds the person or writes her, and says who she is. Called only when a sheet is kept. */
  readonly keepPerson: (cx: Context, identity: KeptIdentity) => Promise<{ readonly personId: string }>
  /** The person, if she is one of the organisation's and may be seen from here. */
  readonly findPerson: (cx: Context, personId: string) => Promise<KnownPerson | undefined>
}
