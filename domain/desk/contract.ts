import { z } from 'zod'
import { consentState, interlocutorKind } from '../consent/codes.ts'
import { accessMode } from '../intake/codes.ts'
import { AccessSheetId, DispatchId, DraftId } from '../intake/ids.ts'
import { Day } from '../kernel/day.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { Instant } from '../kernel/instant.ts'

const count = z.int().min(0)
const caseNumber = z.int().min(1).max(7)

/** One of my drafts: no word of its content. */
export const TodayDraft = z.strictObject({
  id: DraftId,
  openedAt: Instant,
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  presumedPrejudice: z.boolean(),
  consent: z.enum(consentState.codes),
  expiresAt: Instant.nullable(),
  /** It ends within the days of notice of the organisation. */
  warning: z.boolean(),
})
export type TodayDraft = z.infer<typeof TodayDraft>

/** A sheet that waits to be evaluated: its number, never the name. */
export const TodaySheet = z.strictObject({
  id: AccessSheetId,
  number: z.string(),
  case: caseNumber,
  day: Day,
  /** The last day of the term; null when there is none. */
  dueOn: Day.nullable(),
})
export type TodaySheet = z.infer<typeof TodaySheet>

export const TodayDispatch = z.strictObject({
  id: DispatchId,
  fromOrganisation: z.string(),
  sentAt: Instant,
  case: caseNumber,
  judicial: z.boolean(),
})
export type TodayDispatch = z.infer<typeof TodayDispatch>

/** The queues of who meets people; rows are the five most urgent of each. */
export const Queues = z.strictObject({
  drafts: z.strictObject({
    mine: count,
    /** Mine, waiting for the answer to the consent. */
    pending: count,
    /** Mine, begun before today and free to be concluded: a contact is completed the same day. */
    late: count,
    /** Mine, about to expire. */
    expiring: count,
    /** Of others at the same contact point or office. */
    colleagues: count,
    rows: z.array(TodayDraft).max(5),
  }),
  /** Concluded sheets without a next step yet: given back by a receiver, or taken back. */
  complete: count,
  /** Accepted from others and not begun. */
  accepted: count,
  /** Sheets to evaluate; null for who does not evaluate. */
  evaluation: z
    .strictObject({ waiting: count, overdue: count, urgent: count, rows: z.array(TodaySheet).max(5) })
    .nullable(),
  /** Requests to take a presumed prejudice off, waiting for a second person; null for who may not confirm. */
  lifts: count.nullable(),
  received: z.strictObject({ waiting: count, rows: z.array(TodayDispatch).max(5) }),
  /** Sent, refused by the receiver, and still without another destination. */
  refused: count,
  /** Sent and not answered yet. */
  unanswered: count,
  /** Contacts of today where one works: sheets and statistical contacts together. */
  contacts: z.array(z.strictObject({ hour: z.int().min(0).max(23), mode: z.enum(accessMode.codes), count })),
})
export type Queues = z.infer<typeof Queues>

/** `queues` is null for the roles that meet no person: their home says what will stand there. */
export const Today = z.strictObject({ day: Day, queues: Queues.nullable() })
export type Today = z.infer<typeof Today>

// prettier-ignore
export const deskApi = {
  today: endpoint({ method: 'GET', path: '/today', target: 'context', permission: 'desk.read', summary: 'La giornata di chi è collegato: code, bozze, contatti', reply: Today }),
}
