import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { relationship } from '../../domain/nomenclature/family.ts'
import { HouseholdMember, type MemberRow } from '../../domain/person/household.ts'
import { addresses } from '../desk/addresses.ts'
import { newKey } from '../platform/client.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { EditForm, EditLink, useSaved } from './edit.tsx'
import { EndDialog } from './EndDialog.tsx'
import type { Card } from './IdentityPanel.tsx'
import { orNull, useInputs } from './inputs.ts'
import { householdQuery, persons } from './queries.ts'
import { blankRelative, relationOptions, RelativeFields, relativeOf } from './RelativeFields.tsx'

type PanelProps = { person: Card; editing: boolean; mayEdit: boolean }
type Row = z.output<typeof MemberRow>

/** Family and network: who lives with the person, who helps, whom to call. */
export function HouseholdPanel({ person, editing, mayEdit }: PanelProps) {
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(householdQuery(person.id))
  const [ending, setEnding] = useState<Row>()
  return (
    <Panel
      title="Famiglia e rete"
      actions={
        mayEdit &&
        !editing && (
          <EditLink id={person.id} part="famiglia">
            Aggiungi una persona
          </EditLink>
        )
      }
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data?.rows.length === 0 && !editing && (
        <p className="small">Nessun familiare e nessuna persona vicina registrata.</p>
      )}
      <ul className="rows">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <span className="line">
              {row.member.who.known === 'registered' ? (
                <a href={addresses.person(row.member.who.id)} className="private">
                  {row.label}
                </a>
              ) : (
                <span className="private">{row.label}</span>
              )}
              <span className="small muted">{relationship.label(row.member.relation)}</span>
              {row.member.cohabiting && <Badge>Convive</Badge>}
              {row.member.caregiver && <Badge>Aiuta ogni giorno</Badge>}
              {row.member.emergency && <Badge tone="info">Si può chiamare in emergenza</Badge>}
            </span>
            {mayEdit && row.member.endsOn === null && (
              <Button small look="plain" onClick={() => setEnding(row)}>
                Non vale più
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing && <MemberForm person={person} />}
      {ending && (
        <EndDialog
          title="Chiudi il legame"
          onClose={() => setEnding(undefined)}
          end={async (endsOn) => {
            await persons.endMember({ id: person.id, memberId: ending.id }, { endsOn })
            await cache.invalidateQueries({ queryKey: ['person', person.id] })
          }}
        >
          <p>Il legame resta nella storia della persona, con il suo ultimo giorno.</p>
        </EndDialog>
      )}
    </Panel>
  )
}

const sentences = {
  id: 'Scegli la persona dall’elenco.',
  surname: 'Scrivi il cognome.',
  relation: 'Scegli che cosa è per la persona.',
  birthYear: 'Scrivi l’anno con quattro cifre.',
}

function MemberForm({ person }: { person: Card }) {
  const saved = useSaved(person.id)
  const form = useInputs({ relation: '', startsOn: '' }, sentences)
  const [who, setWho] = useState(blankRelative)
  const [ticks, setTicks] = useState({ cohabiting: false, caregiver: false, emergency: false })
  const [key] = useState(newKey)
  const add = useMutation({
    mutationFn: (body: HouseholdMember) => persons.addMember({ id: person.id }, body, { key }),
    onSuccess: saved,
    onError: form.refuse,
  })
  const save = () => {
    const body = form.check(HouseholdMember, {
      who: relativeOf(who),
      relation: form.values.relation,
      ...ticks,
      startsOn: orNull(form.values.startsOn),
      endsOn: null,
    })
    if (body) add.mutate(body)
  }
  const tick = (name: keyof typeof ticks, label: string) => (
    <Checkbox
      label={label}
      checked={ticks[name]}
      onChange={(event) => setTicks({ ...ticks, [name]: event.target.checked })}
    />
  )
  return (
    <EditForm
      id={person.id}
      verb="Salva il legame"
      errors={form.errors}
      error={add.error}
      busy={add.isPending}
      onSave={save}
    >
      <RelativeFields value={who} onChange={setWho} errors={form.errors} />
      <div className="columns">
        <Select
          label="Che cosa è per la persona"
          required
          options={relationOptions}
          {...form.text('relation')}
        />
        <DateField label="Da quando" hint="Se si sa." {...form.pick('startsOn')} />
      </div>
      <div className="line line-wide">
        {tick('cohabiting', 'Vive con la persona')}
        {tick('caregiver', 'La aiuta ogni giorno')}
        {tick('emergency', 'Si può chiamare in emergenza')}
      </div>
    </EditForm>
  )
}
