import type { Day } from '../kernel/day.ts'
import type { ConsentState, InterlocutorKind } from './codes.ts'
import type { PackVersion } from './packs.ts'

/** What earlier consents say about this person, seen from the organisation that is asking. */
export const priorConsents = ['none', 'own', 'zone', 'elsewhere', 'lapsed'] as const
export type PriorConsent = (typeof priorConsents)[number]

/** What the check of the representative's act says (acceptance A03); `not-required` is a parent. */
export const actStatuses = ['not-required', 'valid', 'missing', 'expired', 'insufficient'] as const
export type ActStatus = (typeof actStatuses)[number]
export type ActCheck = { readonly status: ActStatus; readonly act: string; readonly day: Day | null }

/** Whether the person may answer alone. Nothing known counts as able: case 3 is chosen for able adults. */
export const capacities = ['able', 'minor', 'represented', 'unknown'] as const
export type Capacity = (typeof capacities)[number]

export const moments = ['access', 'interview'] as const
/** At the desk, or at the first professional interview: the only two places where consent is asked. */
export type Moment = (typeof moments)[number]

/** All that the decision table looks at. Nothing else may change what can be recorded. */
export type Facts = {
  readonly pack: PackVersion
  readonly moment: Moment
  readonly interlocutor: InterlocutorKind | null
  readonly presumedPrejudice: boolean
  readonly consent: ConsentState
  readonly prior: PriorConsent
  readonly act: ActCheck
  /** A judicial mandate on this person is in force (decision 2). */
  readonly mandate: boolean
  /** The person has earlier case-6 sheets (decision 2). */
  readonly earlierPrejudice: boolean
  /** The report is written: document attached, date and protocol present (decision 1). */
  readonly written: boolean
  readonly capacity: Capacity
  /** The person is already in the registry of the organisation. */
  readonly personKnown: boolean
  readonly openFile: boolean
  /** The reporter proved a title to ask for services in the person's name. */
  readonly entitled: boolean
  /** The zone has a lead municipality to which sheets may go. */
  readonly leadMunicipality: boolean
  /** The operator confirmed that the free text of an anonymous contact names nobody. */
  readonly textWithoutIdentity: boolean
}

/** A contact just begun: nobody chosen, nothing known. */
export const noFacts = (pack: PackVersion): Facts => ({
  pack,
  moment: 'access',
  interlocutor: null,
  presumedPrejudice: false,
  consent: 'not-asked',
  prior: 'none',
  act: { status: 'missing', act: 'titolo di rappresentanza', day: null },
  mandate: false,
  earlierPrejudice: false,
  written: false,
  capacity: 'unknown',
  personKnown: false,
  openFile: false,
  entitled: false,
  leadMunicipality: false,
  textWithoutIdentity: false,
})
