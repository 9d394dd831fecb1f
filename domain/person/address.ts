import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { idOf } from '../kernel/id.ts'
import { contactCaution, contactKind } from './codes.ts'
import { PlaceCode } from '../nomenclature/place.ts'

export const AddressId = idOf<'AddressId'>()
export type AddressId = z.infer<typeof AddressId>
export const ContactId = idOf<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>

const line = z.string().min(1).max(120)
const place = {
  municipality: PlaceCode,
  street: line,
  number: z.string().max(20).nullable(),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  /** The name on the door bell, when it is another's. */
  careOf: line.nullable(),
}
const dated = { startsOn: Day, endsOn: Day.nullable() }

/** An address that the office may read; what must stay hidden is a protected one. */
export const OrdinaryAddress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('residence'), ...place, ...dated }),
  z.strictObject({ kind: z.literal('domicile'), ...place, ...dated }),
  z.strictObject({
    kind: z.literal('no-fixed-abode'),
    /** Where the person is registered: art. 2 L. 1228/1954, the conventional street of the municipality. */
    municipality: PlaceCode,
    street: line.nullable(),
    /** Where the person is usually met. */
    whereabouts: line.nullable(),
    ...dated,
  }),
])
export type OrdinaryAddress = z.infer<typeof OrdinaryAddress>

/** Shelter or foster family: never in lists, searches, exports or prints; read one at a time, by who is enabled. */
export const ProtectedAddress = z.strictObject({ kind: z.literal('protected'), ...place, ...dated })
export type ProtectedAddress = z.infer<typeof ProtectedAddress>

export const AddressRow = z.strictObject({ id: AddressId, address: OrdinaryAddress })
export const ProtectedAddressRow = z.strictObject({ id: AddressId, address: ProtectedAddress })

/** `protectedOnFile` warns not to give any address; it says nothing of where. */
export const AddressBook = z.strictObject({ rows: z.array(AddressRow), protectedOnFile: z.boolean() })

const phone = z.string().regex(/^\+?[0-9][0-9 ]{4,19}$/)
const about = {
  /** Whose it is, when it is not the person's: `la figlia Anna`. */
  holder: line.nullable(),
  caution: z.enum(contactCaution.codes).nullable(),
}

export const Contact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), value: phone, ...about }),
  z.strictObject({ kind: z.literal('mobile'), value: phone, ...about }),
  z.strictObject({ kind: z.literal('email'), value: z.email().max(120), ...about }),
  z.strictObject({ kind: z.literal('pec'), value: z.email().max(120), ...about }),
])
export type Contact = z.infer<typeof Contact>
export const ContactRow = z.strictObject({ id: ContactId, contact: Contact, since: Day })
export const ContactBook = z.strictObject({ rows: z.array(ContactRow) })

/** A contact as it is shown before being revealed: what it is, not the number. */
export const ContactHint = z.strictObject({
  kind: z.enum(contactKind.codes),
  holder: line.nullable(),
  caution: z.enum(contactCaution.codes).nullable(),
})

export const Ending = z.strictObject({ endsOn: Day })
