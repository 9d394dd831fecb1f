import { randomUUID } from 'node:crypto'
import type { ConsentScope, ConsentState } from '../../domain/consent/codes.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import { classOfAttachment } from '../../domain/intake/attachments.ts'
import { need, requestedService } from '../../domain/intake/needs.ts'
import { isBlank, presentFields } from '../../domain/intake/draft.ts'
import { actIn, textOf, type Values } from '../../domain/intake/facts.ts'
import { classOf, type FieldId } from '../../domain/intake/fields.ts'
import { asDay, type Day } from '../../domain/kernel/day.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { recordConsent } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import { listAttachments, moveToSheet, type AttachmentRow } from './attachment-queries.ts'
import { sealName, unsealName } from './attachment-sealing.ts'
import type { Desk, DraftInHand } from './draft-desk.ts'
import { destroyDraft } from './refusal-purge.ts'
import { insertSheet, type NewSheet } from './sheet-insert-queries.ts'

/** How the draft becomes a sheet. */
export type Filing = {
  readonly state: NewSheet['state']
  readonly closing: string
  readonly closingDetail: Readonly<Record<string, unknown>>
  readonly officeId: string
  readonly proposedArea: string | null
  readonly dueOn: Day | null
  /** The decision under which it is kept: the one in force, or the one after the refusal. */
  readonly decision: Decision
}
export type Filed = {
  readonly sheetId: string
  readonly values: Values
  readonly papers: readonly AttachmentRow[]
  readonly scope: ConsentScope
}

/** The values that this decision lets be kept, the private note apart. */
const keptValues = (values: Values, decision: Decision): Values =>
  Object.fromEntries(
    presentFields(values)
      .filter((id) => id !== 'closing.privateNote' && decision.recordable.includes(classOf(id)))
      .map((id) => [id, values[id]]),
  )

const listed = <C extends string>(codes: readonly C[], value: Values[FieldId]): C[] =>
  Array.isArray(value) ? codes.filter((c) => value.includes(c)) : []

/** Surname and name of the person; else the words of the report; else the alias. */
function displayNameOf({ known }: DraftInHand, values: Values, decision: Decision): string {
  const alias = textOf(values['anonymous.alias'])
  if (decision.case === 7 && alias !== null) return alias
  const written = (surname: FieldId, name: FieldId) =>
    [textOf(values[surname]), textOf(values[name])].filter((part) => part !== null).join(' ')
  const registered = known.person === null ? '' : `${known.person.surname} ${known.person.name}`
  return (
    written('user.surname', 'user.name') ||
    registered ||
    written('reported.surname', 'reported.name') ||
    'Persona non identificata'
  )
}

/** Where consent stands on the sheet (decision 1: waiting is a state of the consent). */
function consentOn({ head, decision: before }: DraftInHand, decision: Decision): ConsentState {
  if (decision.row.endsWith('.refused')) return 'denied'
  if (decision.case === 1 || decision.case === 6) return 'not-needed'
  if (decision.row.endsWith('.granted') || decision.case === 5) return 'granted'
  return before.row === '2.report' ? 'pending' : head.consent
}

/** The person of the sheet. A report still waiting for consent, an alias, a name not known: nobody is registered. */
async function personOf(cx: Context, desk: Desk, draft: DraftInHand, values: Values, decision: Decision) {
  const { personId, person } = draft.known
  if (decision.case === 7) return null
  if (personId !== null && person !== null && decision.case === 5) return personId
  const named =
    person !== null || textOf(values['user.surname']) !== null || textOf(values['user.name']) !== null
  if (!named) return null
  const standing = decision.storage === 'restricted' ? 'restricted' : 'ordinary'
  const kept = await desk.persons.keepPerson(cx, { personId, standing, values })
  return kept.personId
}

type Consented = { readonly id: string | null; readonly scope: ConsentScope }

/** The row of the answer given in this draft; without one, the consent of this organisation that it rests on. */
async function consentOf(
  cx: Context,
  { content, values, head, row, known }: DraftInHand,
  decision: Decision,
  personId: string | null,
): Promise<Consented> {
  const { answer } = content
  const prior = known.consents.filter((c) => c.state === 'granted')
  const own = prior.find((c) => c.organisationId === row.organisation_id)
  const inherited = { id: own?.id ?? null, scope: (own ?? prior[0])?.scope ?? 'organisation' }
  if (answer === null || answer.answer === 'pending' || personId === null) return inherited
  const id = await recordConsent(cx, {
    personId,
    pack: head.pack,
    state: answer.answer,
    scope: answer.scope,
    basis: decision.consent.basis,
    givenBy: decision.case === 4 ? 'legal-representative' : 'user',
    act: decision.case === 4 ? actIn(values) : null,
    noticeVersion: answer.noticeVersion,
    evidence: answer.evidence,
    employmentServices: answer.employmentServices,
    askedAt: answer.at,
    decidedOn: cx.today,
    collectedBy: answer.by,
  })
  return { id, scope: answer.scope }
}

/** The draft becomes a sheet: person, consent, sheet, documents; then the draft and its key are no more. */
export async function fileSheet(cx: Context, desk: Desk, draft: DraftInHand, filing: Filing): Promise<Filed> {
  const { decision } = filing
  const { row, head, content } = draft
  if (decision.case === null) throw new Refusal('case-not-chosen')
  const values = keptValues(draft.values, decision)
  const personId = await personOf(cx, desk, draft, values, decision)
  const consent = await consentOf(cx, draft, decision, personId)
  const sheetId = randomUUID()
  const note = textOf(draft.values['closing.privateNote'])
  await insertSheet(
    cx.tx,
    {
      id: sheetId,
      organisationId: row.organisation_id,
      officeId: filing.officeId,
      contactPointId: row.contact_point_id,
      operatorId: row.author_id,
      state: filing.state,
      pack: head.pack,
      decisionRow: decision.row,
      caseNumber: decision.case,
      interlocutor: head.interlocutor,
      presumedPrejudice: head.presumedPrejudice,
      consent: consentOn(draft, decision),
      consentId: consent.id,
      personId,
      displayName: displayNameOf(draft, values, decision),
      alias: decision.case === 7 ? textOf(values['anonymous.alias']) : null,
      occurredOn: asDay(textOf(values['access.day']) ?? '') ?? cx.today,
      mode: textOf(values['access.mode']),
      reason: textOf(values['access.reason']),
      closing: filing.closing,
      closingDetail: {
        ...filing.closingDetail,
        ...(content.lifted.length > 0 ? { lifted: content.lifted } : {}),
      },
      content: values,
      needs: listed(need.codes, values['needs.tags']),
      services: listed(requestedService.codes, values['services.requested']),
      privateNote: decision.recordable.includes('closing-note') ? note : null,
      proposedArea: filing.proposedArea,
      dueOn: filing.dueOn,
      originDispatchId: null,
    },
    cx.now,
  )
  const papers = await keepPapers(cx, draft, sheetId, decision)
  await destroyDraft(cx, row)
  if (content.identifies !== null)
    await desk.linkIdentified(cx, { anonymousId: content.identifies, namedId: sheetId })
  cx.audit({
    subject: sheetId,
    persons: personId === null ? [] : [personId],
    fields: presentFields(values).filter((id) => !isBlank(values[id])),
    to: filing.state,
  })
  return { sheetId, values, papers, scope: consent.scope }
}

/** The documents that may stay pass under the house's key; the others go with the draft. */
async function keepPapers(
  cx: Context,
  { row, key }: DraftInHand,
  sheetId: string,
  decision: Decision,
): Promise<AttachmentRow[]> {
  const { master } = cx.house.keys
  const papers = (await listAttachments(cx.tx, row.id))
    .filter((p) => decision.recordable.includes(classOfAttachment[p.kind]))
    .map((p) => ({ ...p, sealed: sealName(master, p.id, unsealName(key, p)) }))
  await moveToSheet(cx.tx, sheetId, papers)
  return papers
}
