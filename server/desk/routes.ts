import { deskApi } from '../../domain/desk/contract.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { readToday } from './use-cases.ts'

export const deskRoutes = (platform: Platform) => bind(platform, deskApi, { today: readToday })
