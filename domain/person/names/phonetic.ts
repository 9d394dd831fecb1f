import { foldName } from './normalise.ts'

/**
 * Spellings of the same sound become one, in this order; each rule works on the word left by the rule before.
 * After them `k` and `G` are the hard sounds, `c` and `g` the soft ones, `s` stands for every hiss.
 */
// prettier-ignore
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g,              '$1'],  // Rossi = Rosi
  [/ph/g,                  'f' ],  // Sophia = Sofia
  [/sch/g,                 'sk'],  // Schiavi = Skiavi
  [/sci(?=[aou])|sc(?=[ei])|sh/g, 's'], // Sciarra = Sharra
  [/tch|ch(?=[aou])/g,     'ci'],  // Chaimae = Ciaimae
  [/kh|ch|ck|q|c(?![ei])/g,'k' ],  // Chiara = Kiara, Khan = Kan
  [/gn|ny|nj/g,            'ni'],  // Agnese = Aniese
  [/gl(?=i)/g,             'l' ],  // Pagliai = Paliai
  [/gh|g(?![eij])/g,       'G' ],  // Ghini is not Gini
  [/dj|gj|zh/g,            'gi'],  // Djamila = Giamila
  [/ou|oo/g,               'u' ],  // Yousra = Yusra
  [/[yj]/g,                'i' ],  // Yuri = Juri = Iuri
  [/w/g,                   'v' ],  // Walter = Valter
  [/x|ks|ts|tz|dz|z/g,     's' ],  // Oxana = Oksana, Lorenzo = Lorenso
  [/h/g,                   ''  ],  // Thomas = Tomas, Hamed = Amed
  [/([cg])i(?=[aeou])/g,   '$1'],  // Ciaccia = Caccia with a soft c
  [/(.)\1+/g,              '$1'],
]

/** How a name sounds to an Italian ear: what is heard alike has the same key. */
export const phoneticKey = (name: string): string =>
  sounds.reduce((word, [pattern, sound]) => word.replace(pattern, sound), foldName(name))

/** A frame shorter than this says too little. */
const shortestFrame = 3

/**
 * The consonants of a phonetic key, any vowel in front: what different transliterations leave alike.
 * `Olena` = `Elena`, `Youssef` = `Yusuf`, `Mohamed` = `Muhammad`. Empty when it would say too little.
 */
export function frameOf(key: string): string {
  const frame = key.charAt(0).replace(/[aeiou]/, 'A') + key.slice(1).replace(/[aeiou]/g, '')
  return frame.length < shortestFrame ? '' : frame
}
