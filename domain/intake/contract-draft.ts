import { z } from 'zod'
import { ConsentAnswer } from '../consent/contract.ts'
import { consentState, interlocutorKind } from '../consent/codes.ts'
import { Decision } from '../consent/decision.ts'
import { packVersions } from '../consent/packs.ts'
import { download, endpoint, list, Nothing, PageQuery, pageOf, upload } from '../kernel/endpoint.ts'
import { byId } from '../kernel/id.ts'
import { Instant } from '../kernel/instant.ts'
import { closingAction } from '../consent/closing-codes.ts'
import { ClosingBody } from './closing-body.ts'
import { attachmentKind } from './codes.ts'
import { cleaned, fieldIds, FieldValue } from './fields.ts'
import { AccessSheetId, AttachmentId, ContactId, ContactPointId, DraftId, OperatorId } from './ids.ts'
import { sheetLifecycle } from './lifecycle.ts'
import { needClass } from './needs.ts'

const FieldName = z.enum(fieldIds)
const ById = byId(DraftId)

/** Each field with its value and the revision it was read at; an unknown field is 400, a misfit too. */
export const PatchBody = z.strictObject({
  fields: z
    .partialRecord(FieldName, z.strictObject({ value: FieldValue, base: z.int().min(0) }))
    .superRefine((fields, cx) => {
      for (const id of fieldIds) {
        const change = fields[id]
        if (change !== undefined && cleaned(id, change.value) === undefined) {
          cx.addIssue({ code: 'custom', path: [id, 'value'], message: 'Il valore non ha la forma attesa.' })
        }
      }
    }),
})
export type PatchBody = z.infer<typeof PatchBody>

export const MissingField = z.strictObject({ id: FieldName, label: z.string() })

/** A draft as its author reads it: the map, the decision of the table, what is missing. */
export const Draft = z.strictObject({
  id: DraftId,
  state: z.enum(sheetLifecycle.states),
  pack: z.enum(packVersions),
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  presumedPrejudice: z.boolean(),
  consent: z.enum(consentState.codes),
  seq: z.int(),
  fields: z.partialRecord(FieldName, z.strictObject({ value: FieldValue, rev: z.int() })),
  decision: Decision,
  missing: z.array(MissingField),
  openedAt: Instant,
  /** When the draft ends by itself; null when it does not. */
  expiresAt: Instant.nullable(),
  /** A request to take the prejudice flag off waits for a second person. */
  liftAsked: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

/** A draft in a list: no word of its content. */
export const DraftRow = z.strictObject({
  id: DraftId,
  author: OperatorId,
  authorName: z.string(),
  contactPointId: ContactPointId,
  openedAt: Instant,
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  consent: z.enum(consentState.codes),
  presumedPrejudice: z.boolean(),
  expiresAt: Instant.nullable(),
  warning: z.boolean(),
})

/** A request to take the flag off: the second person reads the reason, not the draft (A12). */
export const LiftRow = z.strictObject({
  id: DraftId,
  author: OperatorId,
  authorName: z.string(),
  askedAt: Instant,
  reason: z.string(),
})

/** Who speaks, and the flag over it. `dropForbidden` confirms that what the new case forbids goes. */
export const CaseBody = z.strictObject({
  interlocutor: z.enum(interlocutorKind.codes).nullable(),
  presumedPrejudice: z.boolean(),
  dropForbidden: z.boolean(),
})

/** `granted` and `pending`; a refusal has its own endpoint, because it destroys. */
export const AnswerBody = ConsentAnswer.extend({
  answer: z.enum(['granted', 'pending']),
  dropForbidden: z.boolean(),
})

export const RefusalPreview = z.strictObject({
  deletes: z.array(z.string()).readonly(),
  keeps: z.array(z.string()).readonly(),
  sentence: z.string(),
  askPrejudice: z.boolean(),
})

/** The tick of decision 7, and the answer to “is a prejudice presumed?” (A02): a yes goes through the case instead. */
export const RefusalBody = z.strictObject({ informed: z.literal(true), noPrejudice: z.literal(true) })

/** What is left of a draft after it ended. */
export const Ended = z.strictObject({
  leaves: z.enum(['sheet', 'draft', 'statistical-contact', 'restricted']),
  sheetId: AccessSheetId.nullable(),
  contactId: ContactId.nullable(),
  action: z.enum(closingAction.codes).nullable(),
  next: z.string(),
})

export const Attachment = z.strictObject({
  id: AttachmentId,
  kind: z.enum(attachmentKind.codes),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: Instant,
})

const drafts = { target: 'record', params: ById } as const
const writtenReason = z.string().trim().min(20).max(500)

// prettier-ignore
export const draftApi = {
  open: endpoint({ method: 'POST', path: '/drafts', target: 'context', permission: 'draft.open', once: true,
    summary: 'Apre la bozza di un nuovo accesso',
    body: z.strictObject({ contactPointId: ContactPointId }), reply: Draft }),
  list: list({ method: 'GET', path: '/drafts', target: 'context', permission: 'draft.list',
    summary: 'Le bozze di chi è collegato', body: PageQuery, reply: pageOf(DraftRow) }),
  listPoint: list({ method: 'GET', path: '/drafts/of-contact-point', target: 'context', permission: 'draft.list-point',
    summary: 'Le bozze delle colleghe e dei colleghi, senza il contenuto', body: PageQuery, reply: pageOf(DraftRow) }),
  takeOver: endpoint({ ...drafts, method: 'POST', path: '/drafts/:id/take-over', permission: 'draft.take-over',
    summary: 'Prende la bozza di una collega o di un collega', reply: Draft }),
  read: endpoint({ ...drafts, method: 'GET', path: '/drafts/:id', permission: 'draft.read',
    summary: 'Legge la bozza, che cosa si può registrare e che cosa manca', reply: Draft }),
  patch: endpoint({ ...drafts, method: 'PATCH', path: '/drafts/:id', permission: 'draft.edit',
    summary: 'Salva alcuni campi della bozza', body: PatchBody, reply: Draft }),
  previewCase: endpoint({ ...drafts, method: 'POST', path: '/drafts/:id/case/preview', permission: 'draft.set-case',
    summary: 'Dice che cosa toglierebbe un cambio di interlocutore', body: CaseBody.omit({ dropForbidden: true }),
    reply: z.strictObject({ decision: Decision, dropped: z.array(MissingField) }) }),
  setCase: endpoint({ ...drafts, method: 'PUT', path: '/drafts/:id/case', permission: 'draft.set-case',
    summary: 'Indica chi parla e se si presume un pregiudizio', body: CaseBody, reply: Draft }),
  askLift: endpoint({ ...drafts, method: 'POST', path: '/drafts/:id/prejudice/lift', permission: 'draft.ask-lift',
    summary: 'Chiede di togliere il presunto pregiudizio, con il motivo', body: z.strictObject({ reason: writtenReason }), reply: Draft }),
  listLifts: list({ method: 'GET', path: '/drafts/lifts', target: 'context', permission: 'draft.confirm-lift',
    summary: 'Le richieste di togliere il presunto pregiudizio, da confermare', body: PageQuery, reply: pageOf(LiftRow) }),
  confirmLift: endpoint({ ...drafts, method: 'POST', path: '/drafts/:id/prejudice/lift/confirm', permission: 'draft.confirm-lift',
    summary: 'Conferma, come seconda persona, che il presunto pregiudizio si toglie', reply: Nothing }),
  answerConsent: endpoint({ ...drafts, method: 'POST', path: '/drafts/:id/consent', permission: 'draft.answer-consent',
    summary: 'Registra la risposta al consenso', body: AnswerBody, reply: Draft }),
  previewRefusal: endpoint({ ...drafts, method: 'GET', path: '/drafts/:id/refusal', permission: 'draft.refuse',
    summary: 'Mostra che cosa un rifiuto cancella e che cosa resta', reply: RefusalPreview }),
  refuse: endpoint({ ...drafts, method: 'POST', path: '/drafts/:id/refusal', permission: 'draft.refuse', once: true,
    summary: 'Registra il rifiuto e cancella ciò che non può restare', body: RefusalBody, reply: Ended }),
  discard: endpoint({ ...drafts, method: 'DELETE', path: '/drafts/:id', permission: 'draft.discard',
    summary: 'Elimina una bozza aperta per errore' }),
  conclude: endpoint({ ...drafts, method: 'POST', path: '/drafts/:id/conclude', permission: 'draft.conclude', once: true,
    summary: 'Conclude l’accesso con un intervento di chiusura', body: ClosingBody, reply: Ended }),

  attach: upload({ method: 'POST', path: '/drafts/:id/attachments', target: 'parent', params: ById, permission: 'draft.attach', once: true,
    summary: 'Allega un documento alla bozza', body: z.strictObject({ kind: z.enum(attachmentKind.codes) }), reply: Attachment }),
  attachments: endpoint({ ...drafts, method: 'GET', path: '/drafts/:id/attachments', permission: 'draft.read',
    summary: 'I documenti allegati alla bozza', reply: z.array(Attachment) }),
  downloadAttachment: download({ method: 'GET', path: '/attachments/:id', target: 'record', params: byId(AttachmentId),
    permission: 'attachment.download', summary: 'Scarica un documento allegato' }),
  removeAttachment: endpoint({ method: 'DELETE', path: '/attachments/:id', target: 'record', params: byId(AttachmentId),
    permission: 'attachment.remove', summary: 'Toglie un documento dalla bozza' }),
  consentForm: download({ ...drafts, method: 'GET', path: '/drafts/:id/consent-form', permission: 'draft.print-consent',
    summary: 'Stampa il modulo di consenso con i dati della bozza' }),
}

/** The flash contact of S05: three choices and Enter; the rest is where one stands. */
export const ContactBody = z.strictObject({
  mode: z.enum(['in-person', 'phone', 'email', 'other-remote']),
  macroNeed: z.enum(needClass.codes).nullable(),
  outcome: z.enum(['information', 'sent-elsewhere', 'external-identification']),
  contactPointId: ContactPointId,
})
