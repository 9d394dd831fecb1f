import type { ClosingAction } from '../../../domain/consent/closing-codes.ts'
import { addWorkingDays } from '../calendar.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { offices, type OfficeKey, type OrganisationKey } from '../../organisation/demo/places.ts'
import type { Rng } from '../rng.ts'
import { closingsOf, decisionOn, recordable, type DemoContact } from './contact.ts'
import { closingNotes } from './needs.ts'
import { outcomes } from './situations.ts'
import { officeId, organisationId } from './rows.ts'

/** How a contact ends and what the conclusion says beside it. */
export type Ending = {
  readonly contact: DemoContact
  readonly action: ClosingAction
  /** What `ClosingBody` carries beside the action. */
  readonly detail: Readonly<Record<string, unknown>>
  /** The office that goes on with it. */
  readonly office: OfficeKey
  readonly proposedArea: string | null
  readonly to: { organisation: OrganisationKey; office: OfficeKey | null } | null
}

const otherOffices = (o: OrganisationKey, office: OfficeKey): OfficeKey[] =>
  offices
    .filter((f) => f.organisation === o && f.key !== office && f.nature !== 'administrative')
    .map((f) => f.key)

/** To whom one sends, by where one is: the company for disability, the lead municipality, a neighbour. */
const receivers = {
  montefiorito: ['pievelunga', 'asp'],
  pievelunga: ['asp', 'montefiorito'],
  roccasole: ['asp', 'montefiorito'],
  asp: ['pievelunga', 'roccasole'],
} as const satisfies Record<OrganisationKey, readonly OrganisationKey[]>

type Here = { readonly organisation: OrganisationKey; readonly office: OfficeKey; readonly on: Day }

/** Chooses among the closings that the table offers, as often as people do. */
export function endingOf(rng: Rng, contact: DemoContact, here: Here): Ending {
  const allowed = closingsOf(decisionOn(contact))
  const others = otherOffices(here.organisation, here.office)
  const possible = outcomes
    .filter(([a]) => allowed.includes(a) && (a !== 'send-to-office' || others.length > 0))
    // What carries documents is evaluated where it came: its copies belong to the stories.
    .filter(([a]) => contact.documents.length === 0 || !a.startsWith('send-'))
    // Who is already followed comes above all to say how things go on.
    .map(([a, weight]) => [a, a === 'note-to-case' ? weight * 8 : weight] as const)
  const action = rng.weighted(possible)
  return {
    ...whereTo(rng, action, { contact, here, others }),
    contact: withNote(rng, contact, action),
    action,
  }
}

function withNote(rng: Rng, contact: DemoContact, action: ClosingAction): DemoContact {
  const notes = closingNotes[action] ?? []
  if (notes.length === 0 || !rng.chance(0.7)) return contact
  const values = recordable({ 'closing.note': rng.pick(notes) }, decisionOn(contact))
  return { ...contact, values: { ...contact.values, ...values } }
}

type Choice = { readonly contact: DemoContact; readonly here: Here; readonly others: readonly OfficeKey[] }

function whereTo(
  rng: Rng,
  action: ClosingAction,
  { contact, here, others }: Choice,
): Omit<Ending, 'contact' | 'action'> {
  const stays = { office: here.office, proposedArea: null, to: null, detail: {} }
  switch (action) {
    case 'desk-service':
      return {
        ...stays,
        detail: {
          service: rng.pick(['job-support', 'housing-mediation', 'cultural-mediation', 'income-support']),
          minutes: rng.pick([10, 15, 20, 30]),
        },
      }
    case 'send-to-office': {
      const office = rng.pick(others)
      return {
        ...stays,
        to: { organisation: here.organisation, office },
        detail: { officeId: officeId(office) },
      }
    }
    case 'send-to-organisation': {
      const organisation =
        contact.area === 'disability' && here.organisation !== 'asp'
          ? 'asp'
          : rng.pick(receivers[here.organisation])
      return {
        ...stays,
        to: { organisation, office: null },
        detail: { organisationId: organisationId(organisation) },
      }
    }
    case 'send-to-lead-municipality':
      return { ...stays, to: { organisation: 'montefiorito', office: null } }
    case 'propose-taking-charge': {
      const special = specialOffice(contact, others)
      const office = special !== undefined && rng.chance(0.3) ? special : here.office
      return {
        ...stays,
        office,
        proposedArea: contact.area,
        detail: {
          proposedArea: contact.area,
          ...(office === here.office ? {} : { officeId: officeId(office) }),
        },
      }
    }
    case 'appointment':
      return {
        ...stays,
        detail: {
          day: addWorkingDays(here.on, rng.int(2, 12)),
          time: rng.pick(['09:00', '10:30', '11:15', '15:30']),
        },
      }
    case 'information':
    case 'note-to-case':
    case 'report-to-authority':
    case 'inadmissible-request':
    case 'consent-denied':
    case 'consent-not-received':
    case 'file-report':
      return stays
  }
}

const specialOffice = ({ area }: DemoContact, others: readonly OfficeKey[]): OfficeKey | undefined => {
  if (area === 'family') return others.find((o) => o === 'mf-minori')
  return area === 'elderly' ? others.find((o) => o === 'mf-anziani') : undefined
}
