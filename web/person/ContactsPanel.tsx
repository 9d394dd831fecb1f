import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { Contact, type ContactRow } from '../../domain/person/address.ts'
import { contactCaution, contactKind, type ContactCaution } from '../../domain/person/codes.ts'
import { newKey } from '../platform/client.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { EditForm, EditLink, useSaved } from './edit.tsx'
import { EndDialog } from './EndDialog.tsx'
import type { Card } from './IdentityPanel.tsx'
import { optionsOf } from './identity-form.ts'
import { orNull, useInputs } from './inputs.ts'
import { persons } from './queries.ts'

type PanelProps = { person: Card; editing: boolean; mayRead: boolean; mayEdit: boolean }
type Row = z.output<typeof ContactRow>

/** A caution is a fact that may keep somebody safe: it is said with the contact, revealed or not. */
const Caution = ({ caution }: { caution: ContactCaution | null }) =>
  caution && (
    <Badge
      tone={caution === 'discreet' || caution === 'do-not-call' ? 'danger' : 'warning'}
      icon="warning-circle"
    >
      {contactCaution.label(caution)}
    </Badge>
  )

/** How to reach the person: only what there is, until somebody asks to read it. */
export function ContactsPanel({ person, editing, mayRead, mayEdit }: PanelProps) {
  const [ending, setEnding] = useState<Row>()
  const read = useMutation({ mutationFn: () => persons.contacts({ id: person.id }) })
  const rows = read.data?.rows
  return (
    <Panel
      title="Recapiti"
      actions={
        <span className="line">
          {mayRead && person.contacts.length > 0 && !rows && (
            <Button small icon="password-visible" busy={read.isPending} onClick={() => read.mutate()}>
              Mostra i recapiti
            </Button>
          )}
          {mayEdit && !editing && (
            <EditLink id={person.id} part="recapiti">
              Aggiungi un recapito
            </EditLink>
          )}
        </span>
      }
    >
      <ProblemNotice error={read.error} />
      {person.contacts.length === 0 && !editing && <p className="small">Nessun recapito registrato.</p>}
      <ul className="rows">
        {rows
          ? rows.map((row) => (
              <li key={row.id}>
                <span className="line">
                  {contactKind.label(row.contact.kind)}{' '}
                  <strong className="private">{row.contact.value}</strong>
                  {row.contact.holder && <span className="small">di {row.contact.holder}</span>}
                  <Caution caution={row.contact.caution} />
                </span>
                {mayEdit && (
                  <Button small look="plain" onClick={() => setEnding(row)}>
                    Non vale più
                  </Button>
                )}
              </li>
            ))
          : person.contacts.map(({ kind, holder, caution }, at) => (
              // A hint has no id: its place tells it from the others.
              <li key={`${kind}-${String(at)}`}>
                <span className="line">
                  {contactKind.label(kind)} {holder && <span className="small">di {holder}</span>}
                  <Caution caution={caution} />
                </span>
              </li>
            ))}
      </ul>
      {!rows && person.contacts.length > 0 && (
        <p className="small muted">
          Numeri e indirizzi e-mail si mostrano su richiesta: la lettura resta nel registro.
        </p>
      )}
      {editing && <ContactForm person={person} />}
      {ending && (
        <EndDialog
          title="Chiudi il recapito"
          onClose={() => {
            setEnding(undefined)
            read.mutate()
          }}
          end={(endsOn) => persons.endContact({ id: person.id, contactId: ending.id }, { endsOn })}
        >
          <p>Il recapito non si mostra più; resta nella storia della persona.</p>
        </EndDialog>
      )}
    </Panel>
  )
}

const sentences = {
  value:
    'Scrivi un numero con prefisso e solo cifre, per esempio +39 000 123456, o un indirizzo e-mail completo.',
  holder: 'Scrivi di chi è, in poche parole.',
}

function ContactForm({ person }: { person: Card }) {
  const saved = useSaved(person.id)
  const form = useInputs({ kind: 'mobile', value: '', holder: '', caution: '' }, sentences)
  const [key] = useState(newKey)
  const add = useMutation({
    mutationFn: (body: Contact) => persons.addContact({ id: person.id }, body, { key }),
    onSuccess: saved,
    onError: form.refuse,
  })
  const { kind, value, holder, caution } = form.values
  const save = () => {
    const body = form.check(Contact, {
      kind,
      value: value.trim(),
      holder: orNull(holder),
      caution: orNull(caution),
    })
    if (body) add.mutate(body)
  }
  return (
    <EditForm
      id={person.id}
      verb="Salva il recapito"
      errors={form.errors}
      error={add.error}
      busy={add.isPending}
      onSave={save}
    >
      <Choice label="Tipo" options={optionsOf(contactKind)} {...form.pick('kind')} />
      <div className="columns">
        <Field label="Numero o indirizzo" required {...form.text('value')} />
        <Field label="Di chi è, se di altri" hint="Per esempio: la figlia Anna." {...form.text('holder')} />
        <Select
          label="Attenzioni"
          placeholder="Nessuna"
          options={optionsOf(contactCaution)}
          {...form.text('caution')}
        />
      </div>
    </EditForm>
  )
}
