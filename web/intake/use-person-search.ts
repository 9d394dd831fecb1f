import { useCallback, useState } from 'react'
import { personApi } from '../../domain/person/contract.ts'
import { formatBirth } from '../../domain/person/birth.ts'
import { personFlag } from '../../domain/person/codes.ts'
import type { Elsewhere, PersonSummary } from '../../domain/person/search.ts'
import { createClient } from '../platform/client.ts'
import type { ComboboxOption } from '../ui/Combobox.tsx'

export const persons = createClient(personApi)

const nameOf = ({ surname, name }: PersonSummary) => [surname, name].filter(Boolean).join(' ')
/** `15/03/1961 · 65 anni · RSSM•••••••••••X`: enough to recognise, nothing more. */
export const detailOf = ({ birth, age, maskedCode, flags }: PersonSummary): string =>
  [
    birth && formatBirth(birth),
    age !== null && `${age} anni`,
    maskedCode,
    ...flags.map((flag) => personFlag.label(flag)),
  ]
    .filter(Boolean)
    .join(' · ')
export const personOption = (person: PersonSummary): ComboboxOption => ({
  id: person.id,
  label: nameOf(person),
  detail: detailOf(person),
})

/** Looks for a person by name, birth, code or phone while one types; of who is elsewhere, only whom to ask. */
export function usePersonSearch() {
  const [elsewhere, setElsewhere] = useState<readonly Elsewhere[]>([])
  const search = useCallback(async (text: string, signal: AbortSignal): Promise<ComboboxOption[]> => {
    const { hits } = await persons.search({}, { text, typing: true }, { signal })
    setElsewhere(hits.flatMap((hit) => (hit.kind === 'elsewhere' ? [hit.ask] : [])))
    return hits.flatMap((hit) => (hit.kind === 'person' ? [personOption(hit.person)] : []))
  }, [])
  return { search, elsewhere }
}
