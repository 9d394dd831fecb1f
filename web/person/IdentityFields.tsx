import { otherNameKind, type OtherNameKind } from '../../domain/person/codes.ts'
import { today } from '../platform/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Field } from '../ui/Field.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { BirthField } from './BirthField.tsx'
import {
  codeOf,
  identityOptions,
  optionsOf,
  type IdentityTexts,
  type OtherNameText,
} from './identity-form.ts'
import type { Inputs } from './inputs.ts'
import { CitizenshipField, dayOrNone, PlaceField } from './PlaceField.tsx'

type IdentityFieldsProps = {
  form: Inputs<IdentityTexts>
  otherNames: readonly OtherNameText[]
  onOtherNames: (names: readonly OtherNameText[]) => void
}

/** Who a person is; everything but the surname may be unknown. */
export function IdentityFields({ form, otherNames, onOtherNames }: IdentityFieldsProps) {
  return (
    <>
      <div className="columns">
        <Field label="Cognome" required {...form.text('surname')} />
        <Field
          label="Nome"
          hint="Vuoto se la persona ha un nome solo: scrivilo nel cognome."
          {...form.text('name')}
        />
      </div>
      <div className="columns">
        <BirthField {...form.pick('birth')} />
        <PlaceField
          label="Comune o Stato di nascita"
          hint="Anche Comuni che oggi non esistono più: cerchiamo quelli del giorno di nascita."
          on={dayOrNone(form.values.birth)}
          {...form.pick('birthPlace')}
        />
      </div>
      <Choice label="Sesso anagrafico" options={identityOptions.sex} {...form.pick('sex')} />
      <div className="columns">
        <CitizenshipField label="Cittadinanza" {...form.pick('citizenship')} />
        <CitizenshipField label="Seconda cittadinanza" {...form.pick('secondCitizenship')} />
        <Select
          label="Stato civile"
          placeholder="Non indicato"
          options={identityOptions.maritalStatus}
          {...form.text('maritalStatus')}
        />
        <Select
          label="Separazione o convivenza"
          placeholder="Non indicato"
          options={identityOptions.coupleStatus}
          {...form.text('coupleStatus')}
        />
        <Select
          label="Genere indicato dalla persona"
          hint="Solo se lo chiede: serve a rivolgersi a lei, non si conta."
          placeholder="Non indicato"
          options={identityOptions.indicatedGender}
          {...form.text('indicatedGender')}
        />
        <DateField label="Data di decesso" max={today()} {...form.pick('diedOn')} />
      </div>
      <OtherNames names={otherNames} onChange={onOtherNames} />
    </>
  )
}

type OtherNamesProps = {
  names: readonly OtherNameText[]
  onChange: (names: readonly OtherNameText[]) => void
}

/** Names at birth, of marriage, chosen, spelled otherwise: search finds all of them. */
function OtherNames({ names, onChange }: OtherNamesProps) {
  const set = (at: number, changes: Partial<OtherNameText>) =>
    onChange(names.map((name, i) => (i === at ? { ...name, ...changes } : name)))
  const first: OtherNameKind = 'spelling'
  return (
    <fieldset className="group stack stack-tight">
      <legend className="legend">Altri nomi con cui si può trovare</legend>
      {names.map((name, at) => (
        // The place is the identity of a line that has no id yet.
        <div key={`nome-${String(at)}`} className="line line-bottom">
          <Select
            label={`Altro nome ${String(at + 1)}: tipo`}
            placeholder={null}
            options={optionsOf(otherNameKind)}
            value={name.kind}
            onChange={(event) => set(at, { kind: codeOf(otherNameKind, event.target.value) ?? first })}
          />
          <Field
            label={`Altro nome ${String(at + 1)}: cognome`}
            value={name.surname}
            onChange={(event) => set(at, { surname: event.target.value })}
          />
          <Field
            label={`Altro nome ${String(at + 1)}: nome`}
            value={name.name}
            onChange={(event) => set(at, { name: event.target.value })}
          />
          <IconButton
            icon="close"
            label={`Togli l’altro nome ${String(at + 1)}`}
            onClick={() => onChange(names.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          onClick={() => onChange([...names, { kind: first, surname: '', name: '' }])}
        >
          Aggiungi un altro nome
        </Button>
      </div>
    </fieldset>
  )
}
