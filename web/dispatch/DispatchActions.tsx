import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { dispatchRefusal } from '../../domain/intake/codes.ts'
import type { Dispatch } from '../../domain/intake/contract-sheet.ts'
import { OfficeId } from '../../domain/intake/ids.ts'
import { useChanged } from '../access-sheet/SheetActions.tsx'
import { useStructure } from '../access-sheet/use-structure.ts'
import { addresses } from '../desk/addresses.ts'
import { newKey } from '../platform/client.ts'
import { useSession } from '../platform/session.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Confirm, Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useToast } from '../ui/Toast.tsx'
import { dispatches } from './queries.ts'

export type SentSheet = z.infer<typeof Dispatch>
type ActProps = { dispatch: SentSheet; open: boolean; onClose: () => void }

/** Accepting makes a sheet of one's own: the office that will follow it is chosen now. */
export function AcceptDialog({ dispatch, open, onClose }: ActProps) {
  const router = useRouter()
  const { own } = useStructure()
  const { context } = useSession()
  const changed = useChanged()
  const say = useToast()
  const [picked, setPicked] = useState<string>()
  const [key] = useState(newKey)
  const office = picked ?? context?.officeId ?? ''
  const accept = useMutation({
    mutationFn: () => dispatches.accept({ id: dispatch.id }, { officeId: OfficeId.parse(office) }, { key }),
    onSuccess: async ({ id, number }) => {
      say(`Scheda accettata: nel tuo ente ha il numero ${number}.`)
      await changed()
      router.history.push(addresses.sheet(id))
    },
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Accetta la scheda"
      actions={
        <Button
          look="primary"
          busy={accept.isPending}
          reason={office === '' ? 'Scegli prima l’ufficio.' : undefined}
          onClick={() => accept.mutate()}
        >
          Accetta
        </Button>
      }
    >
      <div className="stack">
        <p>
          Nasce una scheda del tuo ente con il contenuto ricevuto.
          {dispatch.judicial && ' Da quel momento l’obbligo verso l’Autorità giudiziaria è vostro.'}
          {dispatch.consentOnArrival === 'pending' &&
            ' Il consenso non è arrivato con la scheda: va chiesto alla persona.'}
        </p>
        <Select
          label="Ufficio che la segue"
          name="ufficio"
          required
          value={office}
          onChange={(event) => setPicked(event.target.value)}
          options={(own?.offices ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ProblemNotice error={accept.error} />
      </div>
    </Dialog>
  )
}

const shortest = 20

/** Giving it back: a code for the statistics, a sentence for who sent it. */
export function RefuseDialog({ dispatch, open, onClose }: ActProps) {
  const changed = useChanged()
  const say = useToast()
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const chosen = dispatchRefusal.codes.find((one) => one === code)
  const refuse = useMutation({
    mutationFn: (given: NonNullable<typeof chosen>) =>
      dispatches.refuse({ id: dispatch.id }, { code: given, reason: reason.trim() }),
    onSuccess: async () => {
      say('Scheda rifiutata: torna a chi l’ha inviata, con il tuo motivo.')
      onClose()
      await changed()
    },
  })
  const missing = shortest - reason.trim().length
  const why =
    chosen === undefined
      ? 'Scegli il motivo.'
      : missing > 0
        ? `Spiega il motivo: mancano ${String(missing)} caratteri.`
        : undefined
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Rifiuta la scheda"
      actions={
        <Button
          look="danger"
          reason={why}
          busy={refuse.isPending}
          onClick={() => chosen && refuse.mutate(chosen)}
        >
          Rifiuta con motivo
        </Button>
      }
    >
      <div className="stack">
        <p>
          La scheda torna a {dispatch.fromOrganisation}, che dovrà scegliere un altro destinatario. Da voi non
          resta nulla del contenuto.
        </p>
        <Choice
          label="Motivo"
          name="motivo"
          required
          value={code}
          onChange={setCode}
          options={dispatchRefusal.codes.map((value) => ({ value, label: dispatchRefusal.label(value) }))}
        />
        <TextArea
          label="Spiegazione per chi l’ha inviata"
          name="spiegazione"
          required
          hint="Almeno 20 caratteri."
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNotice error={refuse.error} />
      </div>
    </Dialog>
  )
}

/** Before the receiver answers, the sender may change her mind. */
export function WithdrawDialog({ dispatch, open, onClose }: ActProps) {
  const changed = useChanged()
  const say = useToast()
  const withdraw = useMutation({
    mutationFn: () => dispatches.withdraw({ id: dispatch.id }),
    onSuccess: async () => {
      say('Invio annullato: la scheda è di nuovo completa da te.')
      onClose()
      await changed()
    },
  })
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title="Annulli l’invio?"
      verb="Annulla l’invio"
      cancel="Lascia com’è"
      busy={withdraw.isPending}
      onConfirm={() => withdraw.mutate()}
    >
      <div className="stack stack-tight">
        <p>
          {dispatch.toName} non vedrà più la scheda. Da te torna completa: puoi inviarla ad altri o chiuderla.
        </p>
        <ProblemNotice error={withdraw.error} />
      </div>
    </Confirm>
  )
}
