import { useState } from 'react'
import { Problem } from '../platform/problem.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Confirm, Dialog, Drawer } from '../ui/Dialog.tsx'
import { Explain } from '../ui/Explain.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Wizard } from '../ui/Wizard.tsx'

function Windows() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'drawer'>()
  const toast = useToast()
  const close = () => setOpen(undefined)
  return (
    <div className="line">
      <Button onClick={() => setOpen('dialog')}>Apri una finestra</Button>
      <Button onClick={() => setOpen('confirm')}>Chiedi conferma</Button>
      <Button onClick={() => setOpen('drawer')}>Apri il pannello laterale</Button>
      <Button onClick={() => toast('Nota eliminata', { undo: () => undefined })}>Mostra un avviso</Button>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Aggiungi un riferimento"
        actions={
          <Button look="primary" onClick={close}>
            Aggiungi
          </Button>
        }
      >
        <Field label="Nome del riferimento" name="reference" />
      </Dialog>
      <Confirm
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        title="Chiudere la cartella?"
        verb="Chiudi la cartella"
        danger
      >
        Le erogazioni ancora aperte vengono concluse oggi. La cartella resta leggibile e si può riaprire.
      </Confirm>
      <Drawer open={open === 'drawer'} onClose={close} title="Chi può vedere" cancel={null}>
        <p>Cinque persone, ciascuna con il motivo.</p>
      </Drawer>
    </div>
  )
}

const steps = [
  {
    id: 'what',
    title: 'Cosa succede',
    content: (
      <p>La bozza e i documenti di oggi vengono distrutti. Resta un contatto statistico, senza nome.</p>
    ),
  },
  {
    id: 'told',
    title: 'Informazione data',
    content: <p>Conferma di avere detto che cosa comporta il diniego.</p>,
  },
  { id: 'end', title: 'Conferma', content: <p>Il diniego viene registrato.</p> },
]

/** What speaks to the operator. */
export function MessagePieces() {
  const [at, setAt] = useState(0)
  return (
    <>
      <Panel id="messaggi" title="Messaggi">
        <Notice title="Il consenso scade fra 30 giorni">Puoi rinnovarlo al prossimo colloquio.</Notice>
        <Notice tone="success" title="Accesso concluso">
          La scheda 2026/104 è fra quelle da valutare.
        </Notice>
        <Notice tone="warning" title="Forse esiste già">
          Un’altra scheda ha lo stesso codice fiscale. <a href="/ui#elenchi">Confronta</a>
        </Notice>
        <ProblemNotice error={new Problem({ status: 500, incident: 'K7-204' })} onRetry={() => undefined} />
        <div className="line">
          <Badge>In attesa</Badge>
          <Badge tone="success" icon="check">
            In carico
          </Badge>
          <Badge tone="warning" icon="clock">
            Scade oggi
          </Badge>
          <Badge tone="danger" icon="warning-circle">
            Contatto discreto
          </Badge>
          <Badge tone="info">Vista</Badge>
          <Badge tone="muted">Bozza</Badge>
        </div>
        <p>
          Senza consenso puoi registrare solo una bozza temporanea.{' '}
          <Explain about="solo una bozza temporanea">
            La regola dell’organizzazione chiede il consenso prima di conservare i dati. Fino ad allora la
            bozza si cancella da sola.
          </Explain>
        </p>
      </Panel>
      <Panel id="finestre" title="Finestre e avvisi">
        <Windows />
      </Panel>
      <Panel id="passi" title="Passi guidati">
        <Wizard
          label="Diniego del consenso"
          steps={steps}
          at={at}
          onMove={setAt}
          onFinish={() => setAt(0)}
          finish="Registra il diniego"
          danger
        />
      </Panel>
      <Panel id="attesa" title="In arrivo">
        <Skeleton lines={3} />
      </Panel>
    </>
  )
}
