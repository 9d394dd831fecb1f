import type { RegistrySex } from '../../../domain/kernel/fiscal-code.ts'
import type { Rng } from '../rng.ts'
import type { Origin } from './origins.ts'

// Processes §6.3: the first ten with their counts in the province of Perugia, the others as the tail.
const counted =
  'Rossi 513,Alunni 310,Ricci 274,Moretti 247,Fiorucci 217,Bianchi 208,Mancini 185,Ragni 173,Passeri 156,Ceccarelli 152'
const common =
  'Proietti,Rosati,Mariani,Fabbri,Brunelli,Baldelli,Bartolini,Biagini,Cecchini,Ciotti,Cruciani,Fiorelli,Gatti,Giovagnoli,Lucarelli,' +
  'Marinelli,Mencarelli,Monacelli,Orsini,Pannacci,Pierini,Rosi,Santini,Sensi,Tomassini,Trinari,Volpi,Russo,Ferrari,Esposito,Romano,' +
  'Colombo,Marino,Greco'
const stems =
  'Balz,Borg,Brocc,Calv,Carl,Cerr,Cors,Fals,Ferr,Garz,Gram,Lann,Marc,Morb,Nocc,Palv,Perg,Quart,Ravagn,Salv,Scarp,Tard,Torn,Vagn,Zucc'
const endings = ['etti', 'elli', 'ini', 'oni', 'acci']

const surnames: readonly (readonly [string, number])[] = [
  ...counted.split(',').map((s) => [s.split(' ')[0] ?? s, Number(s.split(' ')[1])] as const),
  ...common.split(',').map((s, i) => [s, 120 / (1 + i / 8)] as const),
  ...stems.split(',').flatMap((stem) => endings.map((e, i) => [stem + e, 12 / (1 + i)] as const)),
]

type Cohort = { readonly until: number; readonly female: string; readonly male: string }
// prettier-ignore
const cohorts: readonly Cohort[] = [
  { until: 1949, female: 'Maria,Anna,Rosa,Giuseppina,Angela,Assunta,Maria,Ines,Elsa,Marcella',   male: 'Giuseppe,Giovanni,Antonio,Mario,Luigi,Elio,Gino,Nazzareno' },
  { until: 1969, female: 'Maria,Anna,Patrizia,Paola,Daniela,Loretta,Rita,Anna Maria,Maria Grazia', male: 'Giuseppe,Roberto,Stefano,Mauro,Fabrizio,Claudio,Sandro' },
  { until: 1989, female: 'Francesca,Laura,Sara,Chiara,Elisa,Silvia,Federica,Barbara',              male: 'Marco,Andrea,Luca,Alessandro,Simone,Daniele,Gian Luca' },
  { until: 2009, female: 'Giulia,Martina,Sara,Giorgia,Alessia,Irene',                              male: 'Francesco,Alessandro,Matteo,Lorenzo,Nicolò,Riccardo' },
  { until: 9999, female: 'Sofia,Aurora,Giulia,Ginevra,Giorgia,Emma',                               male: 'Leonardo,Francesco,Tommaso,Edoardo,Mattia,Pietro' },
]

/** Of the surnames here, how many have something that searches stumble on. */
const hardSurnames = [
  "D'Angelo",
  "Dell'Orso",
  "D'Amico",
  'De Santis',
  'Di Giovanni',
  'Della Rovere',
  'Lo Presti',
  'Rossi Moretti',
  'Bianchi Sensi',
  'Nicolè',
]
const hardShare = 0.04

const oneOf = (rng: Rng, list: string): string => rng.pick(list.split(','))

export function surnameOf(rng: Rng, origin: Origin | null): string {
  if (origin !== null) return oneOf(rng, origin.surnames)
  return rng.chance(hardShare) ? rng.pick(hardSurnames) : rng.weighted(surnames)
}

export function nameOf(
  rng: Rng,
  who: { sex: RegistrySex; birthYear: number; origin: Origin | null },
): string {
  const { sex, birthYear, origin } = who
  const source = origin ?? cohorts.find((c) => birthYear <= c.until)
  return source === undefined ? 'Maria' : oneOf(rng, source[sex])
}
