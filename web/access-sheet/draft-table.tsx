import type { z } from 'zod'
import { interlocutorKind } from '../../domain/consent/codes.ts'
import type { DraftRow } from '../../domain/intake/contract-draft.ts'
import { Badge } from '../ui/Badge.tsx'
import type { Column } from '../ui/table-model.ts'
import { Missing, Moment } from '../ui/words.tsx'
import { ConsentWords, PrejudiceBadge } from './labels.tsx'

export type Draft = z.infer<typeof DraftRow>

/** Who speaks, the only thing that tells one draft from another before it is opened. */
export const speakerOf = ({ interlocutor }: Pick<Draft, 'interlocutor'>): string =>
  interlocutor === null ? 'Interlocutore da scegliere' : interlocutorKind.label(interlocutor)

/** When a draft ends by itself, in words that warn when it is near. */
export const DraftEnd = ({ expiresAt, warning }: Pick<Draft, 'expiresAt' | 'warning'>) => {
  if (expiresAt === null) return <Missing />
  const when = <Moment at={expiresAt} relative />
  return warning ? (
    <Badge tone="warning" icon="clock">
      scade {when}
    </Badge>
  ) : (
    when
  )
}

/** Drafts in a list: nothing of what they hold. */
export const draftColumns = (pointName: (id: string) => string | undefined): Column<Draft>[] => [
  {
    key: 'speaker',
    label: 'Chi parla',
    names: true,
    cell: (row) => speakerOf(row),
    text: speakerOf,
  },
  { key: 'opened', label: 'Iniziata', cell: (row) => <Moment at={row.openedAt} /> },
  {
    key: 'consent',
    label: 'Consenso',
    cell: (row) => (
      <>
        <ConsentWords state={row.consent} /> {row.presumedPrejudice && <PrejudiceBadge />}
      </>
    ),
  },
  { key: 'ends', label: 'Scadenza', cell: (row) => <DraftEnd {...row} /> },
  {
    key: 'point',
    label: 'Punto di contatto',
    cell: (row) => pointName(row.contactPointId) ?? <Missing />,
  },
]
