import { asDay, type Day } from '../../domain/kernel/day.ts'
import {
  placePattern as p,
  type Country,
  type Municipality,
  type Province,
} from '../../domain/nomenclature/place.ts'

/** Whose file it is: real places never have codes in X or Y, those of the demo zone always do. */
export type Realm = 'real' | 'demo'

/** A row and where it stands, `file:line`: what is wrong is found again. */
export type Row<T> = { readonly value: T; readonly at: string }
export type Tables = {
  readonly municipalities: Row<Municipality>[]
  readonly countries: Row<Country>[]
  readonly provinces: Row<Province>[]
  /** One line per mistake, in Italian, for whoever keeps the files. */
  readonly mistakes: string[]
}
export const noTables = (): Tables => ({ municipalities: [], countries: [], provinces: [], mistakes: [] })

// The first row of a table says which table it is; a file may hold several.
// prettier-ignore
const headers = {
  municipality: ['belfiore', 'istat', 'name', 'otherName', 'province', 'from', 'to'],
  country:      ['belfiore', 'alpha2', 'numeric', 'name', 'otherName', 'from', 'to'],
  province:     ['sigla', 'name', 'istat', 'region'],
} as const
type Kind = keyof typeof headers
const kinds: readonly Kind[] = ['municipality', 'country', 'province']

const headerOf = (cells: readonly string[]) =>
  cells[0] === 'belfiore' || cells[0] === 'sigla'
    ? kinds.find((kind) => headers[kind].join() === cells.join())
    : undefined

/** A line being read: its cells, where it stands, and where to write what is wrong with it. */
type Line = {
  readonly cells: readonly string[]
  readonly at: string
  readonly realm: Realm
  readonly mistakes: string[]
  readonly dayOf: (text: string) => Day | undefined
}

/** Reads one tab-separated file into the tables; `#` begins a comment line. Nothing is thrown: mistakes are listed. */
export function readTables(into: Tables, file: { name: string; text: string; realm: Realm }): void {
  const { mistakes } = into
  const dayOf = remembered(asDay) // thousands of rows share a few hundred days
  let kind: Kind | undefined
  for (const [i, written] of file.text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (written.startsWith('#') || written.trim() === '') continue
    const cells = written.trimEnd().split('\t')
    const at = `${file.name}:${i + 1}`
    const header = headerOf(cells)
    if (header) kind = header
    else if (!kind) mistakes.push(`${at}: prima delle righe serve l’intestazione con i nomi delle colonne`)
    else if (cells.length > headers[kind].length)
      mistakes.push(`${at}: ${cells.length} colonne invece di ${headers[kind].length}`)
    else readRow(into, kind, { cells, at, realm: file.realm, mistakes, dayOf })
  }
}

function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? of(text)
    known.set(text, value)
    return value
  }
}

/** A row with a mistake is not kept. */
function readRow(into: Tables, kind: Kind, line: Line): void {
  const { at, mistakes } = line
  const before = mistakes.length
  const keep = <T>(rows: Row<T>[], value: T) => mistakes.length === before && rows.push({ value, at })
  switch (kind) {
    case 'municipality':
      return void keep(into.municipalities, municipality(line))
    case 'country':
      return void keep(into.countries, country(line))
    case 'province':
      return void keep(into.provinces, province(line))
  }
}

// prettier-ignore
function municipality(line: Line): Municipality {
  const belfiore  = realmChecked(line, required(line, 0, p.municipality, 'codice Belfiore di Comune'))
  const istat     = optional(line, 1, p.istat, 'codice ISTAT di sei cifre')
  const name      = required(line, 2, p.name, nameOf80)
  const otherName = optional(line, 3, p.name, nameOf80)
  const province  = optional(line, 4, p.sigla, 'codice di provincia di due lettere')
  const from      = dayAt(line, 5)
  return { kind: 'municipality', belfiore, istat, name, otherName, province, from, to: notBefore(line, from, dayAt(line, 6)) }
}

// prettier-ignore
function country(line: Line): Country {
  const belfiore  = realmChecked(line, optional(line, 0, p.country, 'codice Belfiore di Stato'))
  const alpha2    = optional(line, 1, p.alpha2, 'codice ISO di due lettere')
  const numeric   = optional(line, 2, p.numeric, 'numero ISO di tre cifre, con gli zeri')
  const name      = required(line, 3, p.name, nameOf80)
  const otherName = optional(line, 4, p.name, nameOf80)
  const from      = dayAt(line, 5)
  return { kind: 'country', belfiore, alpha2, numeric, name, otherName, from, to: notBefore(line, from, dayAt(line, 6)) }
}

// prettier-ignore
const province = (line: Line): Province => ({
  sigla:  required(line, 0, p.sigla, 'codice di provincia di due lettere'),
  name:   required(line, 1, p.name, nameOf80),
  istat:  optional(line, 2, p.numeric, 'codice ISTAT di tre cifre'),
  region: optional(line, 3, p.region, 'codice ISTAT di due cifre'),
})

const nameOf80 = 'nome di 80 caratteri al massimo'

function optional({ cells, at, mistakes }: Line, i: number, pattern: RegExp, what: string): string | null {
  const cell = cells[i]?.trim() ?? ''
  if (cell === '') return null
  if (!pattern.test(cell)) mistakes.push(`${at}: «${cell}» non è un ${what}`)
  return cell
}

function required(line: Line, i: number, pattern: RegExp, what: string): string {
  const cell = optional(line, i, pattern, what)
  if (cell === null) line.mistakes.push(`${line.at}: manca un ${what}`)
  return cell ?? ''
}

function realmChecked<C extends string | null>({ realm, at, mistakes }: Line, code: C): C {
  if (code !== null && /^[XY]/.test(code) !== (realm === 'demo'))
    mistakes.push(
      `${at}: ${code} – i codici in X e Y sono della zona dimostrativa e stanno solo nel suo file`,
    )
  return code
}

function dayAt({ cells, at, mistakes, dayOf }: Line, i: number): Day | null {
  const cell = cells[i]?.trim() ?? ''
  if (cell === '') return null
  const found = dayOf(cell)
  if (!found) mistakes.push(`${at}: «${cell}» non è un giorno scritto AAAA-MM-GG`)
  return found ?? null
}

function notBefore({ at, mistakes }: Line, from: Day | null, to: Day | null): Day | null {
  if (from !== null && to !== null && from > to)
    mistakes.push(`${at}: il periodo finisce (${to}) prima di iniziare (${from})`)
  return to
}
