import type { NameDictionary, NearToken } from './dictionary.ts'
import { foldWords, isParticle } from './normalise.ts'

/** One stored token that answers a typed word; a token may answer two words (`gianmarco` for `gian marco`). */
export type Lookup = { readonly token: string; readonly word: number; readonly cost: number }

/**
 * Which stored tokens to look for. A person is a candidate when tokens of at least `needed` different words are
 * among theirs; the order is: words answered, most first; then the sum of the lowest cost of each word.
 */
export type LookupPlan = {
  readonly lookups: readonly Lookup[]
  readonly words: number
  readonly needed: number
  /** The word answered by fewest names: where to begin. */
  readonly rarest: number
}

export type PlanOptions = {
  /** `narrow` = one edit per word; `wide` = two, and other transliterations: for when narrow finds little. */
  readonly width: 'narrow' | 'wide'
  /** The last word is still being typed. */
  readonly typing?: boolean
}

/** Reading two words as one is a little less likely than reading them apart. */
const joined = 1

type Span = { readonly text: string; readonly from: number; readonly to: number; readonly last: boolean }

/** Runs of words that may be one stored token: each word with its particles, without them, and two words together. */
function spansOf(text: string): { spans: Span[]; words: number } {
  const folded = foldWords(text)
  const meaning = folded.filter((w) => !isParticle(w))
  const particlesOnly = meaning.length === 0
  const numbered: { word: string; number: number }[] = []
  let number = 0
  for (const word of folded) {
    const leans = !particlesOnly && isParticle(word)
    numbered.push({ word, number })
    if (!leans) number++
  }
  // A particle after the last word belongs to that word.
  const words = number
  const clamp = (n: number) => Math.min(n, words - 1)
  const spans = numbered.flatMap((start, i) =>
    numbered.slice(i, i + 4).flatMap((end, length): Span[] => {
      const run = numbered.slice(i, i + length + 1)
      const [from, to] = [clamp(start.number), clamp(end.number)]
      const onlyParticle = length === 0 && !particlesOnly && isParticle(end.word)
      if (to - from > 1 || onlyParticle) return []
      return [{ text: run.map((w) => w.word).join(''), from, to, last: i + length === numbered.length - 1 }]
    }),
  )
  return { spans, words }
}

/** The lookups of some typed words, from the dictionary of the names of the registry. */
export function planLookups(
  text: string,
  dictionary: NameDictionary,
  { width, typing }: PlanOptions,
): LookupPlan {
  const { spans, words } = spansOf(text)
  const found = new Map<string, Lookup>()
  const names = Array.from({ length: words }, () => 0)
  const note = (span: Span, near: NearToken) => {
    for (let word = span.from; word <= span.to; word++) {
      const cost = near.cost + (span.to > span.from ? joined : 0)
      const key = `${word} ${near.token}`
      const known = found.get(key)
      if (!known) names[word] = (names[word] ?? 0) + near.count
      if (!known || known.cost > cost) found.set(key, { token: near.token, word, cost })
    }
  }
  for (const span of spans) {
    const near = dictionary.near(span.text, {
      max: width === 'wide' ? 2 : 1,
      prefix: typing === true && span.last,
    })
    for (const token of near) if (width === 'wide' || token.kind !== 'frame') note(span, token)
  }
  const fewest = Math.min(...names)
  return {
    lookups: Array.from(found.values()),
    words,
    needed: words > 2 ? words - 1 : words,
    rarest: Math.max(0, names.indexOf(fewest)),
  }
}

/** How a person's stored tokens answer a plan, as the database must reckon it; undefined when they do not. */
export function answerOf(
  plan: LookupPlan,
  stored: ReadonlySet<string>,
): { words: number; cost: number } | undefined {
  const lowest = new Map<number, number>()
  for (const { token, word, cost } of plan.lookups) {
    if (stored.has(token)) lowest.set(word, Math.min(cost, lowest.get(word) ?? Infinity))
  }
  if (plan.words === 0 || lowest.size < plan.needed) return undefined
  return { words: lowest.size, cost: Array.from(lowest.values()).reduce((sum, c) => sum + c, 0) }
}
