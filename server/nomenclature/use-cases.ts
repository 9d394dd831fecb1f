import type { Day } from '../../domain/kernel/day.ts'
import type { Page } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { placesShown, type FoundPlace, type PlaceQuery } from '../../domain/nomenclature/contract.ts'
import type { Place } from '../../domain/nomenclature/place.ts'
import { nameRank, plainName } from '../../domain/nomenclature/place-name.ts'
import type { Places } from './places.ts'

const shown = (places: Places, place: Place): FoundPlace =>
  place.kind === 'country' ? place : { ...place, region: places.regionOf(place) ?? null }

/** The list under the field while one types: at most twenty, municipalities and countries together unless asked otherwise. */
export function searchPlaces(places: Places, query: PlaceQuery): Page<FoundPlace> {
  const { text, on, kind } = query
  const search = { on, limit: placesShown }
  const typed = plainName(text)
  const rank = (place: Place) => nameRank(plainName(place.name), typed) ?? 3
  const found: Place[] = [
    ...(kind === 'country' ? [] : places.municipalitiesNamed(text, search)),
    ...(kind === 'municipality' ? [] : places.countriesNamed(text, search)),
  ]
  const rows = found
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, placesShown)
    .map((place) => shown(places, place))
  return { rows, next: null }
}

/** One place by its Belfiore code, in the period of the day or in its last one. */
export function readPlace(places: Places, code: string, on?: Day): FoundPlace {
  const place = places.municipality(code, on) ?? places.country(code, on)
  if (!place) throw new Refusal('not-found')
  return shown(places, place)
}
