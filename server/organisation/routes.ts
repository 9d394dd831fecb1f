import { organisationApi } from '../../domain/organisation/contract.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { readStructure } from './use-cases.ts'

export const organisationRoutes = (platform: Platform) =>
  bind(platform, organisationApi, { structure: readStructure })
