import { relationship } from '../../domain/nomenclature/family.ts'
import { Choice } from '../ui/Choice.tsx'
import { Combobox, type ComboboxOption } from '../ui/Combobox.tsx'
import { Field } from '../ui/Field.tsx'
import { orNull } from './inputs.ts'
import { persons } from './queries.ts'
import { ageWords, fullName } from './words.ts'

/** The other one, as it is being written: a person on file, or only a name. */
export type RelativeTexts = {
  readonly known: 'registered' | 'named'
  readonly person: ComboboxOption | null
  readonly surname: string
  readonly name: string
  readonly birthYear: string
}
export const blankRelative: RelativeTexts = {
  known: 'registered',
  person: null,
  surname: '',
  name: '',
  birthYear: '',
}

export const relativeOf = (relative: RelativeTexts): unknown =>
  relative.known === 'registered'
    ? { known: 'registered', id: relative.person?.id }
    : {
        known: 'named',
        surname: relative.surname.trim(),
        name: orNull(relative.name),
        birthYear: relative.birthYear.trim() === '' ? null : Number(relative.birthYear),
      }

const searchPersons = async (text: string, signal: AbortSignal): Promise<ComboboxOption[]> => {
  const { hits } = await persons.search({}, { text, typing: true }, { signal })
  return hits.flatMap((hit) =>
    hit.kind === 'person'
      ? [{ id: hit.person.id, label: fullName(hit.person), detail: ageWords(hit.person) }]
      : [],
  )
}

export const relationOptions = relationship.codes.map((value) => ({
  value,
  label: relationship.label(value),
}))

type RelativeFieldsProps = {
  value: RelativeTexts
  onChange: (value: RelativeTexts) => void
  errors: readonly { field: string; message: string }[]
}

/** Who the other one is. */
export function RelativeFields({ value, onChange, errors }: RelativeFieldsProps) {
  const set = (changes: Partial<RelativeTexts>) => onChange({ ...value, ...changes })
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <Choice
        label="Chi è"
        name="known"
        value={value.known}
        onChange={(known) => set({ known: known === 'named' ? 'named' : 'registered' })}
        options={[
          { value: 'registered', label: 'Una persona già registrata' },
          { value: 'named', label: 'Solo un nome', hint: 'Per chi il servizio non conosce' },
        ]}
      />
      {value.known === 'registered' ? (
        <Combobox
          label="Persona"
          name="id"
          required
          value={value.person}
          onChange={(person) => set({ person })}
          search={searchPersons}
          error={errorOf('id')}
          nothing="Nessuno con questo nome: scegli «Solo un nome»."
        />
      ) : (
        <div className="columns">
          <Field
            label="Cognome"
            name="surname"
            required
            value={value.surname}
            error={errorOf('surname')}
            onChange={(event) => set({ surname: event.target.value })}
          />
          <Field
            label="Nome"
            name="name"
            value={value.name}
            error={errorOf('name')}
            onChange={(event) => set({ name: event.target.value })}
          />
          <Field
            label="Anno di nascita"
            name="birthYear"
            inputMode="numeric"
            value={value.birthYear}
            error={errorOf('birthYear')}
            onChange={(event) => set({ birthYear: event.target.value })}
          />
        </div>
      )}
    </>
  )
}
