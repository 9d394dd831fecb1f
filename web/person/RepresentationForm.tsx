import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { parentalResponsibility } from '../../domain/nomenclature/protection.ts'
import { Representation } from '../../domain/person/representation.ts'
import {
  power,
  representationAct,
  representationManner,
  representationTitle,
} from '../../domain/person/representation-codes.ts'
import { today } from '../platform/clock.ts'
import { newKey } from '../platform/client.ts'
import { ChipSet } from '../ui/ChipSet.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { EditForm, useSaved } from './edit.tsx'
import { optionsOf } from './identity-form.ts'
import type { Card } from './IdentityPanel.tsx'
import { orNull, useInputs } from './inputs.ts'
import { persons } from './queries.ts'
import { blankRelative, RelativeFields, relativeOf } from './RelativeFields.tsx'

// prettier-ignore
const sentences = {
  id:        'Scegli la persona dall’elenco.',
  surname:   'Scrivi il cognome.',
  authority: 'Scrivi chi ha emesso l’atto: almeno due lettere.',
  number:    'Scrivi il numero dell’atto.',
  on:        'Scrivi la data dell’atto.',
  powers:    'Scegli almeno un potere.',
  manner:    'Scegli se decide al posto o insieme alla persona.',
  responsibility: 'Scegli come è la responsabilità.',
  startsOn:  'Scrivi da quando vale.',
  kind:      'Scegli il tipo di atto.',
}

/** A parent needs no act, unless one limits the responsibility; everybody else needs it, with the powers it gives. */
export function RepresentationForm({ person }: { person: Card }) {
  const saved = useSaved(person.id)
  const form = useInputs(
    {
      title: 'support-administrator',
      responsibility: 'full',
      kind: '',
      authority: '',
      number: '',
      on: '',
      manner: '',
      scope: '',
      startsOn: today(),
      endsOn: '',
    },
    sentences,
  )
  const [who, setWho] = useState(blankRelative)
  const [powers, setPowers] = useState<readonly string[]>([])
  const [key] = useState(newKey)
  const add = useMutation({
    mutationFn: (body: Representation) => persons.addRepresentation({ id: person.id }, body, { key }),
    onSuccess: saved,
    onError: form.refuse,
  })
  const v = form.values
  const parent = v.title === 'parent'
  const withAct = !parent || v.responsibility !== 'full'
  const act = { kind: v.kind, authority: v.authority.trim(), number: v.number.trim(), on: v.on }
  const common = {
    title: v.title,
    representative: relativeOf(who),
    startsOn: v.startsOn,
    endsOn: orNull(v.endsOn),
  }
  const save = () => {
    const body = form.check(
      Representation,
      parent
        ? { ...common, responsibility: v.responsibility, act: withAct ? act : null }
        : { ...common, act, powers: [...powers], manner: v.manner, scope: orNull(v.scope) },
    )
    if (body) add.mutate(body)
  }
  const errorOf = (field: string) => form.errors.find((error) => error.field === field)?.message
  return (
    <EditForm
      id={person.id}
      verb="Salva il rappresentante"
      errors={form.errors}
      error={add.error}
      busy={add.isPending}
      onSave={save}
    >
      <Choice label="A quale titolo" options={optionsOf(representationTitle)} {...form.pick('title')} />
      <RelativeFields value={who} onChange={setWho} errors={form.errors} />
      {parent && (
        <Choice
          label="Responsabilità genitoriale"
          options={optionsOf(parentalResponsibility)}
          {...form.pick('responsibility')}
        />
      )}
      {withAct && (
        <div className="columns">
          <Select
            label="Tipo di atto"
            required
            options={optionsOf(representationAct)}
            {...form.text('kind')}
          />
          <Field label="Chi l’ha emesso" required {...form.text('authority')} />
          <Field label="Numero" required {...form.text('number')} />
          <DateField label="Data dell’atto" required max={today()} {...form.pick('on')} />
        </div>
      )}
      {!parent && (
        <>
          <ChipSet
            label="Che cosa può fare"
            name="powers"
            required
            options={optionsOf(power)}
            values={powers}
            onChange={setPowers}
            error={errorOf('powers')}
          />
          <Choice
            label="Come decide"
            required
            options={optionsOf(representationManner)}
            {...form.pick('manner')}
          />
          <TextArea
            label="Limiti scritti nell’atto"
            hint="Con le parole dell’atto, se ce ne sono."
            maxLength={1000}
            rows={2}
            {...form.text('scope')}
          />
        </>
      )}
      <div className="columns">
        <DateField label="Da quando" required {...form.pick('startsOn')} />
        <DateField label="Scadenza" hint="Vuota se l’atto non scade." {...form.pick('endsOn')} />
      </div>
    </EditForm>
  )
}
