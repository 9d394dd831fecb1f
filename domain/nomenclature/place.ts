import { z } from 'zod'
import { Day } from '../kernel/day.ts'

/** How the codes are written: forms, HTTP and the data files read the same table. */
// prettier-ignore
export const placePattern = {
  /** Belfiore (cadastral) code of a municipality, `G478`: A–M are real, X belongs to the demo zone (processes §6.0). */
  municipality: /^[A-MX]\d{3}$/,
  /** The same series for foreign countries, `Z129`; Y is the twin in the demo zone. */
  country:      /^[ZY]\d{3}$/,
  istat:        /^\d{6}$/,
  sigla:        /^[A-Z]{2}$/,
  alpha2:       /^[A-Z]{2}$/,
  numeric:      /^\d{3}$/,
  region:       /^\d{2}$/,
  name:         /^.{1,80}$/,
} as const
const p = placePattern
const text = (pattern: RegExp) => z.string().regex(pattern)

/** What a fiscal code carries as place of birth: the code of a municipality or of a foreign country. */
export const PlaceCode = z.union([text(p.municipality), text(p.country)])
export type PlaceCode = z.infer<typeof PlaceCode>

/** A municipality over one period of its history: a change of name, province or ISTAT code opens a new one. */
export const Municipality = z.strictObject({
  kind: z.literal('municipality'),
  belfiore: text(p.municipality),
  /** Null for what was suppressed before the sources begin to carry it. */
  istat: text(p.istat).nullable(),
  name: text(p.name),
  /** Second official language, or the name it also went by. */
  otherName: text(p.name).nullable(),
  province: text(p.sigla).nullable(),
  /** First and last day of the period, both included; null means "from always" and "still so". */
  from: Day.nullable(),
  to: Day.nullable(),
})
export type Municipality = z.infer<typeof Municipality>

/** A country, existing or ceased. Italy is one too: it has no code as a place of birth. */
export const Country = z.strictObject({
  kind: z.literal('country'),
  belfiore: text(p.country).nullable(),
  alpha2: text(p.alpha2).nullable(),
  /** ISO 3166-1 numeric, three digits with their zeros: what SIUSS calls CodiceCittadinanza and CodiceNazione. */
  numeric: text(p.numeric).nullable(),
  name: text(p.name),
  otherName: text(p.name).nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type Country = z.infer<typeof Country>

export type Place = Municipality | Country

/** `istat` (three digits) and `region` (ISTAT, two digits) are null for the provinces that no longer exist. */
export const Province = z.strictObject({
  sigla: text(p.sigla),
  name: text(p.name),
  istat: text(p.numeric).nullable(),
  region: text(p.region).nullable(),
})
export type Province = z.infer<typeof Province>

/** Whether the place existed, under that name and code, on the day. */
export const existedOn = (place: Pick<Place, 'from' | 'to'>, on: Day): boolean =>
  (place.from === null || place.from <= on) && (place.to === null || on <= place.to)

/** What a place-of-birth code means for who was born on the day. */
export type PlaceOfBirth =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'other-period'; readonly place: Place }
  | { readonly kind: 'unknown' }

/**
 * The place of birth behind a code: a suppressed municipality is right for who was born before, not after.
 * `historyOf` gives every period of the code, oldest first. `other-period` and `unknown` are doubts to show, never
 * refusals: offices did issue fiscal codes with the code in use on the day of issue, and no list is complete.
 */
export function placeOfBirthOn(
  historyOf: (code: PlaceCode) => readonly Place[],
  code: PlaceCode,
  on: Day,
): PlaceOfBirth {
  const history = historyOf(code)
  const then = history.find((place) => existedOn(place, on))
  if (then) return { kind: 'found', place: then }
  const last = history.at(-1)
  return last ? { kind: 'other-period', place: last } : { kind: 'unknown' }
}
