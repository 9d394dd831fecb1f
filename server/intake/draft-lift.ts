import type { z } from 'zod'
import { liftPrejudice, writtenReason } from '../../domain/consent/procedures.ts'
import type { Draft, LiftRow } from '../../domain/intake/contract-draft.ts'
import type { Page, PageQuery } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { unsealContent } from './draft-content.ts'
import { keepDraft, takeDraft, viewOf, type Desk } from './draft-desk.ts'
import { listAskedLifts, type AskedLift } from './draft-list-queries.ts'
import { moveDraft } from './draft-move.ts'

type ById = { readonly id: string }

/** A12: the flag comes off with a written reason and a second person. Asking changes nothing else. */
export const askLift =
  (desk: Desk) =>
  async (cx: Context, { id }: ById, { reason }: { reason: string }): Promise<z.input<typeof Draft>> => {
    const draft = await takeDraft(cx, desk, { id })
    if (!draft.head.presumedPrejudice) throw new Refusal('wrong-state')
    const by = cx.actor.operatorId
    const lift = { by, reason: writtenReason(reason), askedAt: cx.now }
    cx.audit({ from: draft.decision.row })
    return viewOf(
      await keepDraft(cx, desk, draft, { content: { ...draft.content, lift }, row: { lift_asked_by: by } }),
    )
  }

/** The requests of others, with their reason alone; one whose key is gone has nothing to say. */
export async function listLifts(
  cx: Context,
  _: object,
  page: PageQuery,
): Promise<Page<z.input<typeof LiftRow>>> {
  const seen = cx.visible('draft.confirm-lift')
  const found = await listAskedLifts(cx.tx, { seen, page, except: cx.actor.operatorId })
  const rows = await Promise.all(found.rows.map((row) => liftOf(cx, row)))
  return { rows: rows.flatMap((row) => (row === undefined ? [] : [row])), next: found.next }
}

async function liftOf({ house }: Context, { id, author, authorName, key_id, content }: AskedLift) {
  const key = await house.keys.find(key_id)
  const lift = key && unsealContent(key, id, content).lift
  return lift ? { id, author, authorName, askedAt: lift.askedAt, reason: lift.reason } : undefined
}

/** The second person agrees: the flag comes off, and with it what only the flag let be written. */
export const confirmLift =
  (desk: Desk) =>
  async (cx: Context, { id }: ById): Promise<Record<string, never>> => {
    const draft = await takeDraft(cx, desk, { id, as: 'colleague' })
    const { lift } = draft.content
    if (lift === null) throw new Refusal('wrong-state')
    const confirmedBy = cx.actor.operatorId
    liftPrejudice(lift, confirmedBy)
    const head = { ...draft.head, presumedPrejudice: false }
    const lifted = [...draft.content.lifted, { ...lift, confirmedBy, confirmedAt: cx.now }]
    const after = await moveDraft(cx, desk, draft, {
      head,
      content: { lift: null, lifted },
      row: { lift_asked_by: null },
      dropForbidden: true,
    })
    cx.audit({ from: draft.decision.row, to: after.decision.row, reason: 'lifted-by-two' })
    return {}
  }
