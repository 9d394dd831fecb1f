import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldOf, labelOf, type FieldId, type FieldValue } from '../../domain/intake/fields.ts'
import { isNotKnown, listIn } from './not-known.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Merge, type MergeChoice } from '../ui/Merge.tsx'
import type { Choice } from './draft-book.ts'
import { citizenshipLabel, listOptions } from './social-lists.ts'
import { useBook, useBookState } from './use-draft-book.ts'

/** Texts this long may hold both versions, one under the other. */
const joinable = 200

/** A value as a person reads it. */
function words(id: FieldId, value: FieldValue): string {
  const { options, list } = fieldOf(id)
  const label = (code: string) =>
    options?.[code]?.label ??
    listOptions(list ?? '').find((option) => option.value === code)?.label ??
    (list === 'citizenship' ? citizenshipLabel(code) : code)
  if (value === null || value === '') return 'vuoto'
  if (isNotKnown(value)) return 'non noto'
  if (Array.isArray(value)) return listIn(value).map(label).join(', ')
  if (typeof value === 'boolean') return value ? 'sì' : 'no'
  return typeof value === 'string' ? label(value) : JSON.stringify(value)
}

const chosen = { left: 'mine', right: 'theirs', both: 'both' } as const satisfies Record<MergeChoice, Choice>

/** Two people wrote the same fields: both texts, and one chooses. Nothing is lost while one thinks. */
export function MergeConflicts() {
  const book = useBook()
  const conflicts = useBookState((state) => state.conflicts)
  const [choices, setChoices] = useState<Readonly<Record<string, MergeChoice>>>({})
  const [later, setLater] = useState(false)
  const resolving = useMutation({
    mutationFn: () =>
      book.resolve(
        Object.fromEntries(conflicts.map(({ field }) => [field, chosen[choices[field] ?? 'left']])),
      ),
    onSuccess: () => setChoices({}),
  })
  if (conflicts.length === 0) return null
  const undecided = conflicts.some(({ field }) => choices[field] === undefined)
  return (
    <>
      <div>
        <Button look="danger" onClick={() => setLater(false)}>
          Confronta i testi cambiati da altri
        </Button>
      </div>
      <Dialog
        open={!later}
        onClose={() => setLater(true)}
        title="Altri hanno scritto negli stessi campi"
        shape="wide"
        cancel="Dopo"
        actions={
          <Button
            look="primary"
            busy={resolving.isPending}
            reason={undecided ? 'Scegli per ogni campo' : undefined}
            onClick={() => resolving.mutate()}
          >
            Tieni queste scelte
          </Button>
        }
      >
        <Merge
          caption="Campi scritti da due persone"
          leftTitle="Quello che hai scritto"
          rightTitle="Quello che c’è ora"
          fields={conflicts.map(({ field, mine, theirs }) => ({
            key: field,
            label: labelOf(field),
            left: { value: words(field, mine), source: 'Tu', when: 'su questo dispositivo' },
            right: { value: words(field, theirs), source: 'Nella bozza', when: 'salvato nel frattempo' },
            both: fieldOf(field).kind === 'text' && (fieldOf(field).max ?? 0) >= joinable,
            choice: choices[field],
          }))}
          onChoose={(key, choice) => setChoices({ ...choices, [key]: choice })}
        />
      </Dialog>
    </>
  )
}
