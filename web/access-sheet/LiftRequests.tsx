import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { LiftRow } from '../../domain/intake/contract-draft.ts'
import { usePage } from '../desk/paging.ts'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Table } from '../ui/Table.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Moment } from '../ui/words.tsx'
import { drafts } from './queries.ts'
import { useChanged } from './SheetActions.tsx'

type Row = z.output<typeof LiftRow>

/** A12: the second person reads the reason, not the draft, and agrees that the presumed prejudice comes off. */
export function LiftRequests() {
  const changed = useChanged()
  const say = useToast()
  const [chosen, setChosen] = useState<Row>()
  const view = usePage({
    key: ['drafts', 'lifts'],
    read: (query, signal) => drafts.listLifts({}, query, { signal }),
    size: '50',
    page: 1,
  })
  const confirm = useMutation({
    mutationFn: (row: Row) => drafts.confirmLift({ id: row.id }),
    onSuccess: async () => {
      setChosen(undefined)
      say('Confermato: il presunto pregiudizio è tolto, con i campi che solo quello permetteva.')
      await changed()
    },
  })
  return (
    <>
      <ProblemNotice error={view.error} onRetry={view.retry} />
      <Table
        caption="Richieste di togliere il presunto pregiudizio"
        tools={<h2>Presunto pregiudizio: richieste da confermare</h2>}
        columns={[
          {
            key: 'author',
            label: 'Chi chiede',
            names: true,
            cell: (row: Row) => (
              <Button small onClick={() => setChosen(row)}>
                {`Valuta la richiesta di ${row.authorName}`}
              </Button>
            ),
          },
          { key: 'asked', label: 'Quando', cell: (row: Row) => <Moment at={row.askedAt} relative /> },
          { key: 'reason', label: 'Motivo', cell: (row: Row) => row.reason },
        ]}
        rows={view.rows}
        rowKey={(row) => row.id}
        empty={
          <p>
            Nessuna richiesta. Arrivano qui quando chi ha scritto una bozza chiede di togliere il presunto
            pregiudizio: serve la conferma di una seconda persona.
          </p>
        }
      />
      <Confirm
        open={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title="Confermi che il presunto pregiudizio si toglie?"
        verb="Conferma e togli"
        danger
        busy={confirm.isPending}
        onConfirm={() => chosen && confirm.mutate(chosen)}
      >
        <div className="stack stack-tight">
          <p>Il motivo scritto da {chosen?.authorName ?? 'chi chiede'}:</p>
          <blockquote className="pre-line">{chosen?.reason}</blockquote>
          <p>
            Con il presunto pregiudizio si cancella dalla bozza ciò che solo quello permetteva di registrare.
            Se non sei d’accordo, lascia com’è e parlane con chi ha scritto la bozza.
          </p>
          <ProblemNotice error={confirm.error} />
        </div>
      </Confirm>
    </>
  )
}
