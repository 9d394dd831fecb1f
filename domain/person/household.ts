import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { idOf } from '../kernel/id.ts'
import { relationship } from '../nomenclature/family.ts'
import { PersonId } from './id.ts'
import { NameText } from './identity.ts'

export const MemberId = idOf<'MemberId'>()
export type MemberId = z.infer<typeof MemberId>

/** The other one: a person of the registry, or only a name for who is not known to the service. */
export const Relative = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('registered'), id: PersonId }),
  z.strictObject({
    known: z.literal('named'),
    surname: NameText,
    name: NameText.nullable(),
    birthYear: z.int().min(1890).max(2200).nullable(),
  }),
])
export type Relative = z.infer<typeof Relative>

/** One of the family or of the network of a person. Addresses are never copied along this tie. */
export const HouseholdMember = z.strictObject({
  who: Relative,
  /** What the other one is to the person. */
  relation: z.enum(relationship.codes),
  cohabiting: z.boolean(),
  /** Helps day by day. */
  caregiver: z.boolean(),
  /** May be called in an emergency. */
  emergency: z.boolean(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
})
export type HouseholdMember = z.infer<typeof HouseholdMember>

/** `label` is what the caller may read of the other one: surname and name, or nothing more than the relation. */
export const MemberRow = z.strictObject({ id: MemberId, member: HouseholdMember, label: z.string() })
export const Household = z.strictObject({ rows: z.array(MemberRow) })
