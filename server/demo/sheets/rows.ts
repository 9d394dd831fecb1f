import type { ConsentState } from '../../../domain/consent/codes.ts'
import { noticeOn } from '../../../domain/consent/notices.ts'
import { actIn, type SheetHead, type Values } from '../../../domain/intake/facts.ts'
import type { StatisticalContact } from '../../../domain/intake/contact.ts'
import { consentParameters, type ConsentParameter } from '../../../domain/consent/parameters.ts'
import { consentOnArrival, dispatchContent } from '../../../domain/intake/dispatch.ts'
import type { SheetState } from '../../../domain/intake/lifecycle.ts'
import { dueOn } from '../../../domain/intake/term.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Instant } from '../../../domain/kernel/instant.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import { zone, type OfficeKey, type OrganisationKey } from '../../organisation/demo/places.ts'
import type { ConsentRow, DispatchRow, SheetRow } from '../../intake/demo/bulk-queries.ts'
import type { Tables } from '../../db/tables.ts'
import type { Rng } from '../rng.ts'
import type { Concluded } from './contact.ts'

export const organisationId = (key: OrganisationKey): string => demoId('organisation', key)
export const officeId = (key: OfficeKey): string => demoId('office', key)

type Given = {
  readonly personId: string
  readonly organisation: OrganisationKey
  readonly operatorId: string
  readonly on: Day
  readonly at: Instant
}

/** A consent given at the desk, with the act of who gave it for another. */
export function consentRow(rng: Rng, values: Values, given: Given): ConsentRow {
  return {
    id: demoId('consent', `${given.personId} ${given.on}`),
    organisation_id: organisationId(given.organisation),
    zone_id: demoId('zone', zone.key),
    person_id: given.personId,
    pack: 'seed-siso@1',
    state: 'granted',
    scope: rng.weighted([
      ['organisation', 70],
      ['zone', 30],
    ] as const),
    basis: 'consent',
    given_by: actIn(values) === null ? 'user' : 'legal-representative',
    act: actIn(values),
    notice_version: noticeOn(given.on)?.version ?? '1',
    evidence: rng.weighted([
      ['signed-form', 78],
      ['electronic-signature', 12],
      ['minuted', 10],
    ] as const),
    employment_services: rng.weighted([
      ['yes', 25],
      ['no', 15],
      ['not-expressed', 60],
    ] as const),
    asked_at: given.at,
    decided_on: given.on,
    collected_by: given.operatorId,
    revoked_on: null,
    revoke_reason: null,
    created_at: given.at,
  }
}

/** The last day of a term that starts on a day, with the standard values of the parameters. */
export const termEnd = (term: ConsentParameter | null, on: Day): Day | null =>
  term === null ? null : dueOn(term, consentParameters.entries[term].standard, on)

export const contactRow = (
  key: string,
  c: StatisticalContact,
  place: { organisation: OrganisationKey; office: OfficeKey; at: Instant },
): Tables['contact'] => ({
  id: demoId('contact', key),
  organisation_id: organisationId(place.organisation),
  office_id: officeId(place.office),
  contact_point_id: c.contactPoint,
  operator_id: c.operator,
  occurred_on: c.day,
  hour: c.hour,
  mode: c.mode,
  interlocutor: c.interlocutor,
  macro_need: c.macroNeed,
  outcome: c.outcome,
  informed: c.informed,
  created_at: place.at,
})

export type Sent = {
  readonly sheetId: string
  readonly head: SheetHead
  readonly from: {
    organisation: OrganisationKey
    office: OfficeKey
    contactPointId: string
    operatorId: string
  }
  readonly to: { organisation: OrganisationKey; office: OfficeKey | null }
  readonly at: Instant
  readonly acceptedAt: Instant | null
  readonly message: string | null
}

/** Where each organisation answers who accepts what it receives. */
// prettier-ignore
const acceptsFor = { montefiorito: 'coordinatore', pievelunga: 'assistente2', roccasole: 'assistente', asp: 'asp' } as const satisfies Record<OrganisationKey, string>

/** A dispatch whose content can still be read as values. */
export type FrozenDispatch = DispatchRow & {
  readonly content: Values
  readonly consent_on_arrival: ConsentState
}

export function dispatchRow({ values, decision }: Concluded, s: Sent): FrozenDispatch {
  const destination = s.to.organisation === s.from.organisation ? 'own-organisation' : 'zone'
  return {
    id: demoId('dispatch', s.sheetId),
    from_organisation_id: organisationId(s.from.organisation),
    from_office_id: officeId(s.from.office),
    from_contact_point_id: s.from.contactPointId,
    to_organisation_id: organisationId(s.to.organisation),
    to_office_id: s.to.office === null ? null : officeId(s.to.office),
    sheet_id: s.sheetId,
    received_sheet_id: null,
    state: s.acceptedAt === null ? 'sent' : 'accepted',
    version: s.acceptedAt === null ? 1 : 2,
    case_number: decision.case ?? 3,
    interlocutor: s.head.interlocutor,
    presumed_prejudice: s.head.presumedPrejudice,
    judicial: decision.case === 1,
    content: dispatchContent(values, decision, { destination, scope: 'organisation' }),
    attachments: [],
    consent_scope: 'organisation',
    consent_on_arrival: consentOnArrival(decision, destination, 'organisation'),
    message: s.message,
    refusal: null,
    refusal_reason: null,
    sent_by: s.from.operatorId,
    answered_at: s.acceptedAt,
    answered_by: s.acceptedAt === null ? null : demoId('operator', acceptsFor[s.to.organisation]),
    created_at: s.at,
  }
}

/** The states of a table of sheets: a draft never gets here. */
export function stored(state: SheetState): SheetRow['state'] {
  if (state === 'draft' || state === 'compiled' || state === 'erased')
    throw new Error('a draft is not a sheet')
  return state
}
