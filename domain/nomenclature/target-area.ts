import { codeList, type CodeOf } from '../kernel/code-list.ts'
import { day, type Day } from '../kernel/day.ts'
import type { SelfSufficiency } from './protection.ts'

// Aree di utenza — ISTAT, indagine sugli interventi e i servizi sociali dei Comuni (codici SDMX).
// prettier-ignore
export const targetArea = codeList({
  'family':       { istat: 'FAM',    label: 'Famiglia e minori' },
  'disability':   { istat: 'DIS',    label: 'Disabilità' },
  'addiction':    { istat: 'ADD',    label: 'Dipendenze' },
  'elderly':      { istat: 'ELD',    label: 'Anziani (65 anni e oltre)' },
  'immigration':  { istat: 'IMMNOM', label: 'Immigrati, Rom, Sinti e Caminanti' },
  'poverty':      { istat: 'POV',    label: 'Povertà, disagio adulti e senza dimora' },
  'several':      { istat: 'MULBEN', label: 'Multiutenza', hint: 'Solo per i servizi che valgono per più aree, mai per una persona' },
})
export type TargetArea = CodeOf<typeof targetArea>

/** The areas a person or a case may have: "several" belongs to services only. */
export const personAreas = targetArea.codes.filter((area) => area !== 'several')

// Area di utenza del flusso — SIUSS, PS_PSA_SINA201812.xsd, AreaUtenzaType.
// prettier-ignore
export const userArea = codeList({
  'family':     { siuss: '1', label: 'Famiglia e minori' },
  'dependency': { siuss: '2', label: 'Disabilità e Non autosufficienza' },
  'poverty':    { siuss: '3', label: 'Povertà ed esclusione sociale' },
})
export type UserArea = CodeOf<typeof userArea>

/** One row of the table "which SIUSS area": null self-sufficiency means whatever it is. */
export type UserAreaRule = {
  readonly area: TargetArea
  readonly selfSufficiency: SelfSufficiency | null
  readonly userArea: UserArea
  readonly from: Day
}

const always = day('2000-01-01')
/** The table with which an organisation starts (decision 29); "several" is decided case by case, so it has no row. */
// prettier-ignore
export const defaultUserAreas: readonly UserAreaRule[] = [
  { area: 'family',      selfSufficiency: null,               userArea: 'family',     from: always },
  { area: 'disability',  selfSufficiency: null,               userArea: 'dependency', from: always },
  { area: 'addiction',   selfSufficiency: null,               userArea: 'poverty',    from: always },
  { area: 'elderly',     selfSufficiency: 'partly-dependent', userArea: 'dependency', from: always },
  { area: 'elderly',     selfSufficiency: 'wholly-dependent', userArea: 'dependency', from: always },
  { area: 'elderly',     selfSufficiency: null,               userArea: 'poverty',    from: always },
  { area: 'immigration', selfSufficiency: null,               userArea: 'poverty',    from: always },
  { area: 'poverty',     selfSufficiency: null,               userArea: 'poverty',    from: always },
]

/** The SIUSS area on a day: the newest row in force, the one naming the self-sufficiency before the general one. */
export function userAreaOf(
  who: { readonly area: TargetArea; readonly selfSufficiency: SelfSufficiency | null },
  on: Day,
  table: readonly UserAreaRule[] = defaultUserAreas,
): UserArea | undefined {
  const specific = (row: UserAreaRule) => Number(row.selfSufficiency !== null)
  return table
    .filter((row) => row.area === who.area && row.from <= on)
    .filter((row) => row.selfSufficiency === null || row.selfSufficiency === who.selfSufficiency)
    .toSorted((a, b) => specific(b) - specific(a) || b.from.localeCompare(a.from))[0]?.userArea
}
