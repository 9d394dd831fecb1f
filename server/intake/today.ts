import { consentParameters } from '../../domain/consent/parameters.ts'
import { addMinutes } from '../../domain/kernel/instant.ts'
import { decidedHere } from '../organisation/use-cases.ts'
import type { Context } from '../platform/road.ts'
import {
  countContacts,
  readDraftQueue,
  readSheetQueue,
  type DraftQueue,
  type HourCount,
  type SheetQueue,
} from './today-queries.ts'

export type IntakeToday = {
  readonly drafts: DraftQueue
  readonly sheets: SheetQueue
  readonly contacts: HourCount[]
}

const notice = 'consent.pendingWarningDays'
const minutesADay = 24 * 60

/** What waits for the actor in drafts, sheets and dispatches, and the contacts of today: four statements, whatever there is. */
export async function readIntakeToday(cx: Context): Promise<IntakeToday> {
  const { tx, now, today, visible, actor } = cx
  const days = consentParameters.values([notice], await decidedHere(cx, [notice]))[notice]
  const drafts = await readDraftQueue(tx, {
    mine: visible('draft.list'),
    around: visible('draft.list-point'),
    lifts: visible('draft.confirm-lift'),
    operatorId: actor.operatorId,
    now,
    warnBefore: addMinutes(now, days * minutesADay),
    today,
  })
  const sheets = await readSheetQueue(tx, {
    sheets: visible('access-sheet.list'),
    evaluated: visible('access-sheet.evaluate'),
    received: visible('dispatch.list'),
    sent: visible('dispatch.list-sent'),
    today,
  })
  const contacts = await countContacts(tx, {
    sheets: visible('access-sheet.list'),
    contacts: visible('contact.list'),
    on: today,
  })
  return { drafts, sheets, contacts }
}
