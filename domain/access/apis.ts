import { deskApi } from '../desk/contract.ts'
import type { Api } from '../kernel/endpoint.ts'
import { nomenclatureApi } from '../nomenclature/contract.ts'
import { organisationApi } from '../organisation/contract.ts'
import { sessionApi } from '../session/contract.ts'
import type { Permission } from './permissions.ts'

/** Every endpoint of the house, by concept. */
export const apis = {
  nomenclature: nomenclatureApi,
  organisation: organisationApi,
  session: sessionApi,
  desk: deskApi,
} as const satisfies Record<string, Api<Permission>>
