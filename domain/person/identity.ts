import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { PartialDay } from './birth.ts'
import { coupleSituation, indicatedGender, maritalStatus, otherNameKind, registrySex } from './codes.ts'
import { IdentityCode, identityCodeKindOf } from './identity-code.ts'

/** A surname or a name as written on the document: letters of any alphabet, apostrophes, hyphens, spaces. */
export const NameText = z
  .string()
  .max(80)
  .regex(/^['’]?\p{L}[\p{L}\p{M} .'’-]*$/u)

/** Belfiore code of the municipality or foreign State, valid on the day of birth (nomenclature says which). */
export const PlaceCode = z.string().regex(/^[A-Z]\d{3}$/)
/** ISO 3166-1 numeric, as SIUSS wants it: `380`. */
export const CountryCode = z.string().regex(/^\d{3}$/)

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
  sex: z.enum(registrySex.codes).nullable(),
  /** Only if the person wants to say it; apart from the registry sex. */
  indicatedGender: z.enum(indicatedGender.codes).nullable(),
  birth: PartialDay.nullable(),
  birthPlace: PlaceCode.nullable(),
  citizenships: z.array(CountryCode).max(3),
  maritalStatus: z.enum(maritalStatus.codes).nullable(),
  coupleSituation: z.enum(coupleSituation.codes).nullable(),
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
