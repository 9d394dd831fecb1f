import { useQuery } from '@tanstack/react-query'
import type { ClosingAction } from '../../domain/consent/closing-codes.ts'
import { requestedService } from '../../domain/intake/needs.ts'
import { asDay } from '../../domain/kernel/day.ts'
import { personAreas, targetArea } from '../../domain/nomenclature/target-area.ts'
import type { Structure } from '../../domain/organisation/contract.ts'
import { today } from '../platform/clock.ts'
import { useSession } from '../platform/session.ts'
import { DateField } from '../ui/DateField.tsx'
import { Field } from '../ui/Field.tsx'
import { Select, type SelectOption } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { closingNeeds, type ChangeClosing, type ClosingChoice, type ClosingNeed } from './closing-needs.ts'
import { structureQuery } from './queries.ts'
import { optionsOf } from './social-lists.ts'

// prettier-ignore
const spans: Record<ClosingNeed, number> = {
  officeId: 6, organisationId: 6, message: 12, proposedArea: 6, day: 3, time: 3, service: 6, minutes: 3,
}

const areas: readonly SelectOption[] = personAreas.map((value) => ({ value, label: targetArea.label(value) }))
const services = optionsOf(requestedService.entries)

/** To whom one may send from here: the offices of the organisation, the other organisations of the zone. */
function addressees(structure: Structure | undefined, own: string) {
  const organisations = structure?.organisations ?? []
  const option = ({ id, name }: { id: string; name: string }): SelectOption => ({ value: id, label: name })
  return {
    offices: (organisations.find(({ name }) => name === own)?.offices ?? []).map(option),
    organisations: organisations.filter(({ name }) => name !== own).map(option),
  }
}

type ClosingFieldsProps = {
  action: ClosingAction
  choice: ClosingChoice
  onChange: ChangeClosing
}

/** What the chosen closing needs, and nothing else. */
export function ClosingFields({ action, choice, onChange }: ClosingFieldsProps) {
  const { context } = useSession()
  const { data } = useQuery(structureQuery)
  const to = addressees(data, context?.organisation ?? '')
  const control = (need: ClosingNeed, label: string, required: boolean) => {
    const value = choice.given[need] ?? ''
    const write = (next: string) =>
      onChange((before) => ({ ...before, given: { ...before.given, [need]: next } }))
    const look = { id: `closing.${need}`, label, required, value }
    const pick = (options: readonly SelectOption[]) => (
      <Select {...look} options={options} onChange={(event) => write(event.target.value)} />
    )
    switch (need) {
      case 'officeId':
        return pick(to.offices)
      case 'organisationId':
        return pick(to.organisations)
      case 'proposedArea':
        return pick(areas)
      case 'service':
        return pick(services)
      case 'day':
        return <DateField {...look} value={asDay(value) ?? ''} min={today()} onChange={write} />
      case 'time':
        return <Field {...look} type="time" onChange={(event) => write(event.target.value)} />
      case 'minutes':
        return (
          <Field
            {...look}
            inputMode="numeric"
            maxLength={3}
            onChange={(event) => write(event.target.value.replace(/\D/g, ''))}
          />
        )
      case 'message':
        return (
          <TextArea {...look} rows={2} maxLength={1000} onChange={(event) => write(event.target.value)} />
        )
    }
  }
  return (
    <div className="intake-grid">
      {closingNeeds[action].map(({ need, label, ...asked }) => (
        <div key={need} data-span={spans[need]}>
          {control(need, label, !('optional' in asked))}
        </div>
      ))}
    </div>
  )
}
