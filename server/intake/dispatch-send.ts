import { randomUUID } from 'node:crypto'
import { classOfAttachment } from '../../domain/intake/attachments.ts'
import { closingOrRefuse } from '../../domain/intake/closing.ts'
import type { accessSheetApi, dispatchApi } from '../../domain/intake/contract-sheet.ts'
import {
  consentOnArrival,
  dispatchClasses,
  dispatchContent,
  dutyHolder,
} from '../../domain/intake/dispatch.ts'
import { presentFields } from '../../domain/intake/draft.ts'
import { sheetLifecycle } from '../../domain/intake/lifecycle.ts'
import type { Body, Params, Reply } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { getDispatch } from './dispatch-queries.ts'
import { findAddress, insertDispatch, type Target } from './dispatch-send-queries.ts'
import { frozen, listSheetAttachments } from './sheet-attachment-queries.ts'
import { loadSheet, type LoadedSheet } from './sheet-loading.ts'
import { saveSheetState } from './sheet-queries.ts'
import { withoutPrivateNote } from './sheet-reading.ts'

type Api = typeof accessSheetApi

/** A dispatch as one of its two sides reads it. */
export async function showDispatch(cx: Context, id: string): Promise<Reply<(typeof dispatchApi)['read']>> {
  const { personId, ...dispatch } = await getDispatch(cx.tx, id, {
    actor: cx.actor,
    visible: cx.visible('dispatch.read'),
  })
  if (personId !== null) cx.audit({ persons: [personId] })
  return { ...dispatch, duty: dutyHolder(dispatch.state) }
}

/** Freezes what the consent lets travel (decision 5), values and documents, on its way to an office or an organisation. */
async function openDispatch(
  cx: Context,
  { sheet, decision }: LoadedSheet,
  { target, message }: { target: Target; message: string | undefined },
): Promise<string> {
  const to = await findAddress(cx.tx, target, { from: sheet.organisationId, today: cx.today })
  if (!to) throw new Refusal('not-found')
  if (to.organisationId === sheet.organisationId && to.officeId === sheet.officeId)
    throw new Refusal('same-destination')
  const scope = sheet.consentScope ?? 'organisation'
  const classes = dispatchClasses(decision, to.destination, scope)
  const values = withoutPrivateNote(
    dispatchContent(sheet.values, decision, { destination: to.destination, scope }),
  )
  const documents = await listSheetAttachments(cx.tx, sheet.id)
  const id = randomUUID()
  await insertDispatch(
    cx.tx,
    {
      id,
      from: sheet,
      to,
      sheetId: sheet.id,
      caseNumber: sheet.case,
      interlocutor: sheet.interlocutor,
      presumedPrejudice: sheet.presumedPrejudice,
      judicial: sheet.case === 1 || sheet.decisionRow.endsWith('.mandate'),
      values,
      attachments: documents.filter((d) => classes.includes(classOfAttachment[d.kind])).map(frozen),
      consentScope: sheet.consentScope,
      consentOnArrival: consentOnArrival(decision, to.destination, scope),
      message: message || null,
      sentBy: cx.actor.operatorId,
    },
    cx.now,
  )
  cx.audit({ persons: sheet.personId ? [sheet.personId] : [], fields: presentFields(values) })
  return id
}

export async function sendSheet(
  cx: Context,
  { id }: Params<Api['send']>,
  body: Body<Api['send']>,
): Promise<Reply<Api['send']>> {
  const loaded = await loadSheet(cx, id, { lock: true })
  const { sheet, decision } = loaded
  if (sheet.version !== body.version) throw new Refusal('stale-version')
  closingOrRefuse(decision, body.to === 'office' ? 'send-to-office' : 'send-to-organisation')
  const state = sheetLifecycle.next(sheet.state, 'send')
  const dispatchId = await openDispatch(cx, loaded, { target: body, message: body.message })
  await saveSheetState(cx.tx, { id, version: sheet.version, by: cx.actor.operatorId, now: cx.now }, { state })
  cx.audit({ from: sheet.state, to: state })
  return showDispatch(cx, dispatchId)
}
