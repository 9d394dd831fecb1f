import type { Day } from '../../domain/kernel/day.ts'
import { dayOf, instant, type Instant } from '../../domain/kernel/instant.ts'

/** The one watch of the house. */
export type Clock = {
  readonly now: () => Instant
  readonly today: () => Day
  /** The same moment on the wall clock of the machine: job queues know no other. */
  readonly onTheWall: (at: Instant) => Instant
}

const moved = (at: Instant, milliseconds: number): Instant =>
  instant(new Date(new Date(at).getTime() + milliseconds))

/** `start` moves the watch (demo): it still ticks. */
export function createClock(start?: Instant): Clock {
  const shift = start === undefined ? 0 : new Date(start).getTime() - Date.now()
  const now = () => instant(new Date(Date.now() + shift))
  return { now, today: () => dayOf(now()), onTheWall: (at) => moved(at, -shift) }
}

export type StillClock = Clock & { readonly set: (at: Instant) => void }

/** A watch that stands still until it is set: for tests, and for the demo's past. */
export function createStillClock(start: Instant): StillClock {
  let at = start
  const now = () => at
  return {
    now,
    today: () => dayOf(at),
    onTheWall: (then) => moved(then, Date.now() - new Date(at).getTime()),
    set: (to) => {
      at = to
    },
  }
}
