import { decide } from '../../../domain/consent/table.ts'
import { aliasOf } from '../../../domain/intake/contact.ts'
import { factsOf, textOf, type Values } from '../../../domain/intake/facts.ts'
import { sheetLifecycle } from '../../../domain/intake/lifecycle.ts'
import { daysBetween, type Day } from '../../../domain/kernel/day.ts'
import { dayOf, type Instant } from '../../../domain/kernel/instant.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import {
  contactPoints,
  offices,
  type OfficeKey,
  type OrganisationKey,
} from '../../organisation/demo/places.ts'
import { displayKey, displayNameOf } from '../../intake/sheet-name.ts'
import { nothingKnown, type DemoContact } from './contact.ts'
import type { Ledger } from './ledger.ts'
import { officeId, organisationId, stored, type FrozenDispatch } from './rows.ts'

/** An accepted dispatch, from which the receiver's own sheet is made. */
export type Arrival = {
  readonly row: FrozenDispatch
  readonly at: Instant
  readonly to: { readonly organisation: OrganisationKey; readonly office: OfficeKey | null }
  readonly contact: DemoContact
  readonly personId: string | null
  readonly consentId: string | null
}

type Book = { readonly today: Day; readonly ledger: Ledger; readonly arrivals: Arrival[] }

/** After a month what was received has been answered. */
const answeredAfterDays = 30

/** Writes what was accepted up to a moment, so that numbers follow the order of time. */
export function arriveUntil({ today, ledger, arrivals }: Book, moment: Instant): void {
  const due = arrivals.filter((a) => a.at <= moment).toSorted((a, b) => a.at.localeCompare(b.at))
  for (const arrival of due) {
    arrivals.splice(arrivals.indexOf(arrival), 1)
    arrive(ledger, arrival, today)
  }
}

function arrive(ledger: Ledger, { row, at, to, contact, ...held }: Arrival, today: Day): void {
  const id = demoId('access-sheet', `received ${row.id}`)
  const on = dayOf(at)
  const year = Number(on.slice(0, 4))
  const inside = row.from_organisation_id === row.to_organisation_id
  const alias = row.case_number === 7 ? aliasOf(year, ledger.number('alias', to.organisation, year)) : null
  const values: Values = alias === null ? row.content : { ...row.content, 'anonymous.alias': alias }
  const prior =
    row.case_number === 5 && row.consent_on_arrival === 'granted' ? (inside ? 'own' : 'zone') : 'none'
  const head = { ...contact.head, consent: row.consent_on_arrival }
  const decision = decide(
    factsOf(head, values, {
      ...nothingKnown(on, false),
      prior,
      personKnown: inside && held.personId !== null,
    }),
  )
  const office =
    to.office ?? offices.find((o) => o.organisation === to.organisation)?.key ?? 'mf-territoriale'
  const point =
    contactPoints.find((p) => p.office === office) ??
    contactPoints.find((p) => organisationOf(p.office) === to.organisation)
  const answered = daysBetween(on, today) > answeredAfterDays && decision.closings.information.allowed
  const displayName = displayNameOf(values, alias)
  ledger.dispatch({ ...row, received_sheet_id: id })
  ledger.sheet(
    {
      id,
      organisation_id: organisationId(to.organisation),
      office_id: officeId(office),
      contact_point_id: demoId('contact-point', point?.key ?? 'centro'),
      operator_id: row.answered_by ?? row.sent_by,
      number: `${year}/${String(ledger.number('access-sheet', to.organisation, year)).padStart(6, '0')}`,
      state: answered ? stored(sheetLifecycle.next('received', 'close')) : 'received',
      version: answered ? 2 : 1,
      pack: head.pack,
      decision_row: decision.row,
      case_number: row.case_number,
      interlocutor: head.interlocutor,
      presumed_prejudice: head.presumedPrejudice,
      consent: head.consent,
      consent_id: inside ? held.consentId : null,
      person_id: inside ? held.personId : null,
      display_name: displayName,
      display_key: displayKey(displayName),
      alias,
      occurred_on: on,
      occurred_at: at,
      mode: textOf(values['access.mode']),
      reason: textOf(values['access.reason']),
      closing: answered ? 'information' : null,
      closing_detail: {},
      content: values,
      proposed_area: null,
      due_on: null,
      identified_sheet_id: null,
      origin_dispatch_id: row.id,
      resubmitted: false,
      new_elements: null,
      created_at: at,
      modified_at: at,
      modified_by: row.answered_by,
    },
    values,
    [],
  )
}

const organisationOf = (office: OfficeKey): OrganisationKey | undefined =>
  offices.find((o) => o.key === office)?.organisation
