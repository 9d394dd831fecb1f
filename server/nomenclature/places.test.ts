import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { FoundPlace } from '../../domain/nomenclature/contract.ts'
import { siussCitizenship } from '../../domain/nomenclature/citizenship.ts'
import { Country, Municipality, Province } from '../../domain/nomenclature/place.ts'
import { region } from '../../domain/nomenclature/region.ts'
import { loadPlaces, type Places } from './places.ts'
import { noTables, readTables } from './tables.ts'
import { readPlace, searchPlaces } from './use-cases.ts'

const places = loadPlaces({ demo: false })
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** The places with a folder of additions that holds these files. */
function withFiles(files: Record<string, string>): Places {
  const folder = mkdtempSync(join(tmpdir(), 'nomenclature-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return loadPlaces({ demo: false, additions: folder })
}
const towns = 'belfiore\tistat\tname\totherName\tprovince\tfrom\tto\n'

const shipped = noTables()
for (const name of ['municipalities', 'countries', 'provinces', 'supplement'])
  readTables(shipped, {
    name,
    text: readFileSync(new URL(`data/${name}.tsv`, import.meta.url), 'utf8'),
    realm: 'real',
  })

test('every shipped row is a row of the contract', () => {
  expect(shipped.mistakes).toEqual([])
  const refused = [
    ...shipped.municipalities.filter(({ value }) => !Municipality.safeParse(value).success),
    ...shipped.countries.filter(({ value }) => !Country.safeParse(value).success),
    ...shipped.provinces.filter(({ value }) => !Province.safeParse(value).success),
  ]
  expect(refused).toEqual([])
})

test('all the 7896 municipalities in force in January 2024 have an ISTAT code, each its own', () => {
  const active = shipped.municipalities.map(({ value }) => value).filter(({ to }) => to === null)
  expect(active).toHaveLength(7896)
  expect(new Set(active.map(({ istat }) => istat)).size).toBe(7896)
  expect(active.every(({ istat }) => istat !== null)).toBe(true)
})

test('every municipality in force has a province with ISTAT code, and through it a region with a SIUSS code', () => {
  const active = shipped.municipalities.map(({ value }) => value).filter(({ to }) => to === null)
  const lost = active.filter((town) => !places.regionOf(town) || !places.province(town.province ?? '')?.istat)
  expect(lost).toEqual([])
  expect(places.provinces.filter(({ istat }) => istat !== null)).toHaveLength(107)
})

test('Perugia: Belfiore, ISTAT, province, region', () => {
  const perugia = places.municipality('G478')
  expect(perugia).toMatchObject({ name: 'Perugia', istat: '054039', province: 'PG' })
  expect(places.byIstat('054039')).toEqual(perugia)
  expect(region.toWire('siuss', (perugia && places.regionOf(perugia)) ?? 'lazio')).toBe('19')
})

test('a municipality suppressed by a merger is right for who was born before it, not after', () => {
  // Tresigallo (L390) merged into Tresignana (M409) on 1 January 2019
  expect(places.placeOfBirth('L390', day('2018-12-31'))).toMatchObject({
    kind: 'found',
    place: { name: 'Tresigallo' },
  })
  expect(places.placeOfBirth('L390', day('2019-01-01')).kind).toBe('other-period')
  expect(places.placeOfBirth('M409', day('2018-12-31')).kind).toBe('other-period')
  expect(places.placeOfBirth('M409', day('2019-01-01'))).toMatchObject({ kind: 'found', place: { to: null } })
})

test('who was born in Oristano, Isernia or Pordenone before the province was founded was born there', () => {
  for (const code of ['G113', 'E335', 'G888'])
    expect(places.placeOfBirth(code, day('1950-06-15'))).toMatchObject({ kind: 'found' })
})

test('Fiume is a place of birth until the peace treaty, found by name with a birth date of those years', () => {
  expect(places.municipalitiesNamed('fiume', { on: day('1938-04-02') })[0]).toMatchObject({ province: 'FU' })
  expect(
    places.municipalitiesNamed('fiume', { on: day('1990-04-02') }).map(({ province }) => province),
  ).not.toContain('FU')
})

test('a state that ceased is a place of birth for its time, with its withdrawn ISO number', () => {
  expect(places.placeOfBirth('Z135', day('1975-01-01'))).toMatchObject({
    kind: 'found',
    place: { name: 'Unione Sovietica' },
  })
  expect(places.placeOfBirth('Z135', day('1995-01-01')).kind).toBe('other-period')
  expect(places.countriesNamed('jugoslavia')[0]).toMatchObject({ belfiore: 'Z118', numeric: '890' })
  expect(places.countriesNamed('jugoslavia', { on: day('2010-01-01') })).toEqual([])
})

test('a country answers to its Belfiore code, to ISO letters and to the ISO number of SIUSS', () => {
  for (const code of ['Z100', 'AL', '008']) expect(places.country(code)?.name).toBe('Albania')
  expect(siussCitizenship(places.country('AL'))).toBe('008')
  expect(places.country('GB')?.belfiore).toBe('Z114')
})

test('one may be a citizen of Italy and of 200 other states in force, none of which ceased', () => {
  const codes = places.citizenships.map(({ alpha2 }) => alpha2)
  expect(codes).toContain('IT')
  expect(codes.length).toBeGreaterThan(200)
  expect(new Set(codes).size).toBe(codes.length)
  expect(places.citizenships.every(({ to }) => to === null)).toBe(true)
  expect(places.country('XK')?.numeric).toBeNull() // Kosovo has no number in ISO 3166-1: it travels as 990
})

test('ISO numbers are unique, and no spoilt letter is left in the names', () => {
  const numbers = shipped.countries.map(({ value }) => value.numeric).filter((n) => n !== null)
  expect(new Set(numbers).size).toBe(numbers.length)
  const names = [...shipped.municipalities, ...shipped.countries].flatMap(({ value }) => [
    value.name,
    value.otherName ?? '',
  ])
  expect(names.filter((name) => /[ÂÃ\u0080-\u009f\ufffd?]/.test(name))).toEqual([])
})

test('real places never have codes in X or Y; those of the demo zone always do', () => {
  expect(
    [...shipped.municipalities, ...shipped.countries].filter(({ value }) =>
      /^[XY]/.test(value.belfiore ?? ''),
    ),
  ).toEqual([])
  const demo = noTables()
  const text = readFileSync(new URL('data/demo-places.tsv', import.meta.url), 'utf8')
  readTables(demo, { name: 'demo', text, realm: 'demo' })
  expect(demo.mistakes).toEqual([])
  expect(demo.municipalities.map(({ value }) => `${value.belfiore} ${value.istat} ${value.name}`)).toEqual([
    'X001 999001 Montefiorito',
    'X002 999002 Pievelunga',
    'X003 999003 Roccasole',
  ])
  expect(demo.countries.every(({ value }) => value.belfiore?.startsWith('Y'))).toBe(true)
  expect(demo.provinces).toEqual([])
})

test('the demo places exist only in the demo: Romania is Y129 there, beside the real Z129', () => {
  expect(places.municipality('X001')).toBeUndefined()
  expect(places.placeOfBirth('Y129', day('1980-01-01')).kind).toBe('unknown')
  const demo = loadPlaces({ demo: true })
  expect(demo.municipality('X001')).toMatchObject({ name: 'Montefiorito', istat: '999001' })
  expect(demo.placeOfBirth('Y129', day('1980-01-01'))).toMatchObject({
    kind: 'found',
    place: { name: 'Romania' },
  })
  expect(demo.countriesNamed('romania').map(({ belfiore }) => belfiore)).toEqual(['Z129', 'Y129'])
  expect(demo.country('RO')?.belfiore).toBe('Z129')
  expect(demo.citizenships).toEqual(places.citizenships)
})

test('a file adds a municipality that the sources do not know yet', () => {
  const added = withFiles({
    'nuovi.tsv': `# decreto regionale\n${towns}M999\t054999\tComunenuovo\t\tPG\t2025-01-01\n`,
  })
  expect(added.municipality('M999')).toMatchObject({ name: 'Comunenuovo', from: '2025-01-01', to: null })
  expect(added.byIstat('054999')?.belfiore).toBe('M999')
  expect(places.municipality('M999')).toBeUndefined()
})

test('a file corrects a row with the same first day, and adds the period of a new ISTAT code', () => {
  // a change of province: the period with the old code ends, another begins
  const changed = withFiles({
    'sardegna.tsv': `${towns}B354\t092009\tCagliari\t\tCA\t\t2025-12-31\nB354\t118009\tCagliari\t\tCA\t2026-01-01\t\n`,
  })
  expect(changed.municipality('B354', day('2025-12-31'))?.istat).toBe('092009')
  expect(changed.municipality('B354')?.istat).toBe('118009')
  expect(changed.byIstat('092009')).toMatchObject({ belfiore: 'B354', to: '2025-12-31' })
  expect(changed.municipalitiesNamed('cagliari').filter(({ belfiore }) => belfiore === 'B354')).toHaveLength(
    1,
  )
})

test('every mistake of an added file is one line with file, line and reason', () => {
  const broken = [
    'M998\t054998\tPrima dell’intestazione\t\tPG\t\t',
    towns.trim(),
    'M998\t54998\tIstat corto\t\tPG\t\t',
    'X004\t999004\tInventato\t\tPG\t\t',
    'M998\t054998\t\t\tPG\t\t',
    'M998\t054998\tGiorno\t\tPG\t31/12/2024\t',
    'M998\t054998\tRovescio\t\tPG\t2025-01-01\t2024-01-01',
    'M998\t054998\tTroppe\t\tPG\t\t\tcolonne',
    'M998\t054998\tProvincia\t\tQQ\t\t',
    'G478\t054039\tPerugia\t\tPG\t2020-01-01\t',
    'M997\t058091\tDoppione di Roma\t\tRM\t\t',
  ].join('\n')
  const refused = () => withFiles({ 'errori.tsv': broken })
  expect(refused).toThrow(/^Luoghi: \d+ righe da correggere\n/)
  // prettier-ignore
  for (const line of [
    'errori.tsv:1: prima delle righe serve l’intestazione',
    'errori.tsv:3: «54998» non è un codice ISTAT di sei cifre',
    'errori.tsv:4: X004 – i codici in X e Y sono della zona dimostrativa',
    'errori.tsv:5: manca un nome',
    'errori.tsv:6: «31/12/2024» non è un giorno scritto AAAA-MM-GG',
    'errori.tsv:7: il periodo finisce (2024-01-01) prima di iniziare (2025-01-01)',
    'errori.tsv:8: 8 colonne invece di 7',
    'errori.tsv:9: la provincia QQ non esiste',
    'errori.tsv:10: il periodo di G478 si sovrappone a quello di municipalities.tsv:',
    'codice ISTAT 058091: è sia di H501 sia di M997',
  ]) expect(refused).toThrow(line)
})

test('while typing: exact names first, then beginnings, those in force before those suppressed, at most twenty', () => {
  const { rows, next } = searchPlaces(places, { text: 'roma' })
  expect(rows[0]).toMatchObject({ kind: 'municipality', name: 'Roma', region: 'lazio' })
  expect(rows.map(({ name }) => name)).toContain('Romania')
  expect(rows).toHaveLength(20)
  expect(next).toBeNull()
  expect(rows.every((row) => FoundPlace.safeParse(row).success)).toBe(true)
  expect(searchPlaces(places, { text: 'roma', kind: 'country' }).rows.map(({ name }) => name)).toEqual([
    'Romania',
  ])
  expect(searchPlaces(places, { text: 'Bozen' }).rows[0]).toMatchObject({
    name: 'Bolzano',
    region: 'bolzano',
  })
  expect(searchPlaces(places, { text: '—' }).rows).toEqual([])
})

test('a place is read by its code; a code that nobody has does not exist', () => {
  expect(readPlace(places, 'G478')).toMatchObject({ kind: 'municipality', region: 'umbria' })
  expect(readPlace(places, 'Z129')).toMatchObject({ kind: 'country', name: 'Romania' })
  expect(() => readPlace(places, 'A000')).toThrow(Refusal)
})
