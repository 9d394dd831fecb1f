import type { dispatchApi } from '../../domain/intake/contract-sheet.ts'
import {
  dispatchLifecycle,
  dispatchStateLabels,
  type DispatchAction,
  type DispatchState,
} from '../../domain/intake/lifecycle.ts'
import { Instant } from '../../domain/kernel/instant.ts'
import type { Body, Params, Reply } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { showDispatch } from './dispatch-send.ts'
import { listDispatches, lockDispatch, saveAnswer } from './dispatch-queries.ts'
import { pageAsked, pageFrom } from './sheet-page.ts'

type Api = typeof dispatchApi
type Id = Params<Api['read']>

/** The state after the answer; who comes second is told what happened meanwhile. */
export function answerOrSettled(state: DispatchState, action: DispatchAction): DispatchState {
  if (!dispatchLifecycle.allows(state, action))
    throw new Refusal('dispatch-settled', { state: dispatchStateLabels[state].toLowerCase() })
  return dispatchLifecycle.next(state, action)
}

const listOf =
  (permission: 'dispatch.list' | 'dispatch.list-sent') =>
  async (
    cx: Context,
    _: object,
    { cursor, size, state }: Body<Api['received']>,
  ): Promise<Reply<Api['received']>> => {
    const page = pageAsked({ cursor, size }, Instant)
    const found = await listDispatches(cx.tx, cx.visible(permission), { page, actor: cx.actor, state })
    return pageFrom(found, page, ({ at: _at, ...row }) => row)
  }
export const listReceivedDispatches = listOf('dispatch.list')
export const listSentDispatches = listOf('dispatch.list-sent')

export const readDispatch = (cx: Context, { id }: Id): Promise<Reply<Api['read']>> => showDispatch(cx, id)

/** Back to the sender, with the reason: the sheet is complete again and may go elsewhere. */
export async function refuseDispatch(
  cx: Context,
  { id }: Id,
  refusal: Body<Api['refuse']>,
): Promise<Reply<Api['refuse']>> {
  const { state: from } = await lockDispatch(cx.tx, id)
  const state = answerOrSettled(from, 'refuse')
  await saveAnswer(cx.tx, id, { state, by: cx.actor.operatorId, now: cx.now, refusal })
  cx.audit({ from, to: state, reason: refusal.code })
  const {
    values: _,
    consentScope: __,
    consentOnArrival: ___,
    duty: ____,
    ...row
  } = await showDispatch(cx, id)
  return row
}

export async function withdrawDispatch(cx: Context, { id }: Id): Promise<Reply<Api['withdraw']>> {
  const { state: from } = await lockDispatch(cx.tx, id)
  const state = answerOrSettled(from, 'withdraw')
  await saveAnswer(cx.tx, id, { state, by: cx.actor.operatorId, now: cx.now })
  cx.audit({ from, to: state })
  return {}
}
