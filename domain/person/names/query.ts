import { ageOn, asDay, typedDay, type Day } from '../../kernel/day.ts'
import { mendFiscalCode, tidyCode } from '../../kernel/fiscal-code.ts'
import { partialDay, type PartialDay } from '../birth.ts'
import { IdentityCode } from '../identity-code.ts'

/** What the one search field was understood to ask. Digits may have two readings: a date and a telephone. */
export type TypedQuery = {
  /** Words of surname and name, in any order, as typed. */
  readonly words: readonly string[]
  /** Readings of the date of birth, the most plausible first. */
  readonly births: readonly PartialDay[]
  readonly code: IdentityCode | null
  /** The beginning of a code, upper case, at least seven characters. */
  readonly codeStart: string | null
  /** Digits of a telephone or of its end, without +39. */
  readonly phone: string | null
  /** Pieces that were not understood. */
  readonly ignored: readonly string[]
}

const oldest = 120
const fewestPhoneDigits = 6
const fullDate = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/g
const isoDate = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g
const monthOfYear = /(?<!\d)(\d{1,2})[/.-](\d{4})(?!\d)/g
/** Spaces only in what begins like a telephone: `1961 000123` is a year and a number. */
const phoneNumber = /(?<!\w)(?:(?:\+|[03]\d)[\d ]{4,}\d|\d{6,})(?!\w)/g

/** The days a typed date may be: two when only the century is missing and both are possible. */
function daysTyped(text: string, today: Day): PartialDay[] {
  const day = typedDay(text, Number(today.slice(0, 4)))
  if (!day) return []
  const earlier = /\d{4}$/.test(text) && !/^\d{6}$/.test(text) ? undefined : asDay(`19${day.slice(2)}`)
  const days = earlier && earlier !== day ? [day, earlier] : [day]
  return days.flatMap((d) => (d <= today && ageOn(d, today) <= oldest ? [partialDay(d)] : []))
}

const yearTyped = (text: string, today: Day): PartialDay[] => {
  const age = Number(today.slice(0, 4)) - Number(text)
  return /^\d{4}$/.test(text) && age >= 0 && age <= oldest ? [partialDay(text)] : []
}

const phoneDigits = (text: string) => text.replace(/^(\+|00)39/, '').replace(/\D/g, '')

/** A code in a piece of text, also with look-alike characters exchanged. */
export function codeIn(text: string): IdentityCode | null {
  const parsed = IdentityCode.safeParse(tidyCode(text))
  if (parsed.success) return parsed.data
  const mended = mendFiscalCode(text)
  return mended ? IdentityCode.parse(mended) : null
}

const codeBeginning = /^([A-Z]{6}[0-9LMNPQRSTUV][A-Z0-9]{0,8}|(STP|ENI|TMP)\d{4,12})$/

/** Reads what was typed in the one search field: `rossi mario 1961`, `010180`, a code or its beginning, a telephone. */
export function readQuery(text: string, today: Day): TypedQuery {
  const births: PartialDay[] = []
  const whole = codeIn(text)
  let phone: string | null = null
  let code: IdentityCode | null = whole
  let codeStart: string | null = null
  const rest = (whole ? '' : text)
    .replace(isoDate, (found) => {
      const day = asDay(found)
      if (day) births.push(partialDay(day))
      return ' '
    })
    .replace(fullDate, (found) => {
      births.push(...daysTyped(found, today))
      return ' '
    })
    .replace(monthOfYear, (found, month: string, year: string) => {
      if (Number(month) < 1 || Number(month) > 12) return found
      births.push(partialDay(`${year}-${month.padStart(2, '0')}`))
      return ' '
    })
    .replace(phoneNumber, (found) => {
      const digits = phoneDigits(found)
      if (digits.length < fewestPhoneDigits || codeIn(found)) return found
      births.push(...daysTyped(digits, today))
      phone = digits
      return ' '
    })
  const words: string[] = []
  const ignored: string[] = []
  for (const piece of rest.split(/[\s,;]+/).filter((p) => p !== '')) {
    const tidy = tidyCode(piece)
    const found = codeIn(piece)
    const year = yearTyped(piece, today)
    if (found) code = found
    else if (year.length > 0) births.push(...year)
    else if (codeBeginning.test(tidy) && /\d/.test(tidy)) codeStart = tidy
    else if (/\p{L}/u.test(piece) && !/\d/.test(piece)) words.push(piece)
    else ignored.push(piece)
  }
  // An eleven-digit code may as well be a telephone.
  if (whole && /^\d+$/.test(whole)) phone = phoneDigits(text)
  return { words, births, code, codeStart, phone, ignored }
}

/** Nothing sensible can be searched: at most one letter, and nothing else was understood. */
export const isEmptyQuery = (q: TypedQuery): boolean =>
  q.words.join('').length < 2 && q.births.length === 0 && !q.code && !q.codeStart && !q.phone
