import { permissions, type ResourceName } from '../domain/access/permissions.ts'
import type { Resource } from './access/authorise.ts'
import type { Jobs } from './platform/jobs.ts'
import type { Platform } from './platform/routes.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { organisationScoping } from './organisation/scoping.ts'
import { sessionRoutes } from './session/routes.ts'
import { sessionScoping } from './session/scoping.ts'
import type { StatusFacts } from './session/status.ts'

/** Above all concepts: what each brings to the house. */

// prettier-ignore
export const resources = {
  'organisation': { table: 'organisation', access: permissions.organisation, scoping: organisationScoping },
  'session':      { table: 'session', access: permissions.session, scoping: sessionScoping },
} as const satisfies Record<ResourceName, Resource>

export const jobs: Jobs = {}

export type Services = { readonly status: StatusFacts }

export const mountConcepts = (services: Services) => (platform: Platform) => {
  organisationRoutes(platform)
  sessionRoutes(platform, services.status)
}
