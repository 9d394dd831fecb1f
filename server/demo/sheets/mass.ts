import { addMonths, type Day } from '../../../domain/kernel/day.ts'
import { momentsBetween, romanInstant } from '../calendar.ts'
import type { Rng } from '../rng.ts'
import { arriveUntil } from './arrival.ts'
import { createLedger, type Mass } from './ledger.ts'
import { flashContact, sheetOf, type Walk } from './walk.ts'
import { openRegistry } from './registry.ts'
import { flashContactShare } from './situations.ts'

/** A tenth of the 4,500 sheets a year of processes §6.1, for each unit of scale. */
export const sheetsAtScaleOne = 450

/** The same rng, day and scale give the same rows, ids included. */
export function massOf(rng: Rng, { today, scale }: { today: Day; scale: number }): Mass {
  const count = Math.round(sheetsAtScaleOne * scale)
  const from = addMonths(today, -12)
  const ledger = createLedger()
  const walk: Walk = { today, registry: openRegistry(), ledger, arrivals: [] }
  momentsBetween(rng.child('moments'), count, { from, until: today }).forEach((moment, i) => {
    arriveUntil(walk, romanInstant(moment.day, moment.time))
    sheetOf(rng.child('sheet').child(i), walk, { key: `mass ${i}`, moment })
  })
  arriveUntil(walk, romanInstant(today, '00:01'))
  const flashes = Math.round(count * flashContactShare)
  momentsBetween(rng.child('flash moments'), flashes, { from, until: today }).forEach((moment, i) =>
    flashContact(rng.child('flash').child(i), walk, { key: `flash ${i}`, moment }),
  )
  return { ...ledger.rows(), codes: walk.registry.codes() }
}
