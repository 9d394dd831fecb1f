/** Numbers that only look random: the same seed and label give the same ones for ever. */
export type Rng = {
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
  /** A generator of its own for this label: what others draw does not shift it. */
  readonly child: (label: string | number) => Rng
  /** A whole number, both ends included. */
  readonly int: (min: number, max: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** One of the items, each as often as its weight says; weights need not sum to anything. */
  readonly weighted: <T>(rows: readonly (readonly [T, number])[]) => T
  readonly normal: (mean: number, deviation: number) => number
  readonly gamma: (shape: number, scale: number) => number
  readonly shuffle: <T>(items: readonly T[]) => T[]
}

/** Scatters a text over 32 bits (FNV-1a with a final mix). */
function scatter(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** mulberry32. */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function onlyOne<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** `createRng('7')`, then `.child('people')`, `.child(12)`: a tree of generators, each known by its path. */
export function createRng(path: string): Rng {
  const random = stream(scatter(path))
  const int = (min: number, max: number) => min + Math.floor(random() * (max - min + 1))
  const normal = (mean: number, deviation: number) => {
    // Box–Muller; 1 - random() is never 0.
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    return mean + deviation * radius * Math.cos(2 * Math.PI * random())
  }
  return {
    random,
    int,
    normal,
    child: (label) => createRng(`${path}/${label}`),
    chance: (probability) => random() < probability,
    pick: (items) => onlyOne(items[int(0, items.length - 1)]),
    weighted(rows) {
      let at = random() * rows.reduce((sum, [, weight]) => sum + weight, 0)
      const found = rows.find(([, weight]) => (at -= weight) < 0) ?? rows.at(-1)
      return onlyOne(found)[0]
    },
    gamma: (shape, scale) => gamma(shape, random, normal) * scale,
    shuffle(items) {
      const shuffled = [...items]
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = int(0, i)
        const [a, b] = [shuffled[i], shuffled[j]]
        if (a === undefined || b === undefined) continue
        shuffled[i] = b
        shuffled[j] = a
      }
      return shuffled
    },
  }
}

/** Marsaglia and Tsang, for shapes of at least 1: all that waits need. */
function gamma(shape: number, random: () => number, normal: (m: number, d: number) => number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(0, 1)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}
