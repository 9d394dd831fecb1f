/** Anything that gives numbers from 0 (included) to 1 (excluded); the same sequence gives the same noise. */
export type Random = () => number

/** The mistakes of hands and ears: one letter other, exchanged, missing, extra, doubled. */
export const typoKinds = ['substitution', 'transposition', 'deletion', 'insertion', 'doubling'] as const
export type TypoKind = (typeof typoKinds)[number]

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
/** The neighbours on an Italian keyboard, where half of the wrong letters come from. */
// prettier-ignore
const neighbours: Readonly<Record<string, string>> = {
  a: 'qsz', b: 'vghn', c: 'xdfv', d: 'serfcx', e: 'wrds', f: 'drtgvc', g: 'ftyhbv', h: 'gyujnb', i: 'uokj', j: 'huikmn', k: 'jiolm',
  l: 'kop', m: 'njk', n: 'bhjm', o: 'ipkl', p: 'ol', q: 'wa', r: 'etdf', s: 'awedxz', t: 'ryfg', u: 'yihj', v: 'cfgb', w: 'qeas', x: 'zsdc',
  y: 'tugh', z: 'asx',
}

const pick = (letters: string, random: Random) => letters.charAt(Math.floor(random() * letters.length))

function wrongLetter(letter: string, random: Random): string {
  const nearby = neighbours[letter]
  const options = nearby && random() < 0.5 ? nearby : alphabet.replace(letter, '')
  return pick(options, random)
}

/** One typing mistake in a text, on its letters; a text without letters comes back as it is. */
export function withTypo(text: string, random: Random): string {
  const letters = Array.from(text)
  const places = letters.flatMap((c, i) => (/\p{L}/u.test(c) ? [i] : []))
  const at = places[Math.floor(random() * places.length)]
  if (at === undefined) return text
  const kind = typoKinds[Math.floor(random() * typoKinds.length)] ?? 'substitution'
  const letter = letters[at] ?? ''
  const next = letters[at + 1] ?? ''
  const capital = letter !== letter.toLowerCase()
  const spelt = (c: string) => (capital ? c.toUpperCase() : c)
  const put = (length: number, ...inserted: string[]) =>
    [...letters.slice(0, at), ...inserted, ...letters.slice(at + length)].join('')
  switch (kind) {
    case 'transposition':
      if (/\p{L}/u.test(next) && next.toLowerCase() !== letter.toLowerCase()) {
        return put(2, spelt(next), letter.toLowerCase())
      }
      return put(1, spelt(wrongLetter(letter.toLowerCase(), random)))
    case 'deletion':
      return places.length > 2 ? put(1) : put(1, letter, letter.toLowerCase())
    case 'insertion':
      return put(1, letter, pick(alphabet, random))
    case 'doubling':
      return put(1, letter, letter.toLowerCase())
    case 'substitution':
      return put(1, spelt(wrongLetter(letter.toLowerCase(), random)))
  }
}

/** Share of each mistake in the birth of a noisy row; the rest stays right. */
const birthMistakes = { swapped: 0.05, slipped: 0.05 } as const

/** A day of birth with, now and then, day and month exchanged or one wrong last digit of the year. */
export function withBirthNoise(birth: string, random: Random): string {
  const [year = '', month = '', dayOfMonth = ''] = birth.split('-')
  const chance = random()
  if (chance < birthMistakes.swapped)
    return Number(dayOfMonth) <= 12 ? `${year}-${dayOfMonth}-${month}` : birth
  if (chance < birthMistakes.swapped + birthMistakes.slipped && !(month === '02' && dayOfMonth === '29')) {
    return `${Number(year) - 1}-${month}-${dayOfMonth}`
  }
  return birth
}

export type NoisyName = { readonly surname: string; readonly name: string }

/** The recipe of the searches and duplicates of tests and benches: exactly one mistake in the surname and one in the name. */
export const withNameNoise = ({ surname, name }: NoisyName, random: Random): NoisyName => ({
  surname: withTypo(surname, random),
  name: withTypo(name, random),
})
