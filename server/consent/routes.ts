import { consentApi } from '../../domain/consent/contract.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { decideHypothesis } from './use-cases.ts'

export const consentRoutes = (platform: Platform) => bind(platform, consentApi, { decide: decideHypothesis })
