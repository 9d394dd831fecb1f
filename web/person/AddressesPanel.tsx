import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { formatDay } from '../../domain/kernel/day.ts'
import { OrdinaryAddress, type AddressRow } from '../../domain/person/address.ts'
import { addressKind } from '../../domain/person/codes.ts'
import { today } from '../platform/clock.ts'
import { newKey } from '../platform/client.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { EditForm, EditLink, useSaved } from './edit.tsx'
import { EndDialog } from './EndDialog.tsx'
import { orNull, useInputs } from './inputs.ts'
import { PlaceField } from './PlaceField.tsx'
import { PlaceName } from './PlaceName.tsx'
import { addressesQuery, persons } from './queries.ts'
import type { Card } from './IdentityPanel.tsx'

type PanelProps = { person: Card; editing: boolean; mayEdit: boolean }
type Row = z.output<typeof AddressRow>

/** Where the person lives; a protected address is never here, only the warning that there is one. */
export function AddressesPanel({ person, editing, mayEdit }: PanelProps) {
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(addressesQuery(person.id))
  const [ending, setEnding] = useState<Row>()
  return (
    <Panel
      title="Indirizzi"
      actions={
        mayEdit &&
        !editing && (
          <EditLink id={person.id} part="indirizzi">
            Aggiungi un indirizzo
          </EditLink>
        )
      }
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data?.protectedOnFile && (
        <Notice tone="danger" title="La persona ha un indirizzo protetto">
          Non dare a nessuno il suo indirizzo e non dire che c’è. Lo legge solo chi è abilitato sul caso.
        </Notice>
      )}
      {data?.rows.length === 0 && !editing && <p className="small">Nessun indirizzo registrato.</p>}
      <ul className="rows">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <span>
              <span className="small muted">{addressKind.label(row.address.kind)}</span>{' '}
              <span className="private">
                <AddressWords address={row.address} />
              </span>
              <span className="small muted">
                {' '}
                dal {formatDay(row.address.startsOn)}
                {row.address.endsOn && ` al ${formatDay(row.address.endsOn)}`}
              </span>
            </span>
            {mayEdit && row.address.endsOn === null && (
              <Button small look="plain" onClick={() => setEnding(row)}>
                Non vale più
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing && <AddressForm person={person} />}
      {ending && (
        <EndDialog
          title="Chiudi l’indirizzo"
          onClose={() => setEnding(undefined)}
          end={async (endsOn) => {
            await persons.endAddress({ id: person.id, addressId: ending.id }, { endsOn })
            await cache.invalidateQueries({ queryKey: ['person', person.id] })
          }}
        >
          <p>L’indirizzo resta nella storia della persona, con il suo ultimo giorno.</p>
        </EndDialog>
      )}
    </Panel>
  )
}

function AddressWords({ address }: { address: OrdinaryAddress }) {
  if (address.kind === 'no-fixed-abode')
    return (
      <>
        {[address.street, address.whereabouts && `di solito ${address.whereabouts}`]
          .filter(Boolean)
          .join(', ')}{' '}
        <PlaceName code={address.municipality} />
      </>
    )
  return (
    <>
      {address.street} {address.number}, {address.postcode} <PlaceName code={address.municipality} />
      {address.careOf && ` (campanello ${address.careOf})`}
    </>
  )
}

const kinds = ['residence', 'domicile', 'no-fixed-abode'] as const
const sentences = {
  municipality: 'Scegli il Comune dall’elenco.',
  street: 'Scrivi la via.',
  postcode: 'Il CAP ha cinque cifre.',
  startsOn: 'Scrivi da quando vale.',
}

function AddressForm({ person }: { person: Card }) {
  const saved = useSaved(person.id)
  const form = useInputs(
    {
      kind: 'residence',
      municipality: '',
      street: '',
      number: '',
      postcode: '',
      careOf: '',
      whereabouts: '',
      startsOn: today(),
    },
    sentences,
  )
  const [key] = useState(newKey)
  const add = useMutation({
    mutationFn: (body: OrdinaryAddress) => persons.addAddress({ id: person.id }, body, { key }),
    onSuccess: saved,
    onError: form.refuse,
  })
  const v = form.values
  const dated = { startsOn: v.startsOn, endsOn: null }
  const save = () => {
    const body = form.check(
      OrdinaryAddress,
      v.kind === 'no-fixed-abode'
        ? {
            kind: v.kind,
            municipality: v.municipality,
            street: orNull(v.street),
            whereabouts: orNull(v.whereabouts),
            ...dated,
          }
        : {
            kind: v.kind,
            municipality: v.municipality,
            street: v.street.trim(),
            number: orNull(v.number),
            postcode: orNull(v.postcode),
            careOf: orNull(v.careOf),
            ...dated,
          },
    )
    if (body) add.mutate(body)
  }
  const nowhere = v.kind === 'no-fixed-abode'
  return (
    <EditForm
      id={person.id}
      verb="Salva l’indirizzo"
      errors={form.errors}
      error={add.error}
      busy={add.isPending}
      onSave={save}
    >
      <Choice
        label="Tipo"
        options={kinds.map((value) => ({ value, label: addressKind.label(value) }))}
        {...form.pick('kind')}
      />
      <div className="columns">
        <PlaceField label="Comune" kind="municipality" required {...form.pick('municipality')} />
        <Field
          label={nowhere ? 'Via convenzionale del Comune' : 'Via o piazza'}
          required={!nowhere}
          {...form.text('street')}
        />
        {nowhere ? (
          <Field label="Dove si trova di solito" {...form.text('whereabouts')} />
        ) : (
          <>
            <Field label="Numero" {...form.text('number')} />
            <Field label="CAP" inputMode="numeric" {...form.text('postcode')} />
            <Field label="Nome sul campanello, se di altri" {...form.text('careOf')} />
          </>
        )}
        <DateField label="Da quando" required {...form.pick('startsOn')} />
      </div>
    </EditForm>
  )
}
