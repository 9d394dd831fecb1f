import { randomUUID } from 'node:crypto'
import type { PackVersion } from '../../domain/consent/packs.ts'
import { decide } from '../../domain/consent/table.ts'
import { fieldOfAttachment } from '../../domain/intake/attachments.ts'
import { accessMode, accessReason } from '../../domain/intake/codes.ts'
import { aliasOf } from '../../domain/intake/contact.ts'
import type { dispatchApi } from '../../domain/intake/contract-sheet.ts'
import { factsOf, type Known, type Values } from '../../domain/intake/facts.ts'
import { need, requestedService } from '../../domain/intake/needs.ts'
import type { Body, Params, Reply } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { packHere } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import { answerOrSettled } from './dispatch-answer.ts'
import { findReceivingPlace, lockDispatch, saveAnswer, type LockedDispatch } from './dispatch-queries.ts'
import { insertAttachmentCopies } from './sheet-attachment-queries.ts'
import { insertSheet, nextNumber } from './sheet-insert-queries.ts'
import { showSheet } from './sheet-loading.ts'
import { displayNameOf } from './sheet-name.ts'

type Api = typeof dispatchApi

/** The receiver asks its own table: the consent counts only as it arrives (A16). */
function decisionOnArrival(
  cx: Context,
  d: LockedDispatch,
  { pack, values }: { pack: PackVersion; values: Values },
) {
  const inside = d.fromOrganisationId === d.toOrganisationId
  const known: Known = {
    today: cx.today,
    moment: 'access',
    prior: d.case === 5 && d.consentOnArrival === 'granted' ? (inside ? 'own' : 'zone') : 'none',
    mandate: d.judicial,
    earlierPrejudice: false,
    personKnown: d.personId !== null || d.case === 5,
    openFile: false,
    represented: false,
    leadMunicipality: false,
  }
  const { interlocutor, presumedPrejudice, consentOnArrival: consent } = d
  return decide(factsOf({ pack, interlocutor, presumedPrejudice, consent }, values, known))
}

/** The receiver's own alias: the sender's stays with the sender. */
async function newAlias(cx: Context, organisationId: string): Promise<string> {
  const year = Number(cx.today.slice(0, 4))
  return aliasOf(year, await nextNumber(cx.tx, { organisationId, kind: 'alias', year, now: cx.now }))
}

const among = <C extends string>(codes: readonly C[], value: unknown): C[] =>
  Array.isArray(value) ? codes.filter((c) => value.includes(c)) : codes.filter((c) => c === value)

/** Accepting makes the receiver's own sheet, from the frozen content and nothing else; then the sender's follows. */
export async function acceptDispatch(
  cx: Context,
  { id }: Params<Api['accept']>,
  { officeId }: Body<Api['accept']>,
): Promise<Reply<Api['accept']>> {
  const d = await lockDispatch(cx.tx, id)
  const state = answerOrSettled(d.state, 'accept')
  const place = await findReceivingPlace(cx.tx, {
    organisationId: d.toOrganisationId,
    officeId: d.toOfficeId === null || d.toOfficeId === officeId ? officeId : null,
    contactPointId: cx.actor.contactPointId,
    today: cx.today,
  })
  if (!place) throw new Refusal('not-found')
  const sheetId = randomUUID()
  const copies = d.attachments.map((from) => ({ id: randomUUID(), from }))
  const documents = copies.flatMap(({ id: copy, from }) => {
    const field = fieldOfAttachment[from.kind]
    return field !== null && d.values[field] === from.id ? [[field, copy] as const] : []
  })
  const alias = d.case === 7 ? await newAlias(cx, d.toOrganisationId) : null
  const values: Values = {
    ...d.values,
    ...Object.fromEntries(documents),
    ...(alias === null ? {} : { 'anonymous.alias': alias }),
  }
  const pack = await packHere(cx)
  await insertSheet(
    cx.tx,
    {
      id: sheetId,
      organisationId: d.toOrganisationId,
      officeId: place.officeId,
      contactPointId: place.contactPointId,
      operatorId: cx.actor.operatorId,
      state: 'received',
      pack,
      decisionRow: decisionOnArrival(cx, d, { pack, values }).row,
      caseNumber: d.case,
      interlocutor: d.interlocutor,
      presumedPrejudice: d.presumedPrejudice,
      consent: d.consentOnArrival,
      consentId: d.consentId,
      personId: d.personId,
      displayName: displayNameOf(values, alias),
      alias,
      occurredOn: cx.today,
      mode: among(accessMode.codes, values['access.mode'])[0] ?? null,
      reason: among(accessReason.codes, values['access.reason'])[0] ?? null,
      closing: null,
      closingDetail: {},
      content: values,
      needs: among(need.codes, values['needs.tags']),
      services: among(requestedService.codes, values['services.requested']),
      privateNote: null,
      proposedArea: null,
      dueOn: null,
      originDispatchId: id,
    },
    cx.now,
  )
  await insertAttachmentCopies(cx.tx, copies, {
    sheetId,
    organisationId: d.toOrganisationId,
    master: cx.house.keys.master,
    now: cx.now,
  })
  await saveAnswer(cx.tx, id, { state, by: cx.actor.operatorId, now: cx.now, receivedSheetId: sheetId })
  cx.audit({ from: d.state, to: state })
  return showSheet(cx, sheetId)
}
