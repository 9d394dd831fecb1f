import { addDays, day } from '../../kernel/day.ts'
import { makeFiscalCode, type RegistrySex } from '../../kernel/fiscal-code.ts'
import { partialDay } from '../birth.ts'
import { IdentityCode } from '../identity-code.ts'
import type { Random } from './noise.ts'
import type { KnownPerson } from './score.ts'

/** The same numbers for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

// Frequent surnames of Umbria, surnames that are hard to search, and a tail made of stems and endings.
const frequent =
  'Rossi,Ricci,Moretti,Fiorucci,Bianchi,Mancini,Ragni,Passeri,Ceccarelli,Proietti,Rosati,Mariani,Fabbri,Brunelli,Baldelli,Bartolini,' +
  'Biagini,Cecchini,Ciotti,Cruciani,Fiorelli,Gatti,Giovagnoli,Lucarelli,Marinelli,Mencarelli,Monacelli,Orsini,Pannacci,Pierini,' +
  'Santini,Tomassini,Trinari,Volpi,Russo,Ferrari,Esposito,Romano,Colombo,Marino,Greco'
const hard =
  "D'Angelo,Dell'Orso,De Luca,Di Giovanni,Della Rovere,Lo Presti,La Rosa,De Santis Bianchi,Rossi Ferri,Popescu,Ionescu,Hoxha,Shehu," +
  'El Amrani,Bennani,Shevchenko,Kovalenko,Stojanovski,Cedeño,Zambrano,Chen,Zhang,Okafor,Rahman,Hossain,Khan,Đorđević,Nowicki'
// prettier-ignore
const stems = {
  onset:   ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'cr', 'gr', 'tr', 'st', 'sp', 'ch', 'gh', 'fr', 'pr'],
  nucleus: ['a', 'e', 'i', 'o', 'u', 'ia', 'io', 'a', 'e', 'o'],
  coda:    ['n', 'r', 'l', 's', 'm', '', '', 'tt', 'll', 'ss', 'cc', 'nn', 'rr'],
  ending:  ['etti', 'elli', 'ini', 'oni', 'acci', 'ucci', 'aro', 'ari', 'ese', 'i', 'o', 'a', 'osi', 'ieri', 'andi'],
}
const female =
  'Maria,Anna,Rosa,Giuseppina,Angela,Assunta,Patrizia,Paola,Daniela,Francesca,Laura,Sara,Chiara,Elisa,Giulia,Martina,Giorgia,Sofia,' +
  'Aurora,Ginevra,Maria Grazia,Anna Maria,Elena,Mihaela,Elona,Drita,Fatima,Khadija,Olena,Oksana,Iryna,Gabriela,Xiaoyan,Blessing'
const male =
  'Giuseppe,Giovanni,Antonio,Mario,Luigi,Elio,Roberto,Stefano,Mauro,Fabrizio,Marco,Andrea,Luca,Alessandro,Simone,Francesco,Matteo,' +
  'Lorenzo,Leonardo,Tommaso,Edoardo,Mattia,Nicolò,Gian Marco,Gianluca,José Luis,Andrei,Ionut,Arben,Besnik,Mohamed,Youssef,Ahmed,Wei'

export type SamplePerson = KnownPerson & { readonly name: string; readonly sex: RegistrySex }

/** A few common names and a long tail (Zipf–Mandelbrot): the nth has weight 1 / (n + `flat`). */
function zipf(values: readonly string[], flat: number, random: Random): () => string {
  let total = 0
  const steps = values.map((_, i) => (total += 1 / (i + 1 + flat)))
  return () => {
    const at = random() * total
    const found = steps.findIndex((step) => step >= at)
    return values[found] ?? values[0] ?? ''
  }
}

function tail(length: number, random: Random): string[] {
  const pick = (options: readonly string[]) => options[Math.floor(random() * options.length)] ?? ''
  const made = new Set<string>()
  while (made.size < length) {
    const syllables = Array.from(
      { length: 1 + Math.floor(random() * 2.4) },
      () => pick(stems.onset) + pick(stems.nucleus) + pick(stems.coda),
    )
    const name = syllables.join('') + pick(stems.ending)
    made.add(name.charAt(0).toUpperCase() + name.slice(1))
  }
  return Array.from(made)
}

/** Invented people for tests and benches: Zipf names, hard names, births over ninety years, codes of place X001–X003. */
export function samplePeople(size: number, random: Random): SamplePerson[] {
  const surnames = zipf(
    [...frequent.split(','), ...hard.split(','), ...tail(Math.ceil(size / 2), random)],
    10,
    random,
  )
  const names = { male: zipf(male.split(','), 4, random), female: zipf(female.split(','), 4, random) }
  return Array.from({ length: size }, () => {
    const sex: RegistrySex = random() < 0.5 ? 'male' : 'female'
    const birth = addDays(day('1935-01-01'), Math.floor(random() * 90 * 365))
    const [surname, name] = [surnames(), names[sex]()]
    const birthPlace = `X00${1 + Math.floor(random() * 3)}`
    const code = IdentityCode.parse(makeFiscalCode({ surname, name, sex, birth, place: birthPlace }))
    return { surname, name, otherNames: [], sex, birth: partialDay(birth), birthPlace, code }
  })
}
