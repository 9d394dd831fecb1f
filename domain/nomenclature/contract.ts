import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { endpoint, list, pageOf } from '../kernel/endpoint.ts'
import { Country, Municipality, PlaceCode } from './place.ts'
import { region } from './region.ts'

export const placesShown = 20

/** What is being typed; with `on` (a birth date) only the places that existed on that day. */
export const PlaceQuery = z.strictObject({
  text: z.string().trim().min(1).max(80),
  on: Day.optional(),
  kind: z.enum(['municipality', 'country']).optional(),
})
export type PlaceQuery = z.infer<typeof PlaceQuery>

/** A place as forms show it: a municipality carries the region of its province. */
export const FoundPlace = z.discriminatedUnion('kind', [
  Municipality.extend({ region: z.enum(region.codes).nullable() }),
  Country,
])
export type FoundPlace = z.infer<typeof FoundPlace>

export const nomenclatureApi = {
  searchPlaces: list({
    method: 'GET',
    path: '/places',
    target: 'self',
    permission: 'place.search',
    summary: 'Cerca Comuni e Stati mentre si scrive, anche per data di nascita: al massimo venti',
    body: PlaceQuery,
    reply: pageOf(FoundPlace),
  }),
  readPlace: endpoint({
    method: 'GET',
    path: '/places/:code',
    target: 'self',
    permission: 'place.read',
    summary: 'Legge un Comune o uno Stato dal codice Belfiore, com’era nel giorno indicato oppure com’è ora',
    params: z.strictObject({ code: PlaceCode }),
    body: z.strictObject({ on: Day.optional() }),
    reply: FoundPlace,
  }),
}
