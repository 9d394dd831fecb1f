import { z } from 'zod'
import { refusals } from '../kernel/refusals.ts'
import { closingAction } from './closing-codes.ts'
import { askedWhen, consentGiver, legalBasis, legalMotive } from './codes.ts'
import { dataClass, section } from './data-class.ts'
import { mandatoryFields } from './mandatory.ts'
import { packVersions } from './packs.ts'
import { consentParameters } from './parameters.ts'
import { rowIds } from './rows.ts'

const codesOf = <T extends string>(record: Record<T, unknown>) => Object.keys(record) as [T, ...T[]]
const text = z.string()
const classes = z.array(z.enum(dataClass.codes)).readonly()
const parameter = z.enum(codesOf(consentParameters.entries))

/** Whether something may be done, and the Italian sentence that says why. */
export const Verdict = z.strictObject({ allowed: z.boolean(), reason: text })
export type Verdict = z.infer<typeof Verdict>

/** Whether an answer to the consent may be recorded now; the refusal is the one the server would give. */
export const AnswerVerdict = z.strictObject({
  allowed: z.boolean(),
  reason: text,
  refusal: z.enum(codesOf(refusals)).nullable(),
})
export type AnswerVerdict = z.infer<typeof AnswerVerdict>

/** What a refusal, or the end of the wait, destroys and leaves. */
export const Effect = z.strictObject({
  purges: classes,
  remains: z.union([classes, z.enum(['statistical-contact', 'everything'])]),
  result: z.enum(['statistical-contact', 'restricted', 'filed', 'unchanged']),
  outcome: z.enum(closingAction.codes).nullable(),
  /** Before it happens, ask once more whether a prejudice is presumed (A02). */
  askPrejudice: z.boolean(),
  next: text,
})
export type Effect = z.infer<typeof Effect>

/** The answer of the decision table: what the screen shows and the server enforces. */
export const Decision = z.strictObject({
  pack: z.enum(packVersions),
  row: z.enum(rowIds),
  case: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)])
    .nullable(),
  title: text,
  recordable: classes,
  sections: z.array(z.enum(section.codes)).readonly(),
  mandatory: z
    .array(z.strictObject({ anyOf: z.array(z.enum(mandatoryFields)).readonly(), notKnown: z.boolean() }))
    .readonly(),
  closings: z.record(z.enum(closingAction.codes), Verdict),
  consent: z.strictObject({
    name: text,
    asked: z.enum(askedWhen.codes),
    by: z.enum(consentGiver.codes),
    motive: z.enum(legalMotive.codes).nullable(),
    basis: z.enum(legalBasis.codes),
    inherited: z.boolean(),
    /** What to tell the person before the answer (decision 7). */
    tell: text.nullable(),
    answers: z.strictObject({ granted: AnswerVerdict, denied: AnswerVerdict, pending: AnswerVerdict }),
  }),
  storage: z.enum(['draft', 'sheet', 'statistical-contact', 'restricted']),
  /** Why nothing about the person may enter the system. */
  refused: z
    .enum(['case-not-chosen', 'oral-report', 'no-prior-consent', 'consent-denied', 'consent-revoked'])
    .nullable(),
  onRefusal: Effect,
  onExpiry: Effect.nullable(),
  /** The parameter that limits the life of the draft; null when it does not expire. */
  ttl: parameter.nullable(),
  /** The parameter of the term that starts with this sheet. */
  term: parameter.nullable(),
  /** The file must be opened, whatever the person answers (case 1). */
  openingForced: z.boolean(),
  next: text,
  explain: z.strictObject({
    may: z.array(text).readonly(),
    mayNot: z.array(text).readonly(),
    why: text,
    source: text,
    notes: z.array(text).readonly(),
  }),
})
export type Decision = z.infer<typeof Decision>
export type Storage = Decision['storage']
export type RefusedReason = NonNullable<Decision['refused']>
