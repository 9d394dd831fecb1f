import type { Instant } from '../../../domain/kernel/instant.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { decide } from '../../../domain/consent/table.ts'
import { closeSheet } from '../../../domain/intake/closing.ts'
import { actIn, factsOf, textOf, type Values } from '../../../domain/intake/facts.ts'
import type { SheetState } from '../../../domain/intake/lifecycle.ts'
import { sheetLifecycle } from '../../../domain/intake/lifecycle.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import type { OfficeKey, OrganisationKey } from '../../organisation/demo/places.ts'
import type { SheetRow } from '../../intake/demo/bulk-queries.ts'
import { displayKey } from '../../intake/sheet-name.ts'
import { romanInstant, type Moment } from '../calendar.ts'
import { cardOf } from '../people/card.ts'
import type { Rng } from '../rng.ts'
import { delivered, evaluated } from './afterlife.ts'
import type { Arrival } from './arrival.ts'
import type { Ending } from './conclusion.ts'
import { filedValues, type Concluded } from './contact.ts'
import type { Ledger } from './ledger.ts'
import type { Registry } from './registry.ts'
import { consentRow, dispatchRow, termEnd, officeId, organisationId, stored } from './rows.ts'
import { answersAtInterview } from './situations.ts'

export type Desk = {
  readonly key: string
  readonly moment: Moment
  readonly at: Instant
  readonly organisation: OrganisationKey
  readonly office: OfficeKey
  readonly contactPointId: string
  readonly operatorId: string
}
type Entry = { readonly desk: Desk; readonly ending: Ending; readonly done: Concluded }
type Book = {
  readonly today: Day
  readonly registry: Registry
  readonly ledger: Ledger
  /** Dispatches on their way: the receiver's own sheet is born when they are accepted. */
  readonly arrivals: Arrival[]
}

/** What a sheet has become by the day of start: its state, what is left in it, its consent and person. */
type Stand = {
  readonly state: SheetState
  readonly touchedAt: Instant
  readonly values: Values
  readonly row: string
  readonly consent: string
  readonly consentId: string | null
  readonly personId: string | null
}

/** Writes the sheet, whom it meets, what it sends, and what became of it since. */
export function enterSheet(rng: Rng, book: Book, entry: Entry): void {
  const { desk, ending, done } = entry
  const { ledger, registry } = book
  const { contact } = ending
  const id = demoId('access-sheet', desk.key)
  const stand = standOf(rng, book, entry)
  const year = Number(desk.moment.day.slice(0, 4))
  const number = `${year}/${String(ledger.number('access-sheet', desk.organisation, year)).padStart(6, '0')}`
  ledger.sheet({ ...sheetRow(entry, stand), id, number }, stand.values, contact.documents)
  if (contact.meets && contact.about !== null && stand.personId !== null) {
    contact.about.consentId = stand.consentId
    contact.about.represented = contact.head.interlocutor === 'legal-representative'
    registry.keep(contact.about)
  }
  if (contact.about !== null) {
    contact.about.openFile ||= stand.state === 'accepted'
    contact.about.earlierPrejudice ||= contact.head.presumedPrejudice
  }
  if (ending.to === null) return
  const acceptedAt = stand.state === 'received' ? stand.touchedAt : null
  const row = dispatchRow(done, {
    sheetId: id,
    head: contact.head,
    from: desk,
    to: ending.to,
    at: desk.at,
    acceptedAt,
    message: null,
  })
  if (acceptedAt === null) ledger.dispatch(row)
  else
    book.arrivals.push({
      row,
      at: acceptedAt,
      to: ending.to,
      contact,
      personId: stand.personId,
      consentId: stand.consentId,
    })
}

function sheetRow({ desk, ending, done }: Entry, stand: Stand): Omit<SheetRow, 'id' | 'number'> {
  const { contact, action } = ending
  return {
    organisation_id: organisationId(desk.organisation),
    office_id: officeId(ending.office),
    contact_point_id: desk.contactPointId,
    operator_id: desk.operatorId,
    state: stored(stand.state),
    version: 1,
    pack: contact.head.pack,
    decision_row: stand.row,
    case_number: done.decision.case ?? 3,
    interlocutor: contact.head.interlocutor,
    presumed_prejudice: contact.head.presumedPrejudice,
    consent: stand.consent,
    consent_id: stand.consentId,
    person_id: stand.personId,
    display_name: contact.displayName,
    display_key: displayKey(contact.displayName),
    alias: textOf(stand.values['anonymous.alias']),
    occurred_on: desk.moment.day,
    occurred_at: desk.at,
    mode: textOf(stand.values['access.mode']),
    reason: textOf(stand.values['access.reason']),
    closing: stand.state === 'filed' ? 'file-report' : action,
    closing_detail: ending.detail,
    content: stand.values,
    proposed_area: ending.proposedArea,
    due_on: termEnd(done.conclusion.term, desk.moment.day),
    identified_sheet_id: null,
    origin_dispatch_id: null,
    resubmitted: false,
    new_elements: null,
    created_at: desk.at,
    modified_at: stand.touchedAt,
    modified_by: desk.operatorId,
  }
}

function standOf(rng: Rng, book: Book, entry: Entry): Stand {
  const { desk, ending, done } = entry
  const { contact } = ending
  const isReport = done.decision.row === '2.report'
  const consent = isReport ? 'pending' : contact.head.consent
  const asWritten = { values: done.values, row: done.decision.row, consent }
  const life = lifeOf(rng, book.today, entry)
  const touchedAt = life.on === null ? desk.at : romanInstant(life.on, '12:30')
  if (isReport && life.on !== null && (life.state === 'accepted' || life.state === 'rejected')) {
    return interviewed(rng, book, { ...entry, state: life.state, touchedAt, on: life.on })
  }
  const person = isReport ? { personId: null, consentId: null } : registered(rng, book, entry)
  return { ...asWritten, ...person, state: life.state, touchedAt }
}

/** From the conclusion to today, by the arrows of the lifecycle. */
function lifeOf(rng: Rng, today: Day, { desk, ending, done }: Entry): { state: SheetState; on: Day | null } {
  const { state } = done.conclusion
  const { day: occurredOn } = desk.moment
  if (state === 'to-evaluate') {
    const judicial = done.decision.case === 1
    return evaluated(rng, { occurredOn, today, judicial, prejudice: ending.contact.head.presumedPrejudice })
  }
  if (state !== 'sent') return { state, on: null }
  const on = delivered(rng, { sentOn: occurredOn, today })
  return on === null ? { state, on } : { state: sheetLifecycle.next(state, 'deliver'), on }
}

/** Who the sheet is about, in the registry, with the consent on which it stands. */
function registered(
  rng: Rng,
  { ledger }: Book,
  { desk, ending, done }: Entry,
): Pick<Stand, 'personId' | 'consentId'> {
  const { about, meets, head } = ending.contact
  if (about === null) return { personId: null, consentId: null }
  const personId = about.person.id
  if (meets)
    ledger.person(
      cardOf(about.person, about.household, { since: desk.moment.day, at: desk.at, act: actIn(done.values) }),
    )
  if (head.consent !== 'granted') return { personId, consentId: null }
  if (about.consentId !== null) return { personId, consentId: about.consentId }
  const row = consentRow(rng, done.values, {
    personId,
    organisation: desk.organisation,
    operatorId: desk.operatorId,
    on: desk.moment.day,
    at: desk.at,
  })
  ledger.consent(row)
  return { personId, consentId: row.id }
}

type Interview = Entry & { readonly state: SheetState; readonly touchedAt: Instant; readonly on: Day }

/** Case 2: consent was asked at the first interview. A no, or nobody there: to the files, the report alone (decision 1). */
function interviewed(
  rng: Rng,
  { ledger }: Book,
  { desk, ending, done, state, touchedAt, on }: Interview,
): Stand {
  const { contact } = ending
  const about = contact.about
  const answer = rng.weighted(answersAtInterview)
  const moment = 'interview' as const
  if (answer === 'granted' && about !== null) {
    ledger.person(cardOf(about.person, about.household, { since: on, at: touchedAt, act: null }))
    const personId = about.person.id
    const row = consentRow(rng, done.values, {
      personId,
      organisation: desk.organisation,
      operatorId: desk.operatorId,
      on,
      at: touchedAt,
    })
    ledger.consent(row)
    const decision = decide(
      factsOf({ ...contact.head, consent: 'granted' }, done.values, { ...contact.known, moment }),
    )
    return {
      state,
      touchedAt,
      values: done.values,
      row: decision.row,
      consent: 'granted',
      consentId: row.id,
      personId,
    }
  }
  const consent = answer === 'denied' ? 'denied' : 'pending'
  const decision = decide(factsOf({ ...contact.head, consent }, done.values, { ...contact.known, moment }))
  const values = filedValues(done.values, decision)
  const { state: filed } = closeSheet({ state: 'seen', decision, values }, 'file-report')
  return { state: filed, touchedAt, values, row: decision.row, consent, consentId: null, personId: null }
}
