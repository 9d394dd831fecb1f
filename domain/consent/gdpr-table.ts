import type { LegalBasis } from './codes.ts'
import { rowIds, type RowId } from './rows.ts'
import { seedTable, type Row } from './seed-table.ts'

/** Everything rests on the public task (art. 6.1.e GDPR) or on a duty of law: consent is no ground for a public body. */
const basisOf = (row: Row): Pick<Row, 'basis' | 'motive'> => {
  const basis: LegalBasis = row.basis === 'consent' ? 'public-task' : row.basis
  return { basis, motive: row.motive ?? (row.basis === 'consent' ? 'public-task' : null) }
}

const restricted = {
  storage: 'restricted',
  onRefusal: 'restrict',
  term: 'consent.refusalRetentionMonths',
} as const

/** Where the pack differs from the seed: nothing expires, a refusal keeps the minimum, restricted (decision 14). */
// prettier-ignore
const differences: Partial<Record<RowId, Partial<Row>>> = {
  '3.open':    { ttl: null, onRefusal: 'restrict', term: 'consent.noticeWithinDays' },
  '3.pending': { ttl: null, onRefusal: 'restrict', term: 'consent.noticeWithinDays' },
  '3.granted': { onRefusal: 'restrict' },
  '3.refused': { ...restricted, recordable: ['contact-facts', 'user-identity', 'consent-answer', 'informed-tick'] },
  '4.open':    { ttl: null, onRefusal: 'restrict', term: 'consent.noticeWithinDays' },
  '4.pending': { ttl: null, onRefusal: 'restrict', term: 'consent.noticeWithinDays' },
  '4.granted': { onRefusal: 'restrict' },
  '4.refused': { ...restricted, recordable: ['contact-facts', 'interlocutor-identity', 'user-identity', 'consent-answer', 'informed-tick'] },
}

const rows: ReadonlyMap<RowId, Row> = new Map(
  rowIds.map((id) => [id, { ...seedTable[id], ...basisOf(seedTable[id]), ...differences[id] }]),
)

/** A row of pack `gdpr-pa@1` (processes §2.4): the seed with its differences. */
export const gdprRow = (id: RowId): Row => rows.get(id) ?? seedTable[id]
