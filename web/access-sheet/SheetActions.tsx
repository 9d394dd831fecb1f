import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { Sheet, SendBody } from '../../domain/intake/contract-sheet.ts'
import { isBlank } from '../../domain/intake/draft.ts'
import { classOf, fieldIds, labelOf, type FieldId } from '../../domain/intake/fields.ts'
import { ContactPointId, OfficeId, OrganisationId } from '../../domain/intake/ids.ts'
import { addresses } from '../desk/addresses.ts'
import { newKey } from '../platform/client.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useToast } from '../ui/Toast.tsx'
import { sheets } from './queries.ts'
import { useStructure } from './use-structure.ts'

type ActProps = { sheet: Sheet; open: boolean; onClose: () => void }

/** After an act nothing that was read of the sheet, of the lists and of the day is sure any more. */
export function useChanged(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await Promise.all(
      ['access-sheet', 'access-sheets', 'dispatches', 'dispatch', 'today', 'drafts'].map((first) =>
        cache.invalidateQueries({ queryKey: [first] }),
      ),
    )
  }
}

/** To another office of one's own organisation, or to another organisation of the zone. */
export function SendDialog({ sheet, open, onClose }: ActProps) {
  const { organisations, own } = useStructure()
  const changed = useChanged()
  const say = useToast()
  const [to, setTo] = useState<'office' | 'organisation'>('organisation')
  const [place, setPlace] = useState('')
  const [message, setMessage] = useState('')
  const [key, setKey] = useState(newKey)
  const send = useMutation({
    mutationFn: (body: z.input<typeof SendBody>) => sheets.send({ id: sheet.id }, body, { key }),
    onSuccess: async () => {
      say('Scheda inviata: la trovi fra le inviate finché il destinatario non risponde.')
      onClose()
      setKey(newKey())
      await changed()
    },
  })
  const others = organisations.filter(({ id }) => id !== own?.id)
  const offices = (own?.offices ?? []).filter(({ id }) => id !== sheet.officeId)
  const options = (to === 'office' ? offices : others).map(({ id, name }) => ({ value: id, label: name }))
  const judicial = sheet.case === 1 || sheet.case === 6
  const press = () => {
    const words = message.trim() === '' ? {} : { message: message.trim() }
    const base = { version: sheet.version, ...words }
    send.mutate(
      to === 'office'
        ? { to, officeId: OfficeId.parse(place), ...base }
        : { to, organisationId: OrganisationId.parse(place), ...base },
    )
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Invia la scheda"
      actions={
        <Button
          look="primary"
          onClick={press}
          busy={send.isPending}
          reason={place === '' ? 'Scegli prima a chi va.' : undefined}
        >
          Invia
        </Button>
      }
    >
      <div className="stack">
        <Choice
          label="A chi va"
          name="destinazione"
          value={to}
          onChange={(value) => {
            setTo(value === 'office' ? 'office' : 'organisation')
            setPlace('')
          }}
          options={[
            { value: 'organisation', label: 'Altro ente della zona', hint: 'Accetta o rifiuta.' },
            { value: 'office', label: 'Altro ufficio del mio ente', hint: 'Arriva fra le sue ricevute.' },
          ]}
        />
        <Select
          label={to === 'office' ? 'Ufficio' : 'Ente'}
          name="destinatario"
          required
          value={place}
          onChange={(event) => setPlace(event.target.value)}
          options={options}
        />
        <TextArea
          label="Messaggio per chi riceve"
          name="messaggio"
          hint="Facoltativo. Non ripetere i dati della scheda: li riceve già."
          maxLength={1000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <p className="small">
          Parte solo ciò che il consenso permette di inviare, com’è scritto adesso; la nota riservata resta
          qui.{' '}
          {to === 'organisation' && 'Il consenso viaggia solo se la persona lo ha dato per tutta la zona.'}
          {judicial &&
            ' L’obbligo verso l’Autorità giudiziaria resta a te finché il destinatario non accetta.'}
        </p>
        <ProblemNotice error={send.error} />
      </div>
    </Dialog>
  )
}

/** Once, with something new to say. */
export function ResubmitDialog({ sheet, open, onClose }: ActProps) {
  const changed = useChanged()
  const [elements, setElements] = useState('')
  const resubmit = useMutation({
    mutationFn: () =>
      sheets.resubmit({ id: sheet.id }, { version: sheet.version, elements: elements.trim() }),
    onSuccess: async () => {
      onClose()
      await changed()
    },
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Riproponi la scheda"
      actions={
        <Button
          look="primary"
          onClick={() => resubmit.mutate()}
          busy={resubmit.isPending}
          reason={elements.trim().length < 20 ? 'Scrivi gli elementi nuovi: almeno 20 caratteri.' : undefined}
        >
          Riproponi
        </Button>
      }
    >
      <div className="stack">
        <p>La scheda torna da valutare. Si può riproporre una sola volta.</p>
        <TextArea
          label="Elementi nuovi"
          name="elementi"
          required
          maxLength={500}
          value={elements}
          onChange={(event) => setElements(event.target.value)}
        />
        <ProblemNotice error={resubmit.error} />
      </div>
    </Dialog>
  )
}

const carriedClasses = ['need-tags', 'need-text', 'closing-note', 'access-note']

/** A15: the anonymous person says who she is; what was told may follow into a new draft, which asks its own consent. */
export function IdentifyDialog({ sheet, open, onClose }: ActProps) {
  const router = useRouter()
  const { own } = useStructure()
  const offered = fieldIds.filter((id) => carriedClasses.includes(classOf(id)) && !isBlank(sheet.values[id]))
  const [carry, setCarry] = useState<readonly FieldId[]>(offered)
  const [speaker, setSpeaker] = useState<'user' | 'legal-representative'>('user')
  const [point, setPoint] = useState<string>(sheet.contactPointId)
  const [key] = useState(newKey)
  const identify = useMutation({
    mutationFn: () =>
      sheets.identify(
        { id: sheet.id },
        { carry: [...carry], interlocutor: speaker, contactPointId: ContactPointId.parse(point) },
        { key },
      ),
    onSuccess: ({ id }) => router.history.push(addresses.draft(id)),
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="La persona dice chi è"
      actions={
        <Button look="primary" onClick={() => identify.mutate()} busy={identify.isPending}>
          Apri la bozza con il nome
        </Button>
      }
    >
      <div className="stack">
        <p>
          Si apre una bozza nuova, che chiede il consenso come ogni altra. Questa scheda resta anonima: il
          legame lo vedono solo chi l’ha scritta e il responsabile della protezione dei dati.
        </p>
        <Choice
          label="Chi parla ora"
          name="interlocutore"
          value={speaker}
          onChange={(value) => setSpeaker(value === 'user' ? 'user' : 'legal-representative')}
          options={[
            { value: 'user', label: 'La persona stessa' },
            { value: 'legal-representative', label: 'Chi la rappresenta' },
          ]}
        />
        {offered.length > 0 && (
          <fieldset className="group">
            <legend className="legend">Che cosa portare nella bozza</legend>
            {offered.map((id) => (
              <Checkbox
                key={id}
                label={labelOf(id)}
                checked={carry.includes(id)}
                onChange={(event) =>
                  setCarry(event.target.checked ? [...carry, id] : carry.filter((other) => other !== id))
                }
              />
            ))}
          </fieldset>
        )}
        <Select
          label="Punto di contatto"
          name="punto"
          placeholder={null}
          value={point}
          onChange={(event) => setPoint(event.target.value)}
          options={(own?.contactPoints ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ProblemNotice error={identify.error} />
      </div>
    </Dialog>
  )
}
