import { mayBeSameDay, type PartialDay } from '../birth.ts'

type Row = { readonly bits: number; readonly text: string }

/** How a sought birth compares with the one on file: evidence in bits, and the sentence for the operator. */
// prettier-ignore
export const birthLikenesses = {
  'same':      { bits: 14,  text: 'Stessa data di nascita' },
  'month':     { bits: 10,  text: 'Stesso mese e anno di nascita' },
  'swapped':   { bits: 8,   text: 'Giorno e mese di nascita scambiati' },
  'near':      { bits: 6,   text: 'Data di nascita quasi uguale: un numero di differenza' },
  'year':      { bits: 6,   text: 'Stesso anno di nascita' },
  'unknown-day': { bits: 5, text: 'Stesso anno di nascita, giorno forse non noto' },
  'near-year': { bits: 1,   text: 'Anno di nascita vicino' },
  'different': { bits: -8,  text: 'Data di nascita diversa' },
} as const satisfies Record<string, Row>
export type BirthLikeness = keyof typeof birthLikenesses

// prettier-ignore
const bestFirst = ['same', 'month', 'swapped', 'near', 'year', 'unknown-day', 'near-year'] as const satisfies readonly BirthLikeness[]

const partsOf = (d: PartialDay) => d.split('-')

/** Where the day was not known, offices used to write the first of January. */
const placeholder = (d: PartialDay) => d.length === 10 && d.endsWith('-01-01')

/** One mistyped digit, two exchanged, or the next number. */
function slip(a: string, b: string): boolean {
  if (Math.abs(Number(a) - Number(b)) === 1) return true
  const differing = Array.from(a).flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  const [first = 0, second = 0] = differing
  if (differing.length === 1) return true
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

function compareTwo(a: PartialDay, b: PartialDay): BirthLikeness {
  const shorter = Math.min(a.length, b.length)
  if (mayBeSameDay(a, b)) {
    if (shorter === 10) return 'same'
    return shorter === 7 ? 'month' : 'year'
  }
  const [ya = '', ma = '', da = ''] = partsOf(a)
  const [yb = '', mb = '', db = ''] = partsOf(b)
  if (shorter < 10) return Math.abs(Number(ya) - Number(yb)) <= 1 ? 'near-year' : 'different'
  if (ya === yb && ma === db && da === mb) return 'swapped'
  if (ya === yb && (placeholder(a) || placeholder(b))) return 'unknown-day'
  const [wrong, ...others] = [[ya, yb] as const, [ma, mb] as const, [da, db] as const].filter(
    ([x, y]) => x !== y,
  )
  return wrong && others.length === 0 && slip(...wrong) ? 'near' : 'different'
}

/** The most favourable reading of a sought birth against the known one. */
export function compareBirths(sought: readonly PartialDay[], known: PartialDay): BirthLikeness {
  const readings = new Set(sought.map((s) => compareTwo(s, known)))
  return bestFirst.find((kind) => readings.has(kind)) ?? 'different'
}
