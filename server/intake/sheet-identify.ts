import type { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { presentFields } from '../../domain/intake/draft.ts'
import { identify } from '../../domain/intake/rules.ts'
import type { Body, Params, Reply } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import type { DraftPort } from './draft-port.ts'
import { loadSheet } from './sheet-loading.ts'
import { saveIdentified } from './sheet-queries.ts'

type Api = typeof accessSheetApi

/** A15: needs and circumstances of the anonymous sheet go into a new draft, which asks its own consent. */
export const identifySheet =
  ({ openDraftWith }: DraftPort) =>
  async (
    cx: Context,
    { id }: Params<Api['identify']>,
    { carry, interlocutor, contactPointId }: Body<Api['identify']>,
  ): Promise<Reply<Api['identify']>> => {
    const { sheet } = await loadSheet(cx, id)
    const values = identify(sheet, carry)
    if (sheet.identified) throw new Refusal('already-identified')
    cx.audit({ fields: presentFields(values) })
    return openDraftWith(cx, { contactPointId, interlocutor, values, identifies: id })
  }

/** For who concludes the draft of an identification: from now on the anonymous sheet knows its named one. */
export async function linkIdentified(
  cx: Context,
  { anonymousId, namedId }: { anonymousId: string; namedId: string },
): Promise<void> {
  await saveIdentified(cx.tx, { anonymousId, namedId, by: cx.actor.operatorId, now: cx.now })
}
