import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { idOf } from '../kernel/id.ts'
import { Relative } from './household.ts'
import { parentalResponsibility } from '../nomenclature/protection.ts'
import { power, representationAct, representationEnd, representationManner } from './representation-codes.ts'

export const RepresentationId = idOf<'RepresentationId'>()
export type RepresentationId = z.infer<typeof RepresentationId>

/** The act from which the powers come: what the operator has seen. */
export const Act = z.strictObject({
  kind: z.enum(representationAct.codes),
  authority: z.string().min(2).max(120),
  number: z.string().min(1).max(40),
  on: Day,
})
export type Act = z.infer<typeof Act>

const period = { startsOn: Day, endsOn: Day.nullable() }
const appointed = <const T extends string>(title: T) =>
  z.strictObject({
    title: z.literal(title),
    representative: Relative,
    act: Act,
    powers: z.array(z.enum(power.codes)).min(1),
    manner: z.enum(representationManner.codes),
    /** The limits written in the act, in its words. */
    scope: z.string().max(1000).nullable(),
    ...period,
  })

/** Who decides for a person, by which title. A parent needs no act, unless one limits the responsibility. */
export const Representation = z.discriminatedUnion('title', [
  z.strictObject({
    title: z.literal('parent'),
    representative: Relative,
    responsibility: z.enum(parentalResponsibility.codes),
    act: Act.nullable(),
    ...period,
  }),
  appointed('guardian'),
  appointed('curator'),
  appointed('support-administrator'),
  appointed('foster-carer'),
])
export type Representation = z.infer<typeof Representation>

export const RepresentationRow = z.strictObject({
  id: RepresentationId,
  representation: Representation,
  /** Surname and name of the representative. */
  label: z.string(),
  endReason: z.enum(representationEnd.codes).nullable(),
})
export type RepresentationRow = z.infer<typeof RepresentationRow>
export const Representations = z.strictObject({ rows: z.array(RepresentationRow) })
export const RepresentationEnding = z.strictObject({ endsOn: Day, reason: z.enum(representationEnd.codes) })
