import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { idOf } from '../kernel/id.ts'
import { Instant } from '../kernel/instant.ts'
import {
  consentAnswer,
  consentEvidence,
  consentScope,
  consentState,
  interlocutorKind,
  legalBasis,
  representativePower,
  representativeTitle,
} from './codes.ts'
import { Decision } from './decision.ts'
import { actStatuses, capacities, moments, priorConsents } from './facts.ts'
import { ConsentId } from './ids.ts'
import { packVersions } from './packs.ts'

const OrganisationId = idOf<'OrganisationId'>()
const PersonId = idOf<'PersonId'>()
const OperatorId = idOf<'OperatorId'>()
const AttachmentId = idOf<'AttachmentId'>()

/** The act in virtue of which somebody represents the person; parents need none. */
export const LegalAct = z.strictObject({
  title: z.enum(representativeTitle.codes),
  number: z.string().trim().max(60).nullable(),
  authority: z.string().trim().max(160).nullable(),
  day: Day.nullable(),
  expiresOn: Day.nullable(),
  powers: z.array(z.enum(representativePower.codes)).readonly(),
})
export type LegalAct = z.infer<typeof LegalAct>

/** Sharing with the employment services: an extra choice, never a condition. */
export const extraSharing = ['yes', 'no', 'not-expressed'] as const

/** What the operator records when the person answers; `informed` is the tick of decision 7. */
export const ConsentAnswer = z.strictObject({
  answer: z.enum(consentAnswer.codes),
  informed: z.literal(true),
  scope: z.enum(consentScope.codes),
  noticeVersion: z.string().max(40),
  evidence: z.enum(consentEvidence.codes).nullable(),
  employmentServices: z.enum(extraSharing),
})
export type ConsentAnswer = z.infer<typeof ConsentAnswer>

/** One consent of one person with one organisation; a person may have several, the last in force counts. */
export const Consent = z.strictObject({
  id: ConsentId,
  personId: PersonId,
  organisationId: OrganisationId,
  pack: z.enum(packVersions),
  state: z.enum(consentState.codes),
  scope: z.enum(consentScope.codes),
  basis: z.enum(legalBasis.codes),
  givenBy: z.enum(['user', 'legal-representative']),
  act: LegalAct.nullable(),
  noticeVersion: z.string().max(40),
  evidence: z.enum(consentEvidence.codes).nullable(),
  document: AttachmentId.nullable(),
  employmentServices: z.enum(extraSharing),
  askedAt: Instant,
  decidedOn: Day.nullable(),
  collectedBy: OperatorId,
  revokedOn: Day.nullable(),
  revokeReason: z.string().max(500).nullable(),
})
export type Consent = z.infer<typeof Consent>

const yes = z.boolean().optional()

/** Hypothetical facts for the table; what is left out counts as nothing known. */
export const DecideBody = z.strictObject({
  pack: z.enum(packVersions).optional(),
  moment: z.enum(moments).optional(),
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  presumedPrejudice: yes,
  consent: z.enum(consentState.codes).optional(),
  prior: z.enum(priorConsents).optional(),
  act: z
    .strictObject({ status: z.enum(actStatuses), act: z.string().max(200), day: Day.nullable() })
    .optional(),
  mandate: yes,
  earlierPrejudice: yes,
  written: yes,
  capacity: z.enum(capacities).optional(),
  personKnown: yes,
  openFile: yes,
  entitled: yes,
  leadMunicipality: yes,
  textWithoutIdentity: yes,
})
export type DecideBody = z.infer<typeof DecideBody>

export const consentApi = {
  decide: endpoint({
    method: 'POST',
    path: '/consent/decide',
    target: 'context',
    permission: 'consent.decide',
    summary: 'Dice che cosa si può registrare in una situazione, senza registrare nulla',
    body: DecideBody,
    reply: Decision,
  }),
}
