import { nomenclatureApi } from '../../domain/nomenclature/contract.ts'
import { bind, type Platform } from '../platform/routes.ts'
import type { Places } from './places.ts'
import { readPlace, searchPlaces } from './use-cases.ts'

export const nomenclatureRoutes = (platform: Platform, places: () => Places) =>
  bind(platform, nomenclatureApi, {
    searchPlaces: async (_cx, _params, query) => searchPlaces(places(), query),
    readPlace: async (_cx, { code }, { on }) => readPlace(places(), code, on),
  })
