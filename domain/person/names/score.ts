import type { RegistrySex } from '../../kernel/fiscal-code.ts'
import type { PartialDay } from '../birth.ts'
import { compareCodes, type IdentityCode } from '../identity-code.ts'
import { birthLikenesses, compareBirths } from './birth-likeness.ts'
import { compareNames, likenesses, shapeOf, type Likeness, type NameShape } from './likeness.ts'
import { foldWords } from './normalise.ts'

/** What is asked: either free words, or surname and name in their fields. */
export type SoughtPerson = {
  readonly words?: readonly string[]
  readonly surname?: string | null
  readonly name?: string | null
  readonly births?: readonly PartialDay[]
  readonly sex?: RegistrySex | null
  readonly birthPlace?: string | null
  readonly code?: IdentityCode | null
  readonly codeStart?: string | null
  /** The last word is still being typed. */
  readonly typing?: boolean
}

/** What is on file. */
export type KnownPerson = {
  readonly surname: string
  readonly name: string | null
  readonly otherNames: readonly { readonly surname: string; readonly name: string | null }[]
  readonly sex: RegistrySex | null
  readonly birth: PartialDay | null
  readonly birthPlace: string | null
  readonly code: IdentityCode | null
  /** The database found the telephone that was typed. */
  readonly phoneFound?: boolean
}

/** How common names are: persons on file, and how many have a token. */
export type Population = { readonly size: number; readonly count: (token: string) => number }

export const scoredFields = ['surname', 'name', 'birth', 'sex', 'birth-place', 'code', 'phone'] as const
export type ScoredField = (typeof scoredFields)[number]
export type Reason = {
  readonly field: ScoredField
  readonly agreement: 'same' | 'similar' | 'different'
  readonly text: string
}
export type Score = {
  /** Estimated probability that they are the same person, 0..1. */
  readonly probability: number
  readonly reasons: readonly Reason[]
  readonly surname: Likeness | 'unknown'
  readonly name: Likeness | 'unknown'
  readonly swapped: boolean
}

// Weights in bits: the binary logarithm of how much likelier the observation is for one person than for two
// (I. P. Fellegi, A. B. Sunter, "A theory for record linkage", 1969). Set by hand on generated data.
const bitsOf = {
  differentName: -7,
  swapped: -2,
  sameSex: 1,
  otherSex: -4,
  samePlace: 3,
  otherPlace: -2,
  sameCode: 30,
  foldedCode: 18,
  otherCode: -10,
  perCodeCharacter: 2,
  otherCodeStart: -12,
  phone: 12,
} as const

/** A known name is worth at least this, however common and however far the likeness. */
const leastName = 0.5
const fieldLabels = { surname: 'Cognome', name: 'Nome' } as const

type NameField = keyof typeof fieldLabels
type Compared = { likeness: Likeness; bits: number; reason: Reason }
type Reading = {
  surname: NameShape | null
  name: NameShape | null
  swapped: boolean
  typing: NameField | null
}

const sentence = (template: string, field: NameField, name: string) =>
  template.replace('{field}', fieldLabels[field]).replace('{name}', name)

function compareField(
  field: NameField,
  sought: NameShape,
  known: NameShape,
  population: Population,
  typing: boolean,
): Compared {
  const likeness = compareNames(sought, known, typing)
  const row = likenesses[likeness]
  const seen = Math.max(1, population.count(known.whole))
  const rarity = Math.log2(Math.max(2, population.size) / seen)
  const bits = likeness === 'different' ? bitsOf.differentName : Math.max(leastName, rarity - row.lost)
  const exact = likeness === 'same' || likeness === 'spacing'
  const agreement = likeness === 'different' ? 'different' : exact ? 'same' : 'similar'
  return { likeness, bits, reason: { field, agreement, text: sentence(row.text, field, known.text) } }
}

/** Free words may be surname then name, or name then surname, parted anywhere. */
function readingsOf(sought: SoughtPerson): Reading[] {
  const shape = (text: string | null | undefined) =>
    text && foldWords(text).length > 0 ? shapeOf(text) : null
  if (!sought.words) {
    const [surname, name] = [shape(sought.surname), shape(sought.name)]
    if (!surname && !name) return []
    const typing = sought.typing ? (name ? 'name' : 'surname') : null
    const crossed = sought.typing ? (name ? 'surname' : 'name') : null
    return [
      { surname, name, swapped: false, typing },
      { surname: name, name: surname, swapped: true, typing: crossed },
    ]
  }
  const words = sought.words
  const cuts = Array.from({ length: words.length }, (_, i) => i + 1)
  return cuts.flatMap((cut): Reading[] => {
    const [first, rest] = [shape(words.slice(0, cut).join(' ')), shape(words.slice(cut).join(' '))]
    const ends = (early: NameField, late: NameField) => (sought.typing ? (rest ? late : early) : null)
    return [
      { surname: first, name: rest, swapped: false, typing: ends('surname', 'name') },
      { surname: rest, name: first, swapped: false, typing: ends('name', 'surname') },
    ]
  })
}

type NameScore = {
  bits: number
  surname?: Compared
  name?: Compared
  swapped: boolean
  otherName: string | null
}

function scoreNames(readings: readonly Reading[], known: KnownPerson, population: Population): NameScore {
  const sets = [{ surname: known.surname, name: known.name }, ...known.otherNames]
  let best: NameScore | undefined
  for (const [i, set] of sets.entries()) {
    const [surname, name] = [shapeOf(set.surname), set.name ? shapeOf(set.name) : null]
    for (const reading of readings) {
      const s =
        reading.surname &&
        compareField('surname', reading.surname, surname, population, reading.typing === 'surname')
      const n =
        reading.name &&
        name &&
        compareField('name', reading.name, name, population, reading.typing === 'name')
      const missing = reading.name && !name ? -1 : 0
      const bits = (s?.bits ?? 0) + (n?.bits ?? 0) + missing + (reading.swapped ? bitsOf.swapped : 0)
      if (best && bits <= best.bits) continue
      const otherName = i === 0 ? null : `${set.surname} ${set.name ?? ''}`.trim()
      best = { bits, ...(s && { surname: s }), ...(n && { name: n }), swapped: reading.swapped, otherName }
    }
  }
  return best ?? { bits: 0, swapped: false, otherName: null }
}

type Evidence = { bits: number; reason: Reason }
const evidence = (
  field: ScoredField,
  agreement: Reason['agreement'],
  bits: number,
  text: string,
): Evidence => ({
  bits,
  reason: { field, agreement, text },
})

function scoreBirth({ births }: SoughtPerson, { birth }: KnownPerson): Evidence[] {
  if (!births?.length || !birth) return []
  const kind = compareBirths(births, birth)
  const agreement = kind === 'same' ? 'same' : kind === 'different' ? 'different' : 'similar'
  return [evidence('birth', agreement, birthLikenesses[kind].bits, birthLikenesses[kind].text)]
}

function scoreCode({ code, codeStart }: SoughtPerson, known: KnownPerson): Evidence[] {
  if (codeStart && known.code) {
    if (!known.code.startsWith(codeStart))
      return [evidence('code', 'different', bitsOf.otherCodeStart, 'Codice fiscale diverso')]
    return [
      evidence('code', 'same', codeStart.length * bitsOf.perCodeCharacter, 'Il codice fiscale comincia così'),
    ]
  }
  switch (compareCodes(code ?? null, known.code)) {
    case 'same':
      return [evidence('code', 'same', bitsOf.sameCode, 'Stesso codice')]
    case 'omocodia':
      return [evidence('code', 'similar', bitsOf.foldedCode, 'Stesso codice fiscale, salvo omocodia')]
    case 'different':
      return [evidence('code', 'different', bitsOf.otherCode, 'Codice fiscale diverso')]
    case 'incomparable':
      return []
  }
}

function scoreRest(sought: SoughtPerson, known: KnownPerson): Evidence[] {
  const found: Evidence[] = []
  if (sought.sex && known.sex) {
    if (sought.sex === known.sex)
      found.push(evidence('sex', 'same', bitsOf.sameSex, 'Stesso sesso anagrafico'))
    else found.push(evidence('sex', 'different', bitsOf.otherSex, 'Sesso anagrafico diverso'))
  }
  if (sought.birthPlace && known.birthPlace) {
    const same = sought.birthPlace === known.birthPlace
    if (same) found.push(evidence('birth-place', 'same', bitsOf.samePlace, 'Stesso luogo di nascita'))
    else found.push(evidence('birth-place', 'different', bitsOf.otherPlace, 'Luogo di nascita diverso'))
  }
  if (known.phoneFound) found.push(evidence('phone', 'same', bitsOf.phone, 'Il telefono corrisponde'))
  return found
}

/** A function that scores known persons against one sought person. */
export function scorer(sought: SoughtPerson, population: Population): (known: KnownPerson) => Score {
  const readings = readingsOf(sought)
  const prior = -Math.log2(Math.max(2, population.size))
  return (known) => {
    const names = scoreNames(readings, known, population)
    const others = [...scoreBirth(sought, known), ...scoreCode(sought, known), ...scoreRest(sought, known)]
    const bits = others.reduce((sum, e) => sum + e.bits, prior + names.bits)
    const reasons = [names.surname?.reason, names.name?.reason, ...others.map((e) => e.reason)]
    const asides: Reason[] = []
    if (names.swapped) asides.push({ field: 'name', agreement: 'similar', text: 'Cognome e nome scambiati' })
    if (names.otherName) {
      asides.push({
        field: 'name',
        agreement: 'similar',
        text: `Risulta con un altro nome: «${names.otherName}»`,
      })
    }
    return {
      probability: 1 / (1 + 2 ** -bits),
      reasons: [...reasons.filter((r) => r !== undefined), ...asides],
      surname: names.surname?.likeness ?? 'unknown',
      name: names.name?.likeness ?? 'unknown',
      swapped: names.swapped,
    }
  }
}
