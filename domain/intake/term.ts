import type { ConsentParameter } from '../consent/parameters.ts'
import { addDays, weekday, type Day } from '../kernel/day.ts'

/** The working day (Monday to Friday, holidays not counted yet) that comes `days` working days later. */
export function addWorkingDays(from: Day, days: number): Day {
  let on = from
  for (let left = days; left > 0;) {
    on = addDays(on, 1)
    if (weekday(on) < 5) left -= 1
  }
  return on
}

/** When a term that starts on a day ends: its parameter counts days, or working days if its name says so. */
export const dueOn = (term: ConsentParameter, days: number, from: Day): Day =>
  term.endsWith('WorkingDays') ? addWorkingDays(from, days) : addDays(from, days)
