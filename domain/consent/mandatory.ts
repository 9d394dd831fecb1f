import type { CaseNumber } from './codes.ts'

/**
 * What completes a sheet, per case (decision 3): cases 1, 2, 6 accept “non noto”, the stars of
 * processes §1.1.6 hold whole for cases 3 and 4. The ids are those of the intake catalogue.
 */
const access = [
  'access.day',
  'access.time',
  'access.contactPoint',
  'access.operator',
  'access.mode',
  'access.reason',
] as const
const name = ['user.surname', 'user.name'] as const
const registry = [
  'user.sex',
  'user.birthDay',
  'user.birthPlace',
  'user.fiscalCode',
  'user.citizenship',
  'user.maritalStatus',
] as const
const home = ['user.residence.address', 'user.noFixedAbode'] as const
const institution = ['interlocutor.institution', 'interlocutor.role'] as const
const order = [
  'order.authority',
  'order.type',
  'order.number',
  'order.day',
  'order.subject',
  'order.document',
] as const
const report = ['report.day', 'report.protocol', 'report.document'] as const
const reported = ['reported.surname', 'reported.name'] as const
const representative = ['interlocutor.surname', 'interlocutor.name', 'act.title'] as const

export const mandatoryFields = [
  ...access,
  ...name,
  ...registry,
  ...home,
  ...institution,
  ...order,
  ...report,
  ...reported,
  ...representative,
  'user.person',
  'prejudice.facts',
  'anonymous.reason',
  'anonymous.alias',
] as const
export type MandatoryField = (typeof mandatoryFields)[number]

/** One thing to fill: any of these fields answers it; `notKnown` says that “non noto” is an answer. */
export type Requirement = { readonly anyOf: readonly MandatoryField[]; readonly notKnown: boolean }

const each = (fields: readonly MandatoryField[], notKnown = false): Requirement[] =>
  fields.map((field) => ({ anyOf: [field], notKnown }))
const nameAndRegistry = (notKnown: boolean): Requirement[] => [
  ...each(name),
  ...each(registry, notKnown),
  { anyOf: home, notKnown },
]

// prettier-ignore
export const mandatory = {
  1:          [...each(access), ...each(order), ...nameAndRegistry(true)],
  '2.report': [...each(access), ...each(institution), ...each(report), ...each(['reported.surname']), ...each(['reported.name'], true)],
  '2.full':   [...each(access), ...each(institution), ...each(report), ...nameAndRegistry(true)],
  3:          [...each(access), ...nameAndRegistry(false)],
  4:          [...each(access), ...each(representative), ...nameAndRegistry(false)],
  5:          [...each(access), ...each(['user.person'])],
  6:          [...each(access), ...each(['prejudice.facts']), { anyOf: ['user.surname', 'reported.surname'], notKnown: true }, { anyOf: ['user.name', 'reported.name'], notKnown: true }],
  7:          [...each(access), ...each(['anonymous.reason', 'anonymous.alias'])],
} as const satisfies Record<Exclude<CaseNumber, 2> | '2.report' | '2.full', readonly Requirement[]>
export type MandatorySet = keyof typeof mandatory
