import { describe, expect, test } from 'vitest'
import { nameDictionary } from './dictionary.ts'
import { answerOf, planLookups } from './lookups.ts'
import { withNameNoise } from './noise.ts'
import { tokensOf } from './normalise.ts'
import { samplePeople, seededRandom } from './sample-people.ts'
import { scorer } from './score.ts'

const random = seededRandom(20261104)
const people = samplePeople(5_000, random)
const stored = people.map((p) => new Set([p.surname, p.name].flatMap((n) => tokensOf(n).map((t) => t.token))))
const dictionary = nameDictionary(stored.flatMap((s) => Array.from(s)))
const population = { size: people.length, count: dictionary.count }

// From token to people, as the child table of the database does.
const holders = new Map<string, number[]>()
for (const [i, tokens] of stored.entries())
  for (const t of tokens) holders.set(t, [...(holders.get(t) ?? []), i])

function candidates(
  text: string,
  width: 'narrow' | 'wide',
): { index: number; words: number; cost: number }[] {
  const plan = planLookups(text, dictionary, { width })
  const touched = new Set(plan.lookups.flatMap((l) => holders.get(l.token) ?? []))
  return Array.from(touched)
    .flatMap((index) => {
      const answer = answerOf(plan, stored[index] ?? new Set())
      return answer ? [{ index, ...answer }] : []
    })
    .toSorted((a, b) => b.words - a.words || a.cost - b.cost)
    .slice(0, 300)
}

describe('one mistake in the surname and one in the name (5 000 people, one in five searched)', () => {
  const every = people.flatMap((_, i) => (i % 5 === 0 ? [i] : []))
  const trials = every.map((index) => {
    const sought = withNameNoise(people[index] ?? { surname: '', name: '' }, random)
    const text = index % 2 === 0 ? `${sought.surname} ${sought.name}` : `${sought.name} ${sought.surname}`
    return { index, text, found: candidates(text, 'narrow') }
  })
  const share = (kept: (t: (typeof trials)[number]) => boolean) => trials.filter(kept).length / trials.length

  test('the dictionary stage finds at least 99 in 100', () => {
    expect(share((t) => t.found.some((f) => f.index === t.index))).toBeGreaterThanOrEqual(0.99)
  })

  const rankOf = ({ index, text, found }: (typeof trials)[number], birth: boolean) => {
    const right = people[index]
    const births = birth && right?.birth ? [right.birth] : []
    const score = scorer({ words: text.split(' '), births }, population)
    const ranked = found
      .flatMap((f) => {
        const known = people[f.index]
        return known ? [{ index: f.index, p: score(known).probability }] : []
      })
      .toSorted((a, b) => b.p - a.p)
    // Names alone do not tell namesakes apart: any of them will do.
    const namesake = (i: number) =>
      !birth && people[i]?.surname === right?.surname && people[i]?.name === right?.name
    const at = ranked.findIndex((r) => r.index === index || namesake(r.index))
    return at < 0 ? Infinity : at + 1
  }
  test('among the first twenty there is the right one, at least 99 in 100', () => {
    expect(share((t) => rankOf(t, false) <= 20)).toBeGreaterThanOrEqual(0.99)
  })
  test('with the date of birth the first one is right, at least 97 in 100', () => {
    expect(share((t) => rankOf(t, true) === 1)).toBeGreaterThanOrEqual(0.97)
  })
})

test('two mistakes in each: the wide search finds at least 95 in 100', () => {
  const every = people.flatMap((_, i) => (i % 10 === 0 ? [i] : []))
  const found = every.filter((index) => {
    const sought = withNameNoise(withNameNoise(people[index] ?? { surname: '', name: '' }, random), random)
    return candidates(`${sought.surname} ${sought.name}`, 'wide').some((f) => f.index === index)
  })
  expect(found.length / every.length).toBeGreaterThanOrEqual(0.95)
})
