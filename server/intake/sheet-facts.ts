import type { ConsentState, InterlocutorKind } from '../../domain/consent/codes.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import type { PackVersion } from '../../domain/consent/packs.ts'
import { caseOfRow, type RowId } from '../../domain/consent/rows.ts'
import { decide } from '../../domain/consent/table.ts'
import { factsOf, type Known, type Values } from '../../domain/intake/facts.ts'
import type { Day } from '../../domain/kernel/day.ts'

/** What a sheet, or a dispatch that becomes one, tells the decision table. */
export type Concluded = {
  readonly pack: PackVersion
  readonly decisionRow: RowId
  readonly interlocutor: InterlocutorKind | null
  readonly presumedPrejudice: boolean
  readonly consent: ConsentState
  readonly consentRevoked: boolean
  readonly personId: string | null
  readonly closing: string | null
  readonly day: Day
  readonly values: Values
}

/** The answer came from an earlier consent: case 5 always, the others when nobody answered on the sheet itself. */
const inherited = ({ decisionRow, consent }: Concluded) =>
  decisionRow === '5.on-file' ||
  decisionRow === '5.entitled' ||
  (decisionRow.endsWith('.granted') && consent !== 'granted')

/**
 * What was known when the access was concluded, read back from the row of the table that it answered: the same
 * facts give the same decision for ever. Only what happened to the consent since then is news.
 */
const knownThen = (s: Concluded): Known => ({
  today: s.day,
  moment: 'access',
  prior: s.consentRevoked ? 'lapsed' : inherited(s) ? 'own' : 'none',
  mandate: s.decisionRow.endsWith('.mandate'),
  earlierPrejudice: false,
  personKnown: s.personId !== null || caseOfRow[s.decisionRow] === 5,
  openFile: s.closing === 'note-to-case',
  represented: false,
  leadMunicipality: s.closing === 'send-to-lead-municipality',
})

/** The decision of the table on a concluded sheet, computed again. */
export function decisionOf(s: Concluded): Decision {
  const { pack, interlocutor, presumedPrejudice } = s
  const consent = s.consentRevoked ? 'revoked' : s.consent
  return decide(factsOf({ pack, interlocutor, presumedPrejudice, consent }, s.values, knownThen(s)))
}
