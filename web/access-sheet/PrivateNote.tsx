import { useMutation } from '@tanstack/react-query'
import type { Sheet } from '../../domain/intake/contract-sheet.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { sheets } from './queries.ts'

/** Read one at a time, by who may; never with the rest of the sheet. */
export function PrivateNote({ id }: Pick<Sheet, 'id'>) {
  const read = useMutation({ mutationFn: () => sheets.readPrivateNote({ id }) })
  return (
    <Panel title="Nota riservata">
      {read.data ? (
        <p className="private pre-line">{read.data.note ?? 'Non c’è una nota riservata.'}</p>
      ) : (
        <>
          <p className="small">
            La leggono solo chi l’ha scritta e chi coordina l’ufficio. Ogni lettura resta nel registro.
          </p>
          <div>
            <Button small icon="password-visible" onClick={() => read.mutate()} busy={read.isPending}>
              Mostra la nota
            </Button>
          </div>
          <ProblemNotice error={read.error} />
        </>
      )}
    </Panel>
  )
}
