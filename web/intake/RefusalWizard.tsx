import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { newKey } from '../platform/client.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Wizard } from '../ui/Wizard.tsx'
import { PrejudiceButton } from './PrejudiceButton.tsx'
import { drafts, refusalQuery } from './queries.ts'
import { useAfterwards } from './use-conclusion.ts'
import { useBook, useBookState } from './use-draft-book.ts'
import { addresses, useGo } from './use-params.ts'

const prejudice = [
  { value: 'no', label: 'No, niente lo fa pensare' },
  { value: 'yes', label: 'Sì, o ho un dubbio' },
] as const

/** The step in the address, so that “back” goes one step back; from 0. */
function useStep(last: number): number {
  const search: { passo?: unknown } = useSearch({ strict: false })
  const asked = Number(search.passo ?? 1)
  return Number.isInteger(asked) ? Math.min(Math.max(asked - 1, 0), last) : 0
}

const Sentences = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div className="grow">
    <h3>{title}</h3>
    {lines.length === 0 ? (
      <p className="muted">Niente.</p>
    ) : (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
  </div>
)

/** What to tell, whether there is a prejudice, what goes and what stays, the tick: only then it happens. */
export function RefusalWizard() {
  const book = useBook()
  const go = useGo()
  const afterwards = useAfterwards()
  const id = useBookState(({ draft }) => draft.id)
  const tell = useBookState(({ draft }) => draft.decision.consent.tell)
  const flagged = useBookState(({ draft }) => draft.presumedPrejudice)
  const [harm, setHarm] = useState('')
  const [informed, setInformed] = useState(false)
  const key = useRef(newKey())
  const at = useStep(3)
  const preview = useQuery(refusalQuery(id))
  const refusing = useMutation({
    mutationFn: async () => {
      await book.settle()
      return drafts.refuse({ id }, { informed: true, noPrejudice: true }, { key: key.current })
    },
    onSuccess: afterwards,
  })

  const reasons = [
    undefined,
    harm === 'no' ? undefined : 'Rispondi prima di andare avanti',
    preview.data ? undefined : 'Attendi l’elenco di ciò che si cancella',
    informed ? undefined : 'Conferma di avere informato la persona',
  ]
  if (flagged)
    return (
      <Notice tone="success" title="Presunto pregiudizio segnalato">
        <div className="stack stack-tight">
          <p>Il consenso non serve più e non si cancella nulla: continua la scheda.</p>
          <div>
            <LinkButton href={addresses.draft(id)} look="primary">
              Torna alla scheda
            </LinkButton>
          </div>
        </div>
      </Notice>
    )
  return (
    <div className="panel refusal">
      <ProblemNotice error={preview.error ?? refusing.error} />
      <Wizard
        label="Rifiuto del consenso"
        at={at}
        onMove={(step) => go(`${addresses.refusal(id)}?passo=${step + 1}`)}
        onFinish={() => refusing.mutate()}
        finish="Registra il rifiuto e cancella"
        danger
        busy={refusing.isPending}
        reason={reasons[at]}
        steps={[
          {
            id: 'tell',
            title: 'Da dire alla persona',
            content: (
              <div className="stack stack-tight">
                <blockquote className="tell">
                  <p>{tell}</p>
                </blockquote>
                <p>Se cambia idea, torna alla scheda e registra il consenso.</p>
                <div>
                  <LinkButton href={addresses.draft(id)} small>
                    Torna alla scheda
                  </LinkButton>
                </div>
              </div>
            ),
          },
          {
            id: 'prejudice',
            title: 'È presente un presunto pregiudizio?',
            content: (
              <div className="stack stack-tight">
                <p>
                  Un rischio, un pericolo, una notizia di reato: in questi casi la scheda si registra sempre,
                  anche senza consenso, e non si perde nulla di quanto hai scritto.
                </p>
                <Choice
                  name="prejudice"
                  label="Qualcosa fa pensare a un pregiudizio?"
                  options={prejudice}
                  value={harm}
                  onChange={setHarm}
                />
                {harm === 'yes' && (
                  <div className="line">
                    <PrejudiceButton />
                  </div>
                )}
              </div>
            ),
          },
          {
            id: 'preview',
            title: 'Che cosa si cancella e che cosa resta',
            content: preview.data ? (
              <div className="stack stack-tight">
                <div className="line line-wide refusal-preview">
                  <Sentences title="Si cancella subito" lines={preview.data.deletes} />
                  <Sentences title="Resta" lines={preview.data.keeps} />
                </div>
                <p>{preview.data.sentence}</p>
              </div>
            ) : (
              <Skeleton lines={4} />
            ),
          },
          {
            id: 'confirm',
            title: 'Conferma',
            content: (
              <div className="stack stack-tight">
                <p>
                  Dopo la conferma non si torna indietro: nemmeno chi amministra il sistema può recuperare i
                  dati.
                </p>
                <Checkbox
                  id="refusal-informed"
                  label="La persona è stata informata che senza consenso non si registrano dati e non si attiva nessun aiuto"
                  checked={informed}
                  onChange={(event) => setInformed(event.target.checked)}
                />
              </div>
            ),
          },
        ]}
      />
    </div>
  )
}
