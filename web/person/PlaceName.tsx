import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Day } from '../../domain/kernel/day.ts'
import { lazyClient } from '../platform/client.ts'

export const nomenclature = lazyClient(() =>
  import('../../domain/nomenclature/contract.ts').then((module) => module.nomenclatureApi),
)

const isCode = (code: string) => /^[A-Z]\d{3}$/.test(code)

export const placeQuery = (code: string, on: Day | undefined) =>
  queryOptions({
    queryKey: ['place', code, on ?? ''],
    queryFn: ({ signal }) => nomenclature.readPlace({ code }, on ? { on } : {}, { signal }),
    enabled: isCode(code),
    staleTime: Infinity,
  })

/** The name of a municipality or country behind its code, as it was on a day; words that are no code stay. */
export function PlaceName({ code, on }: { code: string; on?: Day | undefined }) {
  const place = useQuery(placeQuery(code, on)).data
  if (place === undefined) return code
  const province = place.kind === 'municipality' && place.province ? ` (${place.province})` : ''
  return `${place.name}${province}`
}
