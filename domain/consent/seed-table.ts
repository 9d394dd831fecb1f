import type { ClosingAction } from './closing-codes.ts'
import type { AskedWhen, ConsentGiver, LegalBasis, LegalMotive } from './codes.ts'
import { dataClasses, type DataClass } from './data-class.ts'
import type { Storage, RefusedReason } from './decision.ts'
import type { MandatorySet } from './mandatory.ts'
import type { ConsentParameter } from './parameters.ts'
import type { RowId } from './rows.ts'

/** What a refusal given in this row does: see `effects.ts`. */
export type RefusalRule = 'erase' | 'restrict' | 'file' | 'keep' | 'not-asked'

/** One row of the decision table, without its words (those are in `explain.ts`). */
export type Row = {
  readonly recordable: readonly DataClass[]
  readonly mandatory: MandatorySet | null
  readonly closings: readonly ClosingAction[]
  readonly asked: AskedWhen
  readonly by: ConsentGiver
  readonly motive: LegalMotive | null
  readonly basis: LegalBasis
  readonly storage: Storage
  readonly refused: RefusedReason | null
  readonly onRefusal: RefusalRule
  readonly ttl: ConsentParameter | null
  readonly term: ConsentParameter | null
}
export type Table = Readonly<Record<RowId, Row>>

const speaker = ['interlocutor-institution', 'interlocutor-identity', 'interlocutor-contacts'] as const
const contact = ['contact-facts', 'access-note', 'companion'] as const
const person = [
  'known-person',
  'user-identity',
  'user-registry',
  'user-contacts',
  'user-health',
  'user-social',
] as const
const needs = [
  'reference-person',
  'need-tags',
  'need-text',
  'requested-service',
  'closing-note',
  'other-document',
] as const
const answer = ['consent-answer', 'informed-tick'] as const

const report = ['contact-facts', ...speaker, 'written-report', 'reported-identity'] as const
const reportAndPerson = [
  ...contact,
  ...speaker,
  'written-report',
  'reported-identity',
  ...person,
  ...needs,
  ...answer,
] as const
const own = [...contact, ...person, ...needs, ...answer] as const
const represented = [...contact, ...speaker, 'representative-act', ...person, ...needs, ...answer] as const
const minimum = ['contact-facts', 'known-person', 'user-identity', 'user-contacts', ...answer] as const

const sends = ['propose-taking-charge', 'send-to-office', 'send-to-organisation'] as const
const open = [
  'information',
  'desk-service',
  ...sends,
  'send-to-lead-municipality',
  'note-to-case',
  'appointment',
] as const
const underMandate = [...sends, 'note-to-case', 'appointment'] as const

const nothing = { motive: null, basis: 'consent', refused: null, ttl: null, term: null } as const
const written = {
  ...nothing,
  asked: 'at-first-interview',
  by: 'user-or-representative',
  storage: 'sheet',
} as const
const byUser = { ...nothing, asked: 'before', by: 'user', mandatory: 3 } as const
const byRepresentative = { ...nothing, asked: 'before', by: 'legal-representative', mandatory: 4 } as const
const onFile = {
  ...nothing,
  asked: 'must-pre-exist',
  by: 'nobody',
  onRefusal: 'not-asked',
  mandatory: 5,
} as const
const mandate = {
  motive: 'judicial-mandate',
  basis: 'judicial-mandate',
  refused: null,
  ttl: null,
  onRefusal: 'keep',
  storage: 'sheet',
} as const
const revoked = {
  recordable: ['contact-facts', 'consent-answer'],
  mandatory: null,
  closings: [],
  storage: 'sheet',
  refused: 'consent-revoked',
  onRefusal: 'keep',
} as const
const refusal = {
  closings: ['consent-denied'],
  mandatory: null,
  storage: 'statistical-contact',
  refused: 'consent-denied',
  onRefusal: 'erase',
} as const

/** Pack `seed-siso@1`: seed 1.2 to the letter (processes §1.1.2, decisions 1–14). */
// prettier-ignore
export const seedTable = {
  'undecided':   { ...nothing, recordable: ['contact-facts'], mandatory: null, closings: [], asked: 'before', by: 'nobody', storage: 'draft', refused: 'case-not-chosen', onRefusal: 'not-asked' },

  // 1 — the order itself is the first access: identity must be recorded, consent is no impediment
  '1.mandate':   { ...mandate, recordable: [...contact, ...speaker, 'judicial-order', ...person, ...needs], mandatory: 1, closings: sends, asked: 'not-needed', by: 'nobody', term: 'order.openingWorkingDays' },

  // 2 — only what is written enters; consent waits for the first interview
  '2.oral':      { ...written, recordable: ['contact-facts', ...speaker, 'written-report'], mandatory: '2.report', closings: ['information'], storage: 'statistical-contact', refused: 'oral-report', onRefusal: 'not-asked' },
  '2.report':    { ...written, recordable: report, mandatory: '2.report', closings: [...sends, 'report-to-authority'], onRefusal: 'file', term: 'report.firstInterviewDays' },
  '2.granted':   { ...written, recordable: reportAndPerson, mandatory: '2.full', closings: [...sends, 'report-to-authority'], onRefusal: 'file' },
  '2.mandate':   { ...mandate, recordable: reportAndPerson, mandatory: '2.full', closings: [...sends, 'report-to-authority'], asked: 'at-first-interview', by: 'user-or-representative', term: null },
  '2.refused':   { ...written, recordable: [...report, ...answer], mandatory: null, closings: ['file-report', 'report-to-authority'], refused: 'consent-denied', onRefusal: 'file' },
  '2.revoked':   { ...written, ...revoked },

  // 3 — consent before anything: until then only a short-lived draft
  '3.open':      { ...byUser, recordable: own, closings: [], storage: 'draft', onRefusal: 'erase', ttl: 'draft.volatileHours' },
  '3.pending':   { ...byUser, recordable: minimum, closings: ['appointment', 'consent-not-received'], storage: 'draft', onRefusal: 'erase', ttl: 'consent.pendingTtlDays' },
  '3.granted':   { ...byUser, recordable: own, closings: open, storage: 'sheet', onRefusal: 'erase' },
  '3.mandate':   { ...byUser, ...mandate, recordable: own, closings: underMandate },
  '3.refused':   { ...byUser, ...refusal, recordable: ['contact-facts', 'informed-tick'] },
  '3.revoked':   { ...byUser, ...revoked },

  // 4 — the same, from who represents the person
  '4.open':      { ...byRepresentative, recordable: represented, closings: [], storage: 'draft', onRefusal: 'erase', ttl: 'draft.volatileHours' },
  '4.pending':   { ...byRepresentative, recordable: [...minimum, ...speaker, 'representative-act'], closings: ['appointment', 'consent-not-received'], storage: 'draft', onRefusal: 'erase', ttl: 'consent.pendingTtlDays' },
  '4.granted':   { ...byRepresentative, recordable: represented, closings: open, storage: 'sheet', onRefusal: 'erase' },
  '4.mandate':   { ...byRepresentative, ...mandate, recordable: represented, closings: underMandate },
  '4.refused':   { ...byRepresentative, ...refusal, recordable: ['contact-facts', 'informed-tick'] },
  '4.revoked':   { ...byRepresentative, ...revoked },

  // 5 — a generic reporter is heard only about who already consented
  '5.none':      { ...onFile, recordable: ['contact-facts'], mandatory: null, closings: ['information'], storage: 'statistical-contact', refused: 'no-prior-consent' },
  '5.on-file':   { ...onFile, recordable: ['contact-facts', 'access-note', ...speaker, 'known-person', 'need-tags', 'need-text', 'closing-note'], closings: ['information', 'note-to-case', 'send-to-office', 'inadmissible-request'], storage: 'sheet' },
  '5.entitled':  { ...onFile, recordable: ['contact-facts', 'access-note', ...speaker, 'known-person', 'need-tags', 'need-text', 'requested-service', 'closing-note', 'other-document'], closings: ['information', 'note-to-case', 'send-to-office'], storage: 'sheet' },

  // 6 — always registered, whole; nothing is ever lost by raising the flag
  '6.prejudice': { recordable: dataClasses, mandatory: 6, closings: ['report-to-authority'], asked: 'not-needed', by: 'nobody', motive: 'prejudice-or-crime', basis: 'prejudice-or-crime', storage: 'sheet', refused: null, onRefusal: 'keep', ttl: null, term: 'prejudice.evaluationDays' },

  // 7 — no identity, whatever happens
  '7.anonymous': { ...nothing, recordable: ['contact-facts', 'anonymity', 'alias', 'statistics', 'need-tags'], mandatory: 7, closings: ['information', 'send-to-organisation'], asked: 'not-subscribable', by: 'nobody', basis: 'public-task', storage: 'sheet', onRefusal: 'not-asked' },
} as const satisfies Table
