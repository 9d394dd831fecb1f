import { noFacts, type Facts } from './facts.ts'
import type { PackVersion } from './packs.ts'
import { rowIds, type RowId } from './rows.ts'

const act = { status: 'valid', act: 'Tutrice o tutore, atto n. 12/2025', day: null } as const
const report = { interlocutor: 'public-official', written: true } as const
const user = { interlocutor: 'user', capacity: 'able' } as const
const representative = { interlocutor: 'legal-representative', act } as const
const reporter = { interlocutor: 'reporter', prior: 'own', personKnown: true } as const

/** For each row, facts that lead to it: the documentation prints them, the tests check that none is unreachable. */
// prettier-ignore
const examples: Record<RowId, Partial<Facts>> = {
  'undecided':   {},
  '1.mandate':   { interlocutor: 'judicial-authority' },
  '2.oral':      { interlocutor: 'public-official' },
  '2.report':    { ...report },
  '2.granted':   { ...report, consent: 'granted', moment: 'interview' },
  '2.mandate':   { ...report, consent: 'denied', moment: 'interview', mandate: true },
  '2.refused':   { ...report, consent: 'denied', moment: 'interview' },
  '2.revoked':   { ...report, consent: 'revoked' },
  '3.open':      { ...user },
  '3.pending':   { ...user, consent: 'pending' },
  '3.granted':   { ...user, consent: 'granted' },
  '3.mandate':   { ...user, consent: 'denied', mandate: true },
  '3.refused':   { ...user, consent: 'denied' },
  '3.revoked':   { ...user, consent: 'revoked' },
  '4.open':      { ...representative },
  '4.pending':   { ...representative, consent: 'pending' },
  '4.granted':   { ...representative, consent: 'granted' },
  '4.mandate':   { ...representative, consent: 'denied', mandate: true },
  '4.refused':   { ...representative, consent: 'denied' },
  '4.revoked':   { ...representative, consent: 'revoked' },
  '5.none':      { interlocutor: 'reporter' },
  '5.on-file':   { ...reporter },
  '5.entitled':  { ...reporter, entitled: true },
  '6.prejudice': { ...user, presumedPrejudice: true },
  '7.anonymous': { interlocutor: 'anonymous' },
}

export const exampleOf = (pack: PackVersion, row: RowId): Facts => ({ ...noFacts(pack), ...examples[row] })
export const examplesOf = (pack: PackVersion): readonly (readonly [RowId, Facts])[] =>
  rowIds.map((row) => [row, exampleOf(pack, row)])
