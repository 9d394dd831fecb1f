import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { daysBetween, formatDay } from '../../domain/kernel/day.ts'
import { parentalResponsibility } from '../../domain/nomenclature/protection.ts'
import type { Representation, RepresentationRow } from '../../domain/person/representation.ts'
import {
  power,
  representationAct,
  representationEnd,
  representationManner,
  representationTitle,
} from '../../domain/person/representation-codes.ts'
import { today } from '../platform/clock.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { EditLink } from './edit.tsx'
import { EndDialog } from './EndDialog.tsx'
import type { Card } from './IdentityPanel.tsx'
import { codeOf, optionsOf } from './identity-form.ts'
import { representationsQuery, persons } from './queries.ts'
import { RepresentationForm } from './RepresentationForm.tsx'

type PanelProps = { person: Card; editing: boolean; mayEdit: boolean }
const soon = 60

/** Who decides for the person, with which powers and until when. */
export function RepresentationPanel({ person, editing, mayEdit }: PanelProps) {
  const { data, error, refetch } = useQuery(representationsQuery(person.id))
  const [ending, setEnding] = useState<RepresentationRow>()
  const rows = data?.rows.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
  return (
    <Panel
      title="Chi la rappresenta"
      actions={
        mayEdit &&
        !editing && (
          <EditLink id={person.id} part="rappresentanza">
            Aggiungi un rappresentante
          </EditLink>
        )
      }
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {rows?.length === 0 && !editing && (
        <p className="small">
          Nessuno: la persona decide per sé, o chi la rappresenta non è ancora registrato.
        </p>
      )}
      <ul className="rows">
        {rows?.map((row) => (
          <li key={row.id}>
            <div className="stack stack-tight grow">
              <span className="line">
                <strong className="private">{row.label}</strong>
                <span>{representationTitle.label(row.representation.title)}</span>
                <Validity row={row} />
              </span>
              <span className="small">{powersOf(row.representation)}</span>
              <span className="small muted">{actOf(row.representation)}</span>
            </div>
            {mayEdit && row.representation.endsOn === null && (
              <Button small look="plain" onClick={() => setEnding(row)}>
                Non vale più
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing && <RepresentationForm person={person} />}
      {ending && <Ending person={person} row={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  )
}

const isOver = ({ representation: { endsOn } }: RepresentationRow) => endsOn !== null && endsOn < today()

function Validity({ row }: { row: RepresentationRow }) {
  const { endsOn } = row.representation
  if (endsOn === null) return null
  if (isOver(row))
    return (
      <Badge tone="muted">
        finita il {formatDay(endsOn)}
        {row.endReason && `: ${representationEnd.label(row.endReason).toLowerCase()}`}
      </Badge>
    )
  return (
    <Badge tone={daysBetween(today(), endsOn) <= soon ? 'warning' : 'neutral'} icon="clock">
      scade il {formatDay(endsOn)}
    </Badge>
  )
}

function powersOf(representation: Representation): string {
  if (representation.title === 'parent')
    return `Responsabilità genitoriale: ${parentalResponsibility.label(representation.responsibility).toLowerCase()}`
  const powers = representation.powers.map((code) => power.label(code).toLowerCase()).join(', ')
  return `${representationManner.label(representation.manner)}: ${powers}${representation.scope ? `. ${representation.scope}` : ''}`
}

function actOf({ act, startsOn }: Representation): string {
  const since = `dal ${formatDay(startsOn)}`
  if (act === null) return since
  return `${representationAct.label(act.kind)} n. ${act.number} del ${formatDay(act.on)}, ${act.authority}; ${since}`
}

type EndingProps = { person: Card; row: RepresentationRow; onClose: () => void }

function Ending({ person, row, onClose }: EndingProps) {
  const cache = useQueryClient()
  const [text, setText] = useState('')
  const reason = codeOf(representationEnd, text)
  return (
    <EndDialog
      title="Chiudi la rappresentanza"
      onClose={onClose}
      reason={reason ? undefined : 'Scegli il motivo.'}
      end={async (endsOn) => {
        if (!reason) return
        await persons.endRepresentation({ id: person.id, representationId: row.id }, { endsOn, reason })
        await cache.invalidateQueries({ queryKey: ['person', person.id] })
      }}
    >
      <p>Da quel giorno non può più decidere per la persona; la rappresentanza resta nella storia.</p>
      <Select
        label="Motivo"
        required
        options={optionsOf(representationEnd)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </EndDialog>
  )
}
