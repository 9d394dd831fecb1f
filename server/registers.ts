import { permissions, type ResourceName } from '../domain/access/permissions.ts'
import type { Resource } from './access/authorise.ts'
import type { Jobs } from './platform/jobs.ts'
import type { Platform } from './platform/routes.ts'
import { consentScoping } from './consent/scoping.ts'
import { deskRoutes } from './desk/routes.ts'
import {
  accessSheetScoping,
  attachmentScoping,
  contactScoping,
  dispatchScoping,
  draftScoping,
} from './intake/scoping.ts'
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
  'consent':      { table: 'consent',      access: permissions.consent,         scoping: consentScoping     },
  'draft':        { table: 'draft',        access: permissions.draft,           scoping: draftScoping       },
  'access-sheet': { table: 'access_sheet', access: permissions['access-sheet'], scoping: accessSheetScoping },
  'contact':      { table: 'contact',      access: permissions.contact,         scoping: contactScoping     },
  'dispatch':     { table: 'dispatch',     access: permissions.dispatch,        scoping: dispatchScoping    },
  'attachment':   { table: 'attachment',   access: permissions.attachment,      scoping: attachmentScoping  },
  'desk':         { table: 'organisation', access: permissions.desk,            scoping: {}                 },
} as const satisfies Record<ResourceName, Resource>

export const jobs: Jobs = {}

export type Services = { readonly status: StatusFacts; readonly places: () => Places }

export const mountConcepts = (services: Services) => (platform: Platform) => {
  nomenclatureRoutes(platform, services.places)
  organisationRoutes(platform)
  sessionRoutes(platform, services.status)
  deskRoutes(platform)
}
