import { ageOn, asDay, type Day } from '../kernel/day.ts'
import type { LegalAct } from '../consent/contract.ts'
import {
  representativePower,
  representativeTitle,
  type ConsentState,
  type InterlocutorKind,
} from '../consent/codes.ts'
import type { Facts, Moment, PriorConsent } from '../consent/facts.ts'
import type { PackVersion } from '../consent/packs.ts'
import { capacityOf, checkAct } from '../consent/rules.ts'
import { isBlank } from './draft.ts'
import type { FieldId, FieldValue } from './fields.ts'

export type Values = Readonly<Partial<Record<FieldId, FieldValue>>>

/** What the sheet says of itself beside its fields. */
export type SheetHead = {
  readonly pack: PackVersion
  readonly interlocutor: InterlocutorKind | null
  readonly presumedPrejudice: boolean
  readonly consent: ConsentState
}

/** What the server knows from elsewhere, about the person and the place. */
export type Known = {
  readonly today: Day
  readonly moment: Moment
  readonly prior: PriorConsent
  readonly mandate: boolean
  readonly earlierPrejudice: boolean
  readonly personKnown: boolean
  readonly openFile: boolean
  /** The registry says that somebody represents this adult. */
  readonly represented: boolean
  readonly leadMunicipality: boolean
}

export const textOf = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
const dayIn = (value: FieldValue | undefined): Day | null => asDay(textOf(value) ?? '') ?? null

/** The act as the fields tell it; null until a title is chosen. */
export function actIn(values: Values): LegalAct | null {
  const title = representativeTitle.codes.find((t) => t === values['act.title'])
  if (title === undefined) return null
  const powers = values['act.powers']
  return {
    title,
    number: textOf(values['act.number']),
    authority: textOf(values['act.authority']),
    day: dayIn(values['act.day']),
    expiresOn: dayIn(values['act.expiresOn']),
    powers: Array.isArray(powers) ? representativePower.codes.filter((p) => powers.includes(p)) : [],
  }
}

/** Written means document, date and protocol, whatever the channel (decision 1). */
export const isWritten = (values: Values): boolean =>
  !isBlank(values['report.document']) && !isBlank(values['report.day']) && !isBlank(values['report.protocol'])

const yearIn = (text: string): number | null => {
  const found = /\b(19|20)\d\d\b/.exec(text)
  return found === null ? null : Number(found[0])
}

/** Whether a report speaks of a minor, as far as its words let see. */
function reportedMinor(values: Values, today: Day): boolean {
  const birth = textOf(values['reported.birth'])
  if (birth === null) return false
  const born = asDay(birth)
  if (born !== undefined) return ageOn(born, today) < 18
  const year = yearIn(birth)
  return year !== null && Number(today.slice(0, 4)) - year < 18
}

/** All that the decision table looks at, from the sheet and from what is known. */
export function factsOf(head: SheetHead, values: Values, known: Known): Facts {
  const { today, represented, ...rest } = known
  const birthDay = dayIn(values['user.birthDay'])
  const capacity = capacityOf(birthDay, represented, today)
  return {
    ...rest,
    ...head,
    act: checkAct(actIn(values), today, birthDay),
    written: isWritten(values),
    capacity: capacity === 'unknown' && reportedMinor(values, today) ? 'minor' : capacity,
    entitled: values['interlocutor.entitled'] === true && !isBlank(values['interlocutor.entitlement']),
    textWithoutIdentity: values['anonymous.textWithoutIdentity'] === true,
  }
}
