import type { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { presentFields } from '../../domain/intake/draft.ts'
import { identify } from '../../domain/intake/rules.ts'
import type { Body, Params, Reply } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import type { DraftPort } from './draft-port.ts'
import { saveIdentified } from './sheet-identify-queries.ts'
import { loadSheet } from './sheet-loading.ts'

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
    const fields = identify(sheet, carry)
    if (sheet.identified) throw new Refusal('already-identified')
    const draft = await openDraftWith(cx, { contactPointId, interlocutor, values: fields, identifies: id })
    cx.audit({ subject: id, fields: presentFields(fields) })
    return draft
  }

/** For who concludes a draft that began from an anonymous sheet: that sheet now knows its named one. */
export const linkIdentified = (
  { tx, actor, now }: Context,
  link: { anonymousId: string; namedId: string },
): Promise<void> => saveIdentified(tx, { ...link, by: actor.operatorId, now })
