import { z } from 'zod'
import { ConsentAnswer } from '../../domain/consent/contract.ts'
import { Day } from '../../domain/kernel/day.ts'
import { Instant } from '../../domain/kernel/instant.ts'
import { emptyDraft, type DraftMap } from '../../domain/intake/draft.ts'
import { fieldIds, FieldValue } from '../../domain/intake/fields.ts'
import { seal, unseal } from '../platform/keys.ts'

/** The answer to the consent, as it was given: it becomes a row only when the draft becomes a sheet. */
const Answer = ConsentAnswer.extend({ at: Instant, by: z.string() })
export type Answer = z.infer<typeof Answer>

/** Why somebody asks to take the flag off, and, once a second person agreed, who (A12). */
const Lift = z.strictObject({ by: z.string(), reason: z.string(), askedAt: Instant })
const Lifted = Lift.extend({ confirmedBy: z.string(), confirmedAt: Instant })
export type Lift = z.infer<typeof Lift>

const Appointment = z.strictObject({ day: Day, time: z.string(), operatorId: z.string().nullable() })

/** The linked person as she was when last looked at: saves of single fields do not ask the registry again. */
const Linked = z.object({
  personId: z.string(),
  surname: z.string(),
  name: z.string(),
  birthDay: Day.nullable(),
  represented: z.boolean(),
})

const Stored = z.strictObject({
  seq: z.int(),
  fields: z.record(z.string(), z.strictObject({ value: FieldValue, rev: z.int() })),
  answer: Answer.nullable(),
  lift: Lift.nullable(),
  lifted: z.array(Lifted),
  appointment: Appointment.nullable(),
  linked: Linked.nullable(),
  /** The anonymous sheet of who now says a name (A15). */
  identifies: z.string().nullable(),
})

/** All that a draft holds and that a refusal may have to destroy: it exists only sealed, or in the memory of one request. */
export type DraftContent = Omit<z.infer<typeof Stored>, 'seq' | 'fields'> & { readonly map: DraftMap }

export const emptyContent: DraftContent = {
  map: emptyDraft,
  answer: null,
  lift: null,
  lifted: [],
  appointment: null,
  linked: null,
  identifies: null,
}

const placeOf = (draftId: string) => `draft/${draftId}/content`

export function sealContent(key: Buffer, draftId: string, { map, ...rest }: DraftContent): Buffer {
  return seal(key, Buffer.from(JSON.stringify({ ...rest, ...map })), placeOf(draftId))
}

/** What was sealed; fields that the catalogue has dropped since are left behind. */
export function unsealContent(key: Buffer, draftId: string, sealed: Buffer): DraftContent {
  const text = unseal(key, sealed, placeOf(draftId)).toString()
  const { seq, fields, ...rest } = Stored.parse(JSON.parse(text))
  const known = fieldIds.flatMap((id) => (fields[id] === undefined ? [] : [[id, fields[id]] as const]))
  return { ...rest, map: { seq, fields: Object.fromEntries(known) } }
}
