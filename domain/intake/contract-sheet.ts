import { z } from 'zod'
import { closingAction, contactOutcome } from '../consent/closing-codes.ts'
import { consentScope, consentState, interlocutorKind } from '../consent/codes.ts'
import { Decision } from '../consent/decision.ts'
import { packVersions } from '../consent/packs.ts'
import { Day } from '../kernel/day.ts'
import { download, endpoint, list, Nothing, PageQuery, pageOf } from '../kernel/endpoint.ts'
import { byId } from '../kernel/id.ts'
import { Instant } from '../kernel/instant.ts'
import { accessMode, dispatchRefusal } from './codes.ts'
import { Attachment, ContactBody, Draft } from './contract-draft.ts'
import { fieldIds, FieldValue } from './fields.ts'
import {
  AccessSheetId,
  ContactId,
  ContactPointId,
  DispatchId,
  OfficeId,
  OperatorId,
  OrganisationId,
  PersonId,
} from './ids.ts'
import { dispatchLifecycle, sheetLifecycle } from './lifecycle.ts'
import { needClass } from './needs.ts'

const FieldName = z.enum(fieldIds)
const caseNumber = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
const Values = z.partialRecord(FieldName, FieldValue)
const ById = byId(AccessSheetId)
const DispatchById = byId(DispatchId)
const message = z.string().trim().max(1000).optional()

/** What every list of sheets shows: enough to choose one. `name` is the person's name, or the alias. */
const head = {
  id: AccessSheetId,
  number: z.string(),
  day: Day,
  state: z.enum(sheetLifecycle.states),
  case: caseNumber,
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  presumedPrejudice: z.boolean(),
  consent: z.enum(consentState.codes),
  mode: z.enum(accessMode.codes).nullable(),
  closing: z.enum(closingAction.codes).nullable(),
  contactPointId: ContactPointId,
  officeId: OfficeId.nullable(),
} as const
export const SheetRow = z.strictObject({ ...head, name: z.string(), operatorName: z.string() })
export type SheetRow = z.infer<typeof SheetRow>

/** What the privacy officer sees: that it exists, on what ground, never of whom. */
export const SheetMetadata = z.strictObject({
  id: AccessSheetId,
  number: z.string(),
  day: Day,
  state: z.enum(sheetLifecycle.states),
  case: caseNumber,
  consent: z.enum(consentState.codes),
  pack: z.enum(packVersions),
  basis: Decision.shape.consent.shape.basis,
  fieldCount: z.int(),
  hasAliasLink: z.boolean(),
})

export const Sheet = z.strictObject({
  ...head,
  pack: z.enum(packVersions),
  version: z.int(),
  personId: PersonId.nullable(),
  values: Values,
  decision: Decision,
  attachments: z.array(Attachment),
  operatorId: OperatorId,
  operatorName: z.string(),
  /** The sheet it was copied from, when it came from another organisation. */
  originOrganisationId: OrganisationId.nullable(),
  actions: z.array(z.string()),
  next: z.string(),
})
export type Sheet = z.infer<typeof Sheet>

export const SheetQuery = PageQuery.extend({
  from: Day.optional(),
  to: Day.optional(),
  state: z.enum(sheetLifecycle.states).optional(),
  case: z.enum(['1', '2', '3', '4', '5', '6', '7']).optional(),
  mode: z.enum(accessMode.codes).optional(),
  consent: z.enum(consentState.codes).optional(),
  closing: z.enum(closingAction.codes).optional(),
  contactPointId: ContactPointId.optional(),
  mine: z.enum(['yes']).optional(),
})

/** By name, by POST: names never travel in an address. */
export const SheetSearch = z.strictObject({
  surname: z.string().trim().min(2).max(80),
  name: z.string().trim().max(80).optional(),
  alias: z.string().trim().max(40).optional(),
  page: PageQuery.optional(),
})

/** To an office of the same organisation, or to another organisation; an AG duty moves only on acceptance (decision 6). */
export const SendBody = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('office'), version: z.int(), officeId: OfficeId, message }),
  z.strictObject({
    to: z.literal('organisation'),
    version: z.int(),
    organisationId: OrganisationId,
    message,
  }),
])

export const DispatchRow = z.strictObject({
  id: DispatchId,
  state: z.enum(dispatchLifecycle.states),
  sentAt: Instant,
  fromOrganisation: z.string(),
  toName: z.string(),
  case: caseNumber,
  judicial: z.boolean(),
  message: z.string().nullable(),
  refusal: z.enum(dispatchRefusal.codes).nullable(),
  reason: z.string().nullable(),
})
export const Dispatch = DispatchRow.extend({
  values: Values,
  consentScope: z.enum(consentScope.codes).nullable(),
  consentOnArrival: z.enum(consentState.codes),
  duty: z.enum(['sender', 'receiver']),
})
export const DispatchQuery = PageQuery.extend({ state: z.enum(dispatchLifecycle.states).optional() })

export const StatisticalContactRow = z.strictObject({
  id: ContactId,
  day: Day,
  hour: z.int(),
  contactPointId: ContactPointId,
  mode: z.enum(accessMode.codes),
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  macroNeed: z.enum(needClass.codes).nullable(),
  outcome: z.enum(contactOutcome.codes),
  informed: z.boolean(),
})

/** A15: what to carry from the anonymous sheet into a new draft, which asks its own consent. */
const IdentifyBody = z.strictObject({
  carry: z.array(FieldName).max(40),
  interlocutor: z.enum(['user', 'legal-representative']),
  contactPointId: ContactPointId,
})

const sheets = { target: 'record', params: ById } as const
const dispatches = { target: 'record', params: DispatchById } as const
const reasonText = z.string().trim().min(20).max(500)

// prettier-ignore
export const accessSheetApi = {
  list: list({ method: 'GET', path: '/access-sheets', target: 'context', permission: 'access-sheet.list',
    summary: 'Elenco degli accessi', body: SheetQuery, reply: pageOf(SheetRow) }),
  search: endpoint({ method: 'POST', path: '/access-sheets/search', target: 'context', permission: 'access-sheet.list',
    summary: 'Cerca gli accessi per nome o alias', body: SheetSearch, reply: pageOf(SheetRow) }),
  metadata: list({ method: 'GET', path: '/access-sheets/metadata', target: 'context', permission: 'access-sheet.list-metadata',
    summary: 'Gli accessi senza il contenuto, per la protezione dei dati', body: SheetQuery.omit({ mine: true }), reply: pageOf(SheetMetadata) }),
  read: endpoint({ ...sheets, method: 'GET', path: '/access-sheets/:id', permission: 'access-sheet.read',
    summary: 'Legge una scheda di accesso', reply: Sheet }),
  readRegistry: endpoint({ ...sheets, method: 'GET', path: '/access-sheets/:id/registry', permission: 'access-sheet.read-registry',
    summary: 'Legge la sola anagrafica della scheda', reply: z.strictObject({ id: AccessSheetId, number: z.string(), values: Values }) }),
  readPrivateNote: endpoint({ ...sheets, method: 'GET', path: '/access-sheets/:id/private-note', permission: 'access-sheet.read-private',
    summary: 'Legge la nota riservata', reply: z.strictObject({ note: z.string().nullable() }) }),
  readAliasLink: endpoint({ ...sheets, method: 'GET', path: '/access-sheets/:id/alias-link', permission: 'access-sheet.read-alias-link',
    summary: 'Il legame fra una scheda anonima e quella con il nome', reply: z.strictObject({ alias: z.string().nullable(), sheetId: AccessSheetId.nullable() }) }),
  identify: endpoint({ ...sheets, method: 'POST', path: '/access-sheets/:id/identify', permission: 'access-sheet.identify', once: true,
    summary: 'La persona anonima si identifica: apre una nuova bozza con il contenuto scelto', body: IdentifyBody, reply: Draft }),
  resubmit: endpoint({ ...sheets, method: 'POST', path: '/access-sheets/:id/resubmit', permission: 'access-sheet.resubmit',
    summary: 'Ripropone una volta una scheda respinta, con nuovi elementi', body: z.strictObject({ version: z.int(), elements: reasonText }), reply: Sheet }),
  send: endpoint({ ...sheets, method: 'POST', path: '/access-sheets/:id/send', permission: 'access-sheet.send', once: true,
    summary: 'Invia la scheda a un altro ufficio o ente', body: SendBody, reply: Dispatch }),
  receipt: download({ ...sheets, method: 'GET', path: '/access-sheets/:id/receipt', permission: 'access-sheet.print-receipt',
    summary: 'Stampa la ricevuta dell’accesso' }),
  print: download({ ...sheets, method: 'GET', path: '/access-sheets/:id/print', permission: 'access-sheet.print',
    summary: 'Stampa la scheda di accesso' }),
}

// prettier-ignore
export const dispatchApi = {
  received: list({ method: 'GET', path: '/dispatches/received', target: 'context', permission: 'dispatch.list',
    summary: 'Le schede ricevute', body: DispatchQuery, reply: pageOf(DispatchRow) }),
  sent: list({ method: 'GET', path: '/dispatches/sent', target: 'context', permission: 'dispatch.list-sent',
    summary: 'Le schede inviate', body: DispatchQuery, reply: pageOf(DispatchRow) }),
  read: endpoint({ ...dispatches, method: 'GET', path: '/dispatches/:id', permission: 'dispatch.read',
    summary: 'Legge un invio', reply: Dispatch }),
  accept: endpoint({ ...dispatches, method: 'POST', path: '/dispatches/:id/accept', permission: 'dispatch.accept', once: true,
    summary: 'Accetta la scheda ricevuta: ne nasce una propria', body: z.strictObject({ officeId: OfficeId }), reply: Sheet }),
  refuse: endpoint({ ...dispatches, method: 'POST', path: '/dispatches/:id/refuse', permission: 'dispatch.refuse',
    summary: 'Rifiuta la scheda ricevuta, con il motivo', body: z.strictObject({ code: z.enum(dispatchRefusal.codes), reason: reasonText }), reply: DispatchRow }),
  withdraw: endpoint({ ...dispatches, method: 'POST', path: '/dispatches/:id/withdraw', permission: 'dispatch.withdraw',
    summary: 'Annulla un invio non ancora accettato', reply: Nothing }),
}

// prettier-ignore
export const contactApi = {
  record: endpoint({ method: 'POST', path: '/contacts', target: 'context', permission: 'contact.record', once: true,
    summary: 'Registra un contatto anonimo con tre scelte', body: ContactBody, reply: StatisticalContactRow }),
  list: list({ method: 'GET', path: '/contacts', target: 'context', permission: 'contact.list',
    summary: 'I contatti statistici', body: PageQuery.extend({ from: Day.optional(), to: Day.optional(), outcome: z.enum(contactOutcome.codes).optional() }),
    reply: pageOf(StatisticalContactRow) }),
  refusalNote: download({ method: 'GET', path: '/contacts/refusal-note', target: 'context', permission: 'contact.print-refusal',
    summary: 'Stampa il foglio per chi nega il consenso, senza alcun dato della persona' }),
}
