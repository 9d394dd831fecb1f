import type { Day } from './day.ts'

/** From a day to a day, both included; no end means still running. */
export type Period = { readonly startsOn: Day; readonly endsOn: Day | null }

export const covers = (p: Period, on: Day): boolean =>
  p.startsOn <= on && (p.endsOn === null || on <= p.endsOn)
