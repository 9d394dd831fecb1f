import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { consentScope, consentState } from '../../domain/consent/codes.ts'
import { section } from '../../domain/consent/data-class.ts'
import { dispatchRefusal } from '../../domain/intake/codes.ts'
import { fieldOf, type FieldId } from '../../domain/intake/fields.ts'
import { SheetContent } from '../access-sheet/SheetContent.tsx'
import { caseWords } from '../access-sheet/labels.tsx'
import { useStructure } from '../access-sheet/use-structure.ts'
import { addresses } from '../desk/addresses.ts'
import { useAddressId } from '../desk/use-address.ts'
import { useSession } from '../platform/session.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Facts, Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StatePath, type NextStep, type PathStep } from '../ui/StatePath.tsx'
import { Missing, Moment } from '../ui/words.tsx'
import { AcceptDialog, RefuseDialog, WithdrawDialog, type SentSheet } from './DispatchActions.tsx'
import { DispatchBadge } from './labels.tsx'
import { dispatchQuery } from './queries.ts'

/** S08: what was sent, frozen as it left; the receiver answers, the sender may take it back. */
export function DispatchPage() {
  const id = useAddressId()
  const { data: dispatch, error, refetch } = useQuery(dispatchQuery(id))
  if (dispatch) return <DispatchView dispatch={dispatch} />
  return (
    <Page title="Scheda inviata">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {!error && <Skeleton lines={8} />}
    </Page>
  )
}

/** Who reads it: who has to answer, or who waits for the answer. Between offices of one organisation the office decides. */
function useSide({ fromOrganisation, toName }: SentSheet): 'received' | 'sent' {
  const { context } = useSession()
  if (context?.organisation !== fromOrganisation) return 'received'
  return context.office === toName ? 'received' : 'sent'
}

const endings = { accepted: 'Accettata', refused: 'Rifiutata', withdrawn: 'Annullata' } as const
const stepsOf = ({ state }: SentSheet): PathStep[] => [
  { label: 'Inviata', state: state === 'sent' ? 'current' : 'done' },
  state === 'sent'
    ? { label: 'Accettata o rifiutata', state: 'later' }
    : { label: endings[state], state: 'current' },
]

function nextOf({ state, toName, fromOrganisation }: SentSheet, side: 'received' | 'sent'): NextStep[] {
  if (state !== 'sent') return []
  return side === 'received'
    ? [{ label: 'Accetta o rifiuta con motivo' }]
    : [
        { label: 'Annulla l’invio' },
        { label: 'Accetta', reason: `lo decide ${toName}, non ${fromOrganisation}.` },
      ]
}

const neverEmpty: readonly FieldId[] = []

function DispatchView({ dispatch }: { dispatch: SentSheet }) {
  const { pointName } = useStructure()
  const side = useSide(dispatch)
  const [open, setOpen] = useState<'accept' | 'refuse' | 'withdraw'>()
  const close = () => setOpen(undefined)
  const { state, judicial, duty } = dispatch
  const waiting = state === 'sent'
  const idWords = (id: FieldId, value: string) => {
    if (id === 'access.contactPoint') return pointName(value) ?? 'punto di contatto di chi invia'
    return id === 'access.operator' ? 'operatrice o operatore di chi invia' : `${fieldOf(id).label}, allegato`
  }
  return (
    <Page
      title={side === 'received' ? 'Scheda ricevuta' : 'Scheda inviata'}
      state={<DispatchBadge state={state} side={side} />}
      actions={
        waiting &&
        (side === 'received' ? (
          <>
            <Button look="danger" onClick={() => setOpen('refuse')}>
              Rifiuta con motivo
            </Button>
            <Button look="primary" icon="check" onClick={() => setOpen('accept')}>
              Accetta
            </Button>
          </>
        ) : (
          <Button onClick={() => setOpen('withdraw')}>Annulla l’invio</Button>
        ))
      }
      crumbs={[
        { label: 'Accessi', href: addresses.sheets },
        side === 'received'
          ? { label: 'Ricevute', href: addresses.received }
          : { label: 'Inviate', href: addresses.sent },
        { label: side === 'received' ? `Da ${dispatch.fromOrganisation}` : `A ${dispatch.toName}` },
      ]}
      aside={
        <>
          <Panel title="Invio">
            <Facts
              facts={[
                ['Da', dispatch.fromOrganisation],
                ['A', dispatch.toName],
                ['Inviata', <Moment key="at" at={dispatch.sentAt} />],
                ['Caso', caseWords(dispatch.case)],
                ['Consenso', consentState.label(dispatch.consentOnArrival)],
                [
                  'Vale per',
                  dispatch.consentScope ? consentScope.label(dispatch.consentScope) : <Missing key="scope" />,
                ],
              ]}
            />
          </Panel>
          <Panel title="Che cosa viaggia">
            <p className="small">
              Il contenuto è quello del momento dell’invio e non cambia più: solo ciò che il consenso, o la
              legge, permette di inviare. Note riservate e altri documenti restano a chi li ha scritti.
            </p>
          </Panel>
        </>
      }
    >
      <StatePath label="Percorso dell’invio" steps={stepsOf(dispatch)} next={nextOf(dispatch, side)} />
      {judicial && (
        <Notice
          tone={waiting ? 'warning' : 'info'}
          title={
            duty === 'sender'
              ? `L’obbligo verso l’Autorità giudiziaria è di ${dispatch.fromOrganisation}`
              : `L’obbligo verso l’Autorità giudiziaria è di ${dispatch.toName}`
          }
        >
          {duty === 'sender'
            ? 'Resta a chi invia finché chi riceve non accetta: i termini corrono lo stesso.'
            : 'È passato con l’accettazione: i termini del provvedimento valgono per chi ha ricevuto.'}
        </Notice>
      )}
      {dispatch.refusal && (
        <Notice tone="danger" title={`Rifiutata: ${dispatchRefusal.label(dispatch.refusal)}`}>
          {dispatch.reason}
        </Notice>
      )}
      {dispatch.message && (
        <Panel title="Messaggio">
          <p className="pre-line">{dispatch.message}</p>
        </Panel>
      )}
      <SheetContent
        values={dispatch.values}
        sections={section.codes}
        expected={neverEmpty}
        idWords={idWords}
      />
      <AcceptDialog dispatch={dispatch} open={open === 'accept'} onClose={close} />
      <RefuseDialog dispatch={dispatch} open={open === 'refuse'} onClose={close} />
      <WithdrawDialog dispatch={dispatch} open={open === 'withdraw'} onClose={close} />
    </Page>
  )
}
