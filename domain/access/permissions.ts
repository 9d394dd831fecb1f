import type { AccessTable } from '../kernel/grant.ts'
import { consentAccess } from '../consent/access.ts'
import { deskAccess } from '../desk/access.ts'
import {
  accessSheetAccess,
  attachmentAccess,
  contactAccess,
  dispatchAccess,
  draftAccess,
} from '../intake/access.ts'
import { placeAccess } from '../nomenclature/access.ts'
import { organisationAccess } from '../organisation/access.ts'
import { personAccess } from '../person/access.ts'
import { sessionAccess } from '../session/access.ts'

/** Every resource of the house and who may do what with it. */
export const permissions = {
  place: placeAccess,
  organisation: organisationAccess,
  session: sessionAccess,
  person: personAccess,
  consent: consentAccess,
  draft: draftAccess,
  'access-sheet': accessSheetAccess,
  contact: contactAccess,
  dispatch: dispatchAccess,
  attachment: attachmentAccess,
  desk: deskAccess,
} as const satisfies Record<string, AccessTable>

type Tables = typeof permissions
export type ResourceName = keyof Tables
export type Permission = { [K in keyof Tables]: `${K}.${keyof Tables[K] & string}` }[keyof Tables]
