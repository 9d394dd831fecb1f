import type { Place } from '../../domain/nomenclature/place.ts'
import type { Row } from './tables.ts'

/** Every period of each code, oldest first. */
export type History<T extends Place> = ReadonlyMap<string, readonly T[]>

const keyOf = (place: Place) =>
  place.belfiore ?? (place.kind === 'country' ? (place.alpha2 ?? place.name) : '')
const startOf = (place: Place) => place.from ?? ''
const endOf = (place: Place) => place.to ?? '9999-12-31'

/**
 * Puts the rows together: a later row with the same code and the same first day corrects the earlier one, with another
 * first day it adds a period. Periods of a code may not overlap: `mistakes` says which row to look at.
 */
export function historyOf<T extends Place>(rows: readonly Row<T>[], mistakes: string[]): History<T> {
  const history = new Map<string, T[]>()
  const places = new Map<T, string>()
  const several = new Set<string>()
  for (const { value, at } of rows) {
    const code = keyOf(value)
    const periods = history.get(code)
    places.set(value, at)
    if (!periods) history.set(code, [value])
    else {
      const same = periods.findIndex(({ from }) => from === value.from)
      if (same >= 0) periods[same] = value
      else periods.push(value)
      several.add(code)
    }
  }
  for (const code of several) sortAndCheck(code, history.get(code) ?? [], places, mistakes)
  return history
}

function sortAndCheck<T extends Place>(
  code: string,
  periods: T[],
  at: ReadonlyMap<T, string>,
  mistakes: string[],
): void {
  periods.sort((a, b) => startOf(a).localeCompare(startOf(b)))
  for (const [i, period] of periods.entries()) {
    const before = periods[i - 1]
    if (before && startOf(period) <= endOf(before))
      mistakes.push(`${at.get(period)}: il periodo di ${code} si sovrappone a quello di ${at.get(before)}`)
  }
}
