import { addDays, day, type Day } from '../../../domain/kernel/day.ts'
import { sheetLifecycle, type SheetState } from '../../../domain/intake/lifecycle.ts'
import { addWorkingDays } from '../calendar.ts'
import type { Rng } from '../rng.ts'

/** What became of a sheet by the day the demo starts, and when it was last touched. */
export type Afterlife = { readonly state: SheetState; readonly on: Day | null }

/** Processes §6.4: from the access to the interview median 11 days, p90 near 28. */
const interviewWait = { shape: 2, scale: 6.5 } as const
const viewWait = [
  [0, 30],
  [1, 40],
  [2, 20],
  [4, 10],
] as const
const rejectedShare = 0.09
const unconfirmedShare = 0.3

type Evaluated = {
  readonly occurredOn: Day
  readonly today: Day
  readonly judicial: boolean
  readonly prejudice: boolean
}

/** A proposal is seen, then accepted or rejected; what comes from a judge or presumes a prejudice is never rejected. */
export function evaluated(rng: Rng, { occurredOn, today, judicial, prejudice }: Evaluated): Afterlife {
  const seenOn = prejudice ? occurredOn : addWorkingDays(occurredOn, rng.weighted(viewWait))
  if (seenOn >= today) return { state: 'to-evaluate', on: null }
  const wait = prejudice ? rng.int(0, 3) : Math.ceil(rng.gamma(interviewWait.shape, interviewWait.scale))
  const decidedOn = addWorkingDays(addDays(seenOn, wait), 0)
  const seen = sheetLifecycle.next('to-evaluate', 'view')
  if (decidedOn >= today) return { state: seen, on: seenOn }
  const action = prejudice
    ? rng.chance(unconfirmedShare)
      ? 'dismiss'
      : 'accept'
    : !judicial && rng.chance(rejectedShare)
      ? 'reject'
      : 'accept'
  return { state: sheetLifecycle.next(seen, action), on: decidedOn }
}

const answerWait = [
  [0, 20],
  [1, 35],
  [2, 20],
  [4, 15],
  [8, 10],
] as const

/** A dispatch is accepted within days; until then it waits. */
export function delivered(rng: Rng, { sentOn, today }: { sentOn: Day; today: Day }): Day | null {
  const on = addWorkingDays(sentOn, rng.weighted(answerWait))
  return on < today ? day(on) : null
}
