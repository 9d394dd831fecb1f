import { z } from 'zod'
import { roles } from '../../domain/kernel/grant.ts'

const Assignment = z.object({
  id: z.string(),
  role: z.enum(roles),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  officeId: z.string().nullable(),
  office: z.string().nullable(),
  contactPointId: z.string().nullable(),
  contactPoint: z.string().nullable(),
  zoneId: z.string().nullable(),
  zone: z.string().nullable(),
  regionId: z.string().nullable(),
  region: z.string().nullable(),
  providerId: z.string().nullable(),
  provider: z.string().nullable(),
})

/** What `siso.enter` answers: the session, its operator and the work context. */
export const Entered = z.object({
  sessionId: z.string(),
  kind: z.enum(['operator', 'system']),
  operatorId: z.string().nullable(),
  name: z.string().nullable(),
  surname: z.string().nullable(),
  qualification: z.string().nullable(),
  systemOrganisationId: z.string().nullable(),
  clientKey: z.string(),
  expiresAt: z.string(),
  idleMinutes: z.number(),
  organisations: z.array(z.string()).nullable(),
  assignment: Assignment.nullable(),
})
export type Entered = z.infer<typeof Entered>

const nil = '00000000-0000-0000-0000-000000000000'

/** Who acts in a request. A visitor has not logged in; an operator without a role has not chosen a context yet. */
export type Actor = {
  readonly kind: 'visitor' | 'operator' | 'system'
  readonly sessionId: string
  readonly operatorId: string
  readonly displayName: string
  readonly role: z.infer<typeof Assignment>['role'] | null
  readonly assignmentId: string | null
  readonly organisationId: string | null
  /** The organisation itself and those that delegate to it today. */
  readonly organisations: readonly string[]
  readonly officeId: string | null
  readonly contactPointId: string | null
  readonly zoneId: string | null
  readonly regionId: string | null
  readonly providerId: string | null
  readonly entered: Entered | null
}

export const visitor: Actor = {
  kind: 'visitor',
  sessionId: nil,
  operatorId: nil,
  displayName: '',
  role: null,
  assignmentId: null,
  organisationId: null,
  organisations: [],
  officeId: null,
  contactPointId: null,
  zoneId: null,
  regionId: null,
  providerId: null,
  entered: null,
}

export function actorOf(entered: Entered): Actor {
  const place = entered.assignment
  return {
    kind: entered.kind,
    sessionId: entered.sessionId,
    operatorId: entered.operatorId ?? nil,
    displayName: `${entered.name ?? ''} ${entered.surname ?? ''}`.trim(),
    role: entered.kind === 'system' ? 'system' : (place?.role ?? null),
    assignmentId: place?.id ?? null,
    organisationId: entered.systemOrganisationId ?? place?.organisationId ?? null,
    organisations: entered.organisations ?? [],
    officeId: place?.officeId ?? null,
    contactPointId: place?.contactPointId ?? null,
    zoneId: place?.zoneId ?? null,
    regionId: place?.regionId ?? null,
    providerId: place?.providerId ?? null,
    entered,
  }
}
