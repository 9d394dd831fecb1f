import { permissions, type ResourceName } from '../domain/access/permissions.ts'
import type { Resource } from './access/authorise.ts'
import type { Jobs } from './platform/jobs.ts'
import type { Platform } from './platform/routes.ts'
import type { Places } from './nomenclature/places.ts'
import { nomenclatureRoutes } from './nomenclature/routes.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { organisationScoping } from './organisation/scoping.ts'
import { sessionRoutes } from './session/routes.ts'
import { sessionScoping } from './session/scoping.ts'
import type { StatusFacts } from './session/status.ts'

/** Above all concepts: what each brings to the house. */

// prettier-ignore
export const resources = {
  'place':        { table: 'organisation', access: permissions.place, scoping: {} },
  'organisation': { table: 'organisation', access: permissions.organisation, scoping: organisationScoping },
  'session':      { table: 'session', access: permissions.session, scoping: sessionScoping },
} as const satisfies Record<ResourceName, Resource>

export const jobs: Jobs = {}

export type Services = { readonly status: StatusFacts; readonly places: () => Places }

export const mountConcepts = (services: Services) => (platform: Platform) => {
  nomenclatureRoutes(platform, services.places)
  organisationRoutes(platform)
  sessionRoutes(platform, services.status)
}
