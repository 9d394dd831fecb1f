import { deskApi } from '../desk/contract.ts'
import { consentApi } from '../consent/contract.ts'
import { draftApi } from '../intake/contract-draft.ts'
import type { Api } from '../kernel/endpoint.ts'
import { accessSheetApi, contactApi, dispatchApi } from '../intake/contract-sheet.ts'
import { nomenclatureApi } from '../nomenclature/contract.ts'
import { organisationApi } from '../organisation/contract.ts'
import { personApi } from '../person/contract.ts'
import { sessionApi } from '../session/contract.ts'
import type { Permission } from './permissions.ts'

/** Every endpoint of the house, by concept. */
export const apis = {
  nomenclature: nomenclatureApi,
  organisation: organisationApi,
  session: sessionApi,
  desk: deskApi,
  accessSheets: accessSheetApi,
  dispatches: dispatchApi,
  contacts: contactApi,
  consent: consentApi,
  draft: draftApi,
  persons: personApi,
} as const satisfies Record<string, Api<Permission>>
