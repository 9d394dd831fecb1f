import type { Queues, Today } from '../../domain/desk/contract.ts'
import { accessSheetAccess, draftAccess } from '../../domain/intake/access.ts'
import { grantedTo } from '../../domain/kernel/grant.ts'
import { readIntakeToday, type IntakeToday } from '../intake/today.ts'
import type { Context } from '../platform/road.ts'

/** La mia giornata. The desk has pages and no tables: it puts together what the concepts below say. */
export async function readToday(cx: Context): Promise<Today> {
  const { role } = cx.actor
  if (role === null || !grantedTo(draftAccess.list, role)) return { day: cx.today, queues: null }
  const may = {
    evaluate: grantedTo(accessSheetAccess.evaluate, role),
    confirmLifts: grantedTo(draftAccess['confirm-lift'], role),
  }
  return { day: cx.today, queues: queuesOf(await readIntakeToday(cx), may) }
}

function queuesOf(
  { drafts: { lifts, ...drafts }, sheets, contacts }: IntakeToday,
  may: { evaluate: boolean; confirmLifts: boolean },
): Queues {
  const { complete, accepted, waiting, overdue, urgent, rows, received, receivedRows, refused, unanswered } =
    sheets
  return {
    drafts,
    complete,
    accepted,
    evaluation: may.evaluate ? { waiting, overdue, urgent, rows } : null,
    lifts: may.confirmLifts ? lifts : null,
    received: { waiting: received, rows: receivedRows },
    refused,
    unanswered,
    contacts,
  }
}
