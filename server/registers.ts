import { permissions, type ResourceName } from '../domain/access/permissions.ts'
import type { Resource } from './access/authorise.ts'
import type { Jobs } from './platform/jobs.ts'
import type { Platform } from './platform/routes.ts'
import type { Printer } from './platform/typst.ts'
import { contactRoutes } from './intake/contact-routes.ts'
import { dispatchRoutes } from './intake/dispatch-routes.ts'
import { consentRoutes } from './consent/routes.ts'
import { consentScoping } from './consent/scoping.ts'
import { deskRoutes } from './desk/routes.ts'
import type { Desk } from './intake/draft-desk.ts'
import { draftJobs } from './intake/draft-jobs.ts'
import { draftsForSheets } from './intake/draft-open.ts'
import { draftRoutes } from './intake/draft-routes.ts'
import {
  accessSheetScoping,
  attachmentScoping,
  contactScoping,
  dispatchScoping,
  draftScoping,
} from './intake/scoping.ts'
import { linkIdentified } from './intake/sheet-identify.ts'
import { sheetRoutes } from './intake/sheet-routes.ts'
import type { Places } from './nomenclature/places.ts'
import { nomenclatureRoutes } from './nomenclature/routes.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { organisationScoping } from './organisation/scoping.ts'
import { findPerson, keepPerson } from './person/for-sheets.ts'
import { personRoutes } from './person/routes.ts'
import { personScoping } from './person/scoping.ts'
import { sessionRoutes } from './session/routes.ts'
import { sessionScoping } from './session/scoping.ts'
import type { StatusFacts } from './session/status.ts'

/** Above all concepts: what each brings to the house. */

// prettier-ignore
export const resources = {
  'place':        { table: 'organisation', access: permissions.place, scoping: {} },
  'organisation': { table: 'organisation', access: permissions.organisation, scoping: organisationScoping },
  'session':      { table: 'session', access: permissions.session, scoping: sessionScoping },
  'person':       { table: 'person',       access: permissions.person,          scoping: personScoping      },
  'consent':      { table: 'consent',      access: permissions.consent,         scoping: consentScoping     },
  'draft':        { table: 'draft',        access: permissions.draft,           scoping: draftScoping       },
  'access-sheet': { table: 'access_sheet', access: permissions['access-sheet'], scoping: accessSheetScoping },
  'contact':      { table: 'contact',      access: permissions.contact,         scoping: contactScoping     },
  'dispatch':     { table: 'dispatch',     access: permissions.dispatch,        scoping: dispatchScoping    },
  'attachment':   { table: 'attachment',   access: permissions.attachment,      scoping: attachmentScoping  },
  'desk':         { table: 'organisation', access: permissions.desk,            scoping: {}                 },
} as const satisfies Record<ResourceName, Resource>

export const jobs: Jobs = { ...draftJobs }

export type Services = {
  readonly status: StatusFacts
  readonly places: () => Places
  readonly printer: Printer
}

/** What the drafts lean on: the registry of persons, the printer, the sheets. */
const deskOf = ({ printer }: Services): Desk => ({
  persons: { keepPerson, findPerson },
  printer,
  linkIdentified,
})

export const mountConcepts = (services: Services) => (platform: Platform) => {
  nomenclatureRoutes(platform, services.places)
  organisationRoutes(platform)
  sessionRoutes(platform, services.status)
  const desk = deskOf(services)
  sheetRoutes(platform, { printer: services.printer, places: services.places, drafts: draftsForSheets(desk) })
  dispatchRoutes(platform)
  contactRoutes(platform, services.printer)
  consentRoutes(platform)
  personRoutes(platform, services.places)
  deskRoutes(platform)
  draftRoutes(platform, desk)
}
