import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { asDay, type Day } from '../../domain/kernel/day.ts'
import type { FoundPlace } from '../../domain/nomenclature/contract.ts'
import { Combobox, type ComboboxOption } from '../ui/Combobox.tsx'
import { citizenshipLabel } from '../intake/social-lists.ts'
import { nomenclature, placeQuery } from './PlaceName.tsx'

const province = (place: FoundPlace) =>
  place.kind === 'municipality' && place.province ? ` (${place.province})` : ''
const years = ({ from, to }: FoundPlace) =>
  to === null ? undefined : `esistito ${from ? `dal ${from.slice(0, 4)} ` : ''}fino al ${to.slice(0, 4)}`
const optionOf = (place: FoundPlace): ComboboxOption[] =>
  place.belfiore === null
    ? []
    : [{ id: place.belfiore, label: `${place.name}${province(place)}`, detail: years(place) }]

type PlaceFieldProps = {
  label: string
  name: string
  /** Belfiore code, or ''. */
  value: string
  onChange: (code: string) => void
  error?: string | undefined
  /** Only the places that existed on this day. */
  on?: Day | undefined
  kind?: 'municipality' | undefined
  required?: boolean | undefined
  hint?: string | undefined
}

/** A municipality or country, found while one writes. */
export function PlaceField({ value, onChange, on, kind, ...look }: PlaceFieldProps) {
  const shown = useQuery(placeQuery(value, on)).data
  const search = useCallback(
    async (text: string, signal: AbortSignal) => {
      const found = await nomenclature.searchPlaces(
        {},
        { text, ...(on && { on }), ...(kind && { kind }) },
        { signal },
      )
      return found.rows.flatMap(optionOf)
    },
    [on, kind],
  )
  const current = value === '' ? null : ((shown && optionOf(shown)[0]) ?? { id: value, label: value })
  return (
    <Combobox
      {...look}
      value={current}
      onChange={(option) => onChange(option?.id ?? '')}
      search={search}
      nothing={
        on ? 'Nessun Comune o Stato con questo nome nel giorno di nascita.' : 'Nessun luogo con questo nome.'
      }
    />
  )
}

/** The state of a citizenship, by its two letters. */
const searchCountries = async (text: string, signal: AbortSignal): Promise<ComboboxOption[]> => {
  const found = await nomenclature.searchPlaces({}, { text, kind: 'country' }, { signal })
  const states = found.rows.flatMap((place) =>
    place.kind === 'country' && place.alpha2 && place.to === null
      ? [{ id: place.alpha2, label: place.name }]
      : [],
  )
  return 'apolide'.startsWith(text.trim().toLowerCase())
    ? [...states, { id: 'stateless', label: 'Apolide' }]
    : states
}

type CitizenshipFieldProps = {
  label: string
  name: string
  value: string
  onChange: (code: string) => void
  error?: string | undefined
}
export const CitizenshipField = ({ value, onChange, ...look }: CitizenshipFieldProps) => (
  <Combobox
    {...look}
    value={value === '' ? null : { id: value, label: citizenshipLabel(value) }}
    onChange={(option) => onChange(option?.id ?? '')}
    search={searchCountries}
  />
)

export const dayOrNone = (birth: string): Day | undefined => asDay(birth)
