import { otherForms } from './nicknames.ts'
import { editDistanceFrom, longestWord } from './osa.ts'
import { frameOf, phoneticKey } from './phonetic.ts'

/** How a stored token answers a typed one, best first. `frame` = another transliteration of the same name. */
export const nearness = ['exact', 'sound', 'form', 'typo', 'prefix', 'frame', 'typos'] as const
export type Nearness = (typeof nearness)[number]

export type NearToken = {
  readonly token: string
  readonly kind: Nearness
  /** 0 for the same token, then one more for each step down the list of `nearness`. */
  readonly cost: number
  /** How many names of the registry have it. */
  readonly count: number
}

export type NearOptions = {
  /** Most edits allowed; short tokens allow fewer. */
  readonly max?: 0 | 1 | 2
  /** Also what begins with the token: for the word being typed. */
  readonly prefix?: boolean
  readonly limit?: number
}

/** Two edits make any word of three letters: by the length of the longer of the two. */
export const editsAllowed = (length: number): 0 | 1 | 2 => {
  if (length >= 4) return 2
  return length >= 2 ? 1 : 0
}

/** Letters to type before the rest is guessed. */
const fewest = 2
const lettersOf = (token: string) => {
  let letters = 0
  for (let i = 0; i < token.length; i++) letters |= 1 << (token.charCodeAt(i) - 97)
  return letters
}

/** How many bits are set, of 32. */
function bits(n: number): number {
  const pairs = n - ((n >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Tokens of one length, with the set of letters of each: most are put aside without comparing them. */
type Shelf = { tokens: string[]; letters: Int32Array }

function put(shelf: Shelf, token: string): void {
  if (shelf.tokens.length === shelf.letters.length) {
    const wider = new Int32Array(Math.max(64, shelf.letters.length * 2))
    wider.set(shelf.letters)
    shelf.letters = wider
  }
  shelf.letters[shelf.tokens.length] = lettersOf(token)
  shelf.tokens.push(token)
}

function take(shelf: Shelf, token: string): void {
  const at = shelf.tokens.indexOf(token)
  const last = shelf.tokens.pop()
  if (at < 0 || last === undefined || at === shelf.tokens.length) return
  shelf.tokens[at] = last
  shelf.letters[at] = shelf.letters[shelf.tokens.length] ?? 0
}

/** Which tokens share a key. */
function group() {
  const members = new Map<string, Set<string>>()
  return {
    of: (key: string): Iterable<string> => members.get(key) ?? [],
    add(key: string, token: string) {
      const found = members.get(key)
      if (found) found.add(token)
      else if (key !== '') members.set(key, new Set([token]))
    },
    remove(key: string, token: string) {
      const found = members.get(key)
      found?.delete(token)
      if (found?.size === 0) members.delete(key)
    },
  }
}

export type NameDictionary = {
  readonly size: () => number
  /** Occurrences of a token. */
  readonly count: (token: string) => number
  readonly add: (token: string, times?: number) => void
  /** Takes back occurrences; with the last one the token is forgotten (purge). */
  readonly remove: (token: string, times?: number) => void
  readonly near: (token: string, options?: NearOptions) => NearToken[]
}

/** The distinct tokens of names, in memory; tokens are folded words (`tokensOf`). */
export function nameDictionary(initial: Iterable<string> = []): NameDictionary {
  const counts = new Map<string, number>()
  const shelves = Array.from({ length: longestWord + 1 }, (): Shelf => ({
    tokens: [],
    letters: new Int32Array(0),
  }))
  const sounds = group()
  const frames = group()
  const beginnings = group()
  const shelfOf = (token: string) => shelves[Math.min(token.length, longestWord)]

  const add = (token: string, times = 1) => {
    if (!/^[\p{Ll}\p{Lo}]+$/u.test(token)) return
    const known = counts.get(token)
    counts.set(token, (known ?? 0) + times)
    const shelf = shelfOf(token)
    if (known !== undefined || !shelf) return
    put(shelf, token)
    const key = phoneticKey(token)
    sounds.add(key, token)
    frames.add(frameOf(key), token)
    beginnings.add(token.slice(0, fewest), token)
  }

  const remove = (token: string, times = 1) => {
    const known = counts.get(token)
    if (known === undefined) return
    if (known > times) return void counts.set(token, known - times)
    counts.delete(token)
    const shelf = shelfOf(token)
    if (shelf) take(shelf, token)
    const key = phoneticKey(token)
    sounds.remove(key, token)
    frames.remove(frameOf(key), token)
    beginnings.remove(token.slice(0, fewest), token)
  }

  const near = (token: string, { max = 2, prefix = false, limit = 200 }: NearOptions = {}): NearToken[] => {
    const found = new Map<string, Nearness>()
    // The better kinds are noted first and stay.
    const note = (other: string, kind: Nearness) => {
      if (!found.has(other)) found.set(other, kind)
    }
    const key = phoneticKey(token)
    if (counts.has(token)) note(token, 'exact')
    for (const other of sounds.of(key)) note(other, 'sound')
    for (const form of otherForms(token)) if (counts.has(form)) note(form, 'form')
    const typos = nearby(shelves, token, max)
    for (const other of typos.one) note(other, 'typo')
    if (prefix && token.length >= fewest) {
      for (const other of beginnings.of(token.slice(0, fewest)))
        if (other.startsWith(token)) note(other, 'prefix')
    }
    for (const other of frames.of(frameOf(key))) note(other, 'frame')
    for (const other of typos.two) note(other, 'typos')
    return Array.from(found, ([other, kind]) => ({
      token: other,
      kind,
      cost: nearness.indexOf(kind),
      count: counts.get(other) ?? 0,
    }))
      .sort((a, b) => a.cost - b.cost || b.count - a.count)
      .slice(0, limit)
  }

  for (const token of initial) add(token)
  return {
    size: () => counts.size,
    count: (token) => counts.get(token) ?? 0,
    add,
    remove,
    near,
  }
}

/** Tokens at one and at two edits, at most `max`. */
function nearby(shelves: readonly Shelf[], token: string, max: number): { one: string[]; two: string[] } {
  const one: string[] = []
  const two: string[] = []
  const letters = lettersOf(token)
  const distanceTo = editDistanceFrom(token)
  const typed = Math.min(token.length, longestWord)
  for (let length = Math.max(1, typed - max); length <= typed + max; length++) {
    const shelf = shelves[length]
    const most = Math.min(max, editsAllowed(Math.max(length, typed)))
    if (!shelf || most === 0) continue
    for (let i = 0; i < shelf.tokens.length; i++) {
      const set = shelf.letters[i] ?? 0
      // Each edit takes away at most one letter of the set and brings at most one.
      if (bits(letters ^ set) > 2 * most || bits(letters & ~set) > most || bits(set & ~letters) > most)
        continue
      const other = shelf.tokens[i] ?? ''
      const distance = distanceTo(other)
      if (distance === 1) one.push(other)
      else if (distance === 2 && most === 2) two.push(other)
    }
  }
  return { one, two }
}
