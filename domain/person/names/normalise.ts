import { toLatin } from '../../kernel/latin.ts'

/** Words that lean on the next one and are often written together with it or left out. */
// prettier-ignore
const particles = new Set([
  'd', 'de', 'di', 'da', 'del', 'della', 'dello', 'dei', 'degli', 'delle', 'dell', 'dal', 'dalla', 'dall',
  'la', 'lo', 'li', 'le', 'l', 'san', 'santa', 'sant', 'el', 'al', 'ben', 'bin', 'abu', 'ait', 'ould', 'van', 'von', 'der', 'den',
  'dos', 'das', 'do', 'st', 'mac', 'mc', 'o', 'n',
])

/** A name of more than this many words is read up to here. */
const mostWords = 6

/** Small words without accents; apostrophes and hyphens part them. `Dell’Orso-Bìni` → `dell orso bini`. */
export const foldWords = (text: string): string[] =>
  toLatin(text)
    .split(/\P{L}+/u)
    .filter((w) => w !== '')
    .slice(0, mostWords)

/** The same name however it is spaced: `Gian Marco` = `Gianmarco`, `De Luca` = `Deluca`. */
export const foldName = (text: string): string => foldWords(text).join('')

/** Words with their particles attached: `de luca rossi` → `deluca`, `rossi`. A particle left at the end is a word. */
export function mainWords(words: readonly string[]): string[] {
  const found: string[] = []
  let leaning = ''
  for (const word of words) {
    if (particles.has(word)) leaning += word
    else {
      found.push(leaning + word)
      leaning = ''
    }
  }
  return leaning === '' ? found : [...found, leaning]
}

/** Whether a word is only a particle. */
export const isParticle = (word: string): boolean => particles.has(word)

/** `whole` = the name in one piece; `part` = one of its words. */
export type NameToken = { readonly token: string; readonly part: 'whole' | 'part' }

/**
 * What is stored of a surname or of a name, to be found later: the whole, its words, its words without particles,
 * neighbouring words together. `De Luca Bìni` → `delucabini` · `deluca`, `luca`, `bini`, `lucabini`.
 */
export function tokensOf(text: string): NameToken[] {
  const words = foldWords(text)
  if (words.length === 0) return []
  const whole = words.join('')
  const bare = words.filter((w) => !particles.has(w))
  const main = mainWords(words)
  const pairs = bare.slice(1).map((word, i) => `${bare[i] ?? ''}${word}`)
  const parts = new Set([...main, ...bare, ...pairs])
  parts.delete(whole)
  return [
    { token: whole, part: 'whole' },
    ...Array.from(parts, (token) => ({ token, part: 'part' as const })),
  ]
}
