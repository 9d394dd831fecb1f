import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { Citizenship } from '../nomenclature/citizenship.ts'
import { PlaceCode } from '../nomenclature/place.ts'
import { coupleStatus, maritalStatus, sex } from '../nomenclature/status.ts'
import { PartialDay } from './birth.ts'
import { indicatedGender, otherNameKind } from './codes.ts'
import { IdentityCode, identityCodeKindOf } from './identity-code.ts'

/** A surname or a name as written on the document: letters of any alphabet, apostrophes, hyphens, spaces. */
export const NameText = z
  .string()
  .max(80)
  .regex(/^['’]?\p{L}[\p{L}\p{M} .'’-]*$/u)

export const OtherName = z.strictObject({
  kind: z.enum(otherNameKind.codes),
  surname: NameText,
  name: NameText.nullable(),
})
export type OtherName = z.infer<typeof OtherName>

/** Who a person is, without the code: null is what the office does not know (decision 3). */
export const IdentityFacts = z.strictObject({
  surname: NameText,
  /** Null for who has a single name: it stands in the surname. */
  name: NameText.nullable(),
  otherNames: z.array(OtherName).max(10),
  sex: z.enum(sex.codes).nullable(),
  /** Only if the person wants to say it; apart from the registry sex. */
  indicatedGender: z.enum(indicatedGender.codes).nullable(),
  birth: PartialDay.nullable(),
  /** Valid on the day of birth: `placeOfBirthOn` says so. */
  birthPlace: PlaceCode.nullable(),
  citizenships: z.array(Citizenship).max(3),
  maritalStatus: z.enum(maritalStatus.codes).nullable(),
  coupleStatus: z.enum(coupleStatus.codes).nullable(),
  diedOn: Day.nullable(),
})
export type IdentityFacts = z.infer<typeof IdentityFacts>

/** A code that people bring with them; temporary ones are only given by us. */
export const BroughtCode = IdentityCode.refine((code) => identityCodeKindOf(code) !== 'temporary', {
  error: 'I codici temporanei li crea SISO: lascia vuoto il campo.',
})

/** Who a person is, with the code or none. */
export const Identity = IdentityFacts.extend({ code: IdentityCode.nullable() })
export type Identity = z.infer<typeof Identity>
