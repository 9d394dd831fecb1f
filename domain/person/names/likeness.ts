import { editsAllowed } from './dictionary.ts'
import { areForms } from './nicknames.ts'
import { foldWords, isParticle } from './normalise.ts'
import { editDistance } from './osa.ts'
import { frameOf, phoneticKey } from './phonetic.ts'

type Row = { readonly lost: number; readonly text: string }

/**
 * How two names compare, best first. `lost` = bits of evidence taken from the rarity of the name; the sentence says
 * it to the operator, `{field}` being Cognome or Nome and `{name}` the name on file.
 */
// prettier-ignore
export const likenesses = {
  'same':      { lost: 0,   text: '{field} uguale' },
  'spacing':   { lost: 0.3, text: '{field} scritto unito o staccato: «{name}»' },
  'sound':     { lost: 2,   text: '{field} che suona uguale: «{name}»' },
  'part':      { lost: 2,   text: '{field} in parte uguale: «{name}»' },
  'form':      { lost: 3,   text: '{field} in un’altra forma: «{name}»' },
  'typo':      { lost: 3.5, text: '{field} simile, una lettera di differenza: «{name}»' },
  'part-typo': { lost: 5,   text: '{field} in parte simile: «{name}»' },
  'frame':     { lost: 4.5, text: '{field} forse traslitterato in un altro modo: «{name}»' },
  'prefix':    { lost: 3,   text: '{field} che comincia così: «{name}»' },
  'typos':     { lost: 6,   text: '{field} simile, due lettere di differenza: «{name}»' },
  'different': { lost: 0,   text: '{field} diverso: «{name}»' },
} as const satisfies Record<string, Row>
export type Likeness = keyof typeof likenesses

/** A name made ready to be compared many times. */
export type NameShape = {
  readonly text: string
  readonly words: readonly string[]
  readonly whole: string
  /** Without particles. */
  readonly bare: string
  readonly sound: () => string
  readonly frame: () => string
}

export function shapeOf(text: string): NameShape {
  const words = foldWords(text)
  const whole = words.join('')
  const bare = words.filter((w) => !isParticle(w)).join('')
  let sound: string | undefined
  let frame: string | undefined
  const heard = () => (sound ??= phoneticKey(whole))
  return {
    text,
    words,
    whole,
    bare: bare === '' ? whole : bare,
    sound: heard,
    frame: () => (frame ??= frameOf(heard())),
  }
}

const edits = (a: string, b: string) => {
  const distance = editDistance(a, b)
  return distance <= editsAllowed(Math.max(a.length, b.length)) ? distance : 3
}

function parts(a: NameShape, b: NameShape): Likeness | undefined {
  const [fewer, more] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (more.words.length < 2) return undefined
  const words = fewer.words.filter((w) => !isParticle(w))
  const others = more.words.filter((w) => !isParticle(w))
  if (words.length === 0) return undefined
  if (words.every((w) => others.includes(w))) return words.length === others.length ? 'spacing' : 'part'
  if (others.length < 2) return undefined
  return words.every((w) => others.some((o) => edits(w, o) <= 1 || areForms(w, o))) ? 'part-typo' : undefined
}

/** How a sought name compares with one on file; `typing` = what is sought may be only its beginning. */
export function compareNames(sought: NameShape, known: NameShape, typing = false): Likeness {
  if (sought.whole === known.whole) return sought.words.length === known.words.length ? 'same' : 'spacing'
  if (sought.bare === known.bare) return 'spacing'
  if (sought.sound() === known.sound()) return 'sound'
  const part = parts(sought, known)
  if (part && part !== 'part-typo') return part
  if (areForms(sought.whole, known.whole)) return 'form'
  const distance = edits(sought.whole, known.whole)
  if (distance === 1) return 'typo'
  if (part) return part
  if (typing && known.whole.startsWith(sought.whole)) return 'prefix'
  if (sought.frame() !== '' && sought.frame() === known.frame()) return 'frame'
  return distance === 2 ? 'typos' : 'different'
}
