import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { FoundPlace } from '../../domain/nomenclature/contract.ts'
import { asDay, type Day } from '../../domain/kernel/day.ts'
import { Combobox, type ComboboxOption } from '../ui/Combobox.tsx'
import type { EditorProps } from './field-look.ts'
import { textIn } from './not-known.ts'
import { placeQuery, places } from './queries.ts'
import { citizenshipLabel } from './social-lists.ts'
import { useBook, useBookState, useFieldValue } from './use-draft-book.ts'

const detailOf = (place: FoundPlace): string =>
  place.kind === 'country'
    ? place.to === null
      ? 'Stato'
      : 'Stato cessato'
    : [place.province, place.to === null ? '' : `fino al ${place.to.slice(0, 4)}`].filter(Boolean).join(' · ')

const asOption = (place: FoundPlace): ComboboxOption[] =>
  place.belfiore === null ? [] : [{ id: place.belfiore, label: place.name, detail: detailOf(place) }]

/** A municipality or a State by its name; of a birth, only those that existed on that day. */
export function PlaceEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const book = useBook()
  const birthDay = useBookState(({ values }) => asDay(textIn(values['user.birthDay'])))
  const ofBirth = field.list === 'municipality-or-country'
  const on: Day | undefined = ofBirth ? birthDay : undefined
  const code = textIn(value)
  const known = useQuery({ ...placeQuery(code, on), enabled: code !== '' })
  const search = useCallback(
    async (text: string, signal: AbortSignal) => {
      const kind = ofBirth ? {} : ({ kind: 'municipality' } as const)
      const { rows } = await places.searchPlaces({}, { text, ...kind, ...(on && { on }) }, { signal })
      return rows.flatMap(asOption)
    },
    [ofBirth, on],
  )
  const shown = code === '' ? null : { id: code, label: known.data?.name ?? code }
  return (
    <Combobox
      {...look}
      search={search}
      value={shown}
      onChange={(option) => write(option?.id ?? null)}
      onBlur={() => void book.flush()}
      nothing={
        on
          ? 'Nessun luogo con questo nome nel giorno della nascita. Controlla il nome o la data.'
          : 'Nessun luogo con questo nome.'
      }
    />
  )
}

/** The two answers without a State. */
const stateless = ['stateless', 'unknown'].map((id) => ({ id, label: citizenshipLabel(id) }))
const begins = (label: string, text: string) => label.toLowerCase().startsWith(text.toLowerCase())

async function searchCitizenship(text: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const { rows } = await places.searchPlaces({}, { text, kind: 'country' }, { signal })
  const states = rows.flatMap((place) =>
    place.kind === 'country' && place.alpha2 !== null && place.to === null
      ? [{ id: place.alpha2, label: place.name }]
      : [],
  )
  return [...stateless.filter(({ label }) => begins(label, text)), ...states]
}

/** A State, or “apolide”. */
export function CitizenshipEditor({ id, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const book = useBook()
  const code = textIn(value)
  return (
    <Combobox
      {...look}
      search={searchCitizenship}
      value={code === '' ? null : { id: code, label: citizenshipLabel(code) }}
      onChange={(option) => write(option?.id ?? null)}
      onBlur={() => void book.flush()}
    />
  )
}
