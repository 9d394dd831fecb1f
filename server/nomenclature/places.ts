import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Day } from '../../domain/kernel/day.ts'
import {
  existedOn,
  placeOfBirthOn,
  type Country,
  type Municipality,
  type Place,
  type PlaceOfBirth,
  type Province,
} from '../../domain/nomenclature/place.ts'
import { nameRank, plainName } from '../../domain/nomenclature/place-name.ts'
import { region, regionOf, type Region } from '../../domain/nomenclature/region.ts'
import { historyOf, type History } from './history.ts'
import { noTables, readTables, type Realm, type Row, type Tables } from './tables.ts'

type Search = { readonly on?: Day | undefined; readonly limit?: number | undefined }

/** The places of the product, in memory. Codes are those of the outside world: Belfiore, ISTAT, ISO. */
export type Places = {
  /** The municipality in the period of the day; without a day, in its last one. */
  readonly municipality: (belfiore: string, on?: Day) => Municipality | undefined
  /** By the six digits of ISTAT, which change hands with the provinces: the day matters. */
  readonly byIstat: (istat: string, on?: Day) => Municipality | undefined
  /** At most `limit` (20), best first; with a day only those that existed then. */
  readonly municipalitiesNamed: (text: string, search?: Search) => Municipality[]
  /** By Belfiore (`Z129`), ISO alpha-2 (`RO`) or ISO numeric (`642`). */
  readonly country: (code: string, on?: Day) => Country | undefined
  readonly countriesNamed: (text: string, search?: Search) => Country[]
  /** What a fiscal code says of the place of birth, for who was born on the day. */
  readonly placeOfBirth: (code: string, on: Day) => PlaceOfBirth
  readonly province: (sigla: string) => Province | undefined
  /** The region of a municipality: its SIUSS code is `region.toWire('siuss', …)`. */
  readonly regionOf: (municipality: Municipality) => Region | undefined
  /** The states one may be a citizen of today, by name; Italy included. */
  readonly citizenships: readonly Country[]
  readonly provinces: readonly Province[]
  readonly regions: readonly Region[]
}

const italian = new Intl.Collator('it')

const dataFile = (name: string) => new URL(`data/${name}`, import.meta.url)
const shipped = ['municipalities.tsv', 'countries.tsv', 'provinces.tsv', 'supplement.tsv']

/**
 * Reads the shipped data, then every `*.tsv` of the folder `additions` in order of name, and the invented places if `demo`.
 * Throws one Error with a line per mistake (`file:line: reason`).
 */
export function loadPlaces({ demo, additions }: { demo: boolean; additions?: string | undefined }): Places {
  const tables = noTables()
  const read = (path: URL | string, realm: Realm) =>
    readTables(tables, { name: basename(String(path)), text: readFileSync(path, 'utf8'), realm })
  for (const name of shipped) read(dataFile(name), 'real')
  if (additions !== undefined && existsSync(additions))
    for (const name of readdirSync(additions).toSorted())
      if (name.endsWith('.tsv')) read(join(additions, name), 'real')
  if (demo) read(dataFile('demo-places.tsv'), 'demo')
  return placesOf(tables)
}

function placesOf({ municipalities, countries, provinces, mistakes }: Tables): Places {
  const bySigla = new Map(provinces.map(({ value }) => [value.sigla, value]))
  const towns = historyOf(municipalities, mistakes)
  const states = historyOf(countries, mistakes)
  checkProvinces(municipalities, bySigla, mistakes)
  const byIstat = indexIstat(towns, mistakes)
  if (mistakes.length > 0)
    throw new Error(`Luoghi: ${mistakes.length} righe da correggere\n${mistakes.join('\n')}`)

  const byIso = indexIso(states)
  const townNames = namesOf(towns)
  const stateNames = namesOf(states)
  return {
    municipality: (belfiore, on) => then(towns.get(belfiore), on),
    byIstat: (istat, on) => then(byIstat.get(istat), on),
    municipalitiesNamed: (text, search) => searchNames(townNames(), text, search),
    country: (code, on) => then(states.get(code) ?? byIso.get(code), on),
    countriesNamed: (text, search) => searchNames(stateNames(), text, search),
    placeOfBirth: (code, on) => placeOfBirthOn((c) => towns.get(c) ?? states.get(c) ?? [], code, on),
    province: (sigla) => bySigla.get(sigla),
    regionOf: ({ province }) => {
      const found = province === null ? undefined : bySigla.get(province)
      return found && regionOf(found)
    },
    citizenships: [...states.values()]
      .flatMap((periods) => periods.filter(({ alpha2, to }) => alpha2 !== null && to === null))
      .toSorted((a, b) => italian.compare(a.name, b.name)),
    provinces: [...bySigla.values()],
    regions: region.codes,
  }
}

const then = <T extends Place>(periods: readonly T[] | undefined, on: Day | undefined): T | undefined =>
  on === undefined ? periods?.at(-1) : periods?.find((place) => existedOn(place, on))

function checkProvinces(
  rows: readonly Row<Municipality>[],
  known: ReadonlyMap<string, Province>,
  mistakes: string[],
): void {
  for (const { value, at } of rows)
    if (value.province !== null && !known.has(value.province))
      mistakes.push(`${at}: la provincia ${value.province} non esiste; aggiungila con la sua tabella`)
}

/** ISTAT → periods, oldest first. Two municipalities in force with one code would send people to the wrong one. */
function indexIstat(towns: History<Municipality>, mistakes: string[]): ReadonlyMap<string, Municipality[]> {
  const index = new Map<string, Municipality[]>()
  for (const periods of towns.values())
    for (const town of periods) {
      if (town.istat === null) continue
      const others = index.get(town.istat)
      if (!others) index.set(town.istat, [town])
      else {
        const twin = others.find((other) => other.to === null && town.to === null)
        if (twin)
          mistakes.push(`codice ISTAT ${town.istat}: è sia di ${twin.belfiore} sia di ${town.belfiore}`)
        others.push(town)
      }
    }
  for (const periods of index.values())
    if (periods.length > 1) periods.sort((a, b) => (a.to ?? '9999').localeCompare(b.to ?? '9999'))
  return index
}

const indexIso = (states: History<Country>): ReadonlyMap<string, readonly Country[]> =>
  new Map(
    [...states.values()].flatMap((periods) => {
      const last = periods.at(-1)
      return [last?.alpha2, last?.numeric].flatMap((iso) => (iso ? [[iso, periods] as const] : []))
    }),
  )

type Named<T extends Place> = { readonly place: T; readonly plain: string; readonly otherPlain: string }

/** The names ready to be searched; made at the first search, so that starting does not wait for it. */
function namesOf<T extends Place>(history: History<T>): () => readonly Named<T>[] {
  let names: Named<T>[] | undefined
  return () =>
    (names ??= [...history.values()].flat().map((place) => ({
      place,
      plain: plainName(place.name),
      otherPlain: plainName(place.otherName ?? ''),
    })))
}

function searchNames<T extends Place>(names: readonly Named<T>[], text: string, search: Search = {}): T[] {
  const typed = plainName(text)
  const found = new Map<string, { place: T; rank: number }>()
  for (const { place, plain, otherPlain } of names) {
    if (search.on !== undefined && !existedOn(place, search.on)) continue
    const other = nameRank(otherPlain, typed)
    const rank = nameRank(plain, typed) ?? (other === undefined ? undefined : other + 3)
    const code = place.belfiore ?? place.name
    if (rank !== undefined && rank <= (found.get(code)?.rank ?? rank)) found.set(code, { place, rank })
  }
  return [...found.values()]
    .toSorted((a, b) => a.rank - b.rank || bySight(a.place, b.place))
    .slice(0, search.limit ?? 20)
    .map(({ place }) => place)
}

const invented = ({ belfiore }: Place) => belfiore !== null && /^[XY]/.test(belfiore)

/** In force before ceased, then by name, the real before the invented of the same name, then by province. */
const bySight = (a: Place, b: Place): number =>
  Number(a.to !== null) - Number(b.to !== null) ||
  italian.compare(a.name, b.name) ||
  Number(invented(a)) - Number(invented(b)) ||
  provinceOf(a).localeCompare(provinceOf(b))

const provinceOf = (place: Place) => (place.kind === 'municipality' ? (place.province ?? '') : '')
