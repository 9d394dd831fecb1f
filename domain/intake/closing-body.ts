import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { needClass } from './needs.ts'
import { OfficeId, OperatorId, OrganisationId } from './ids.ts'

const message = z.string().trim().max(1000).optional()
const action = <const A extends string>(code: A) => z.literal(code)

/** A time on a day, for the appointment. */
const at = { day: Day, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }

/** How an access is concluded: each action with exactly what it needs (processes §1.1.4). */
export const ClosingBody = z.discriminatedUnion('action', [
  z.strictObject({ action: action('information') }),
  z.strictObject({
    action: action('desk-service'),
    service: z.string().trim().min(1).max(40),
    minutes: z.int().min(1).max(600),
  }),
  z.strictObject({ action: action('send-to-office'), officeId: OfficeId, message }),
  z.strictObject({ action: action('send-to-organisation'), organisationId: OrganisationId, message }),
  z.strictObject({ action: action('send-to-lead-municipality'), message }),
  /** The area is only proposed, for routing (decision 12): the area of the case comes after the interview. */
  z.strictObject({
    action: action('propose-taking-charge'),
    proposedArea: z.string().trim().min(1).max(40),
    officeId: OfficeId.optional(),
  }),
  z.strictObject({ action: action('note-to-case') }),
  z.strictObject({ action: action('report-to-authority'), officeId: OfficeId.optional() }),
  z.strictObject({ action: action('appointment'), ...at, operatorId: OperatorId.optional() }),
  z.strictObject({ action: action('inadmissible-request') }),
  z.strictObject({ action: action('consent-not-received'), macroNeed: z.enum(needClass.codes).nullable() }),
])
export type ClosingBody = z.infer<typeof ClosingBody>
