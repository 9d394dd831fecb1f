import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { InterlocutorKind } from '../../domain/consent/codes.ts'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import { presentFields } from '../../domain/intake/draft.ts'
import type { Values } from '../../domain/intake/facts.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import { timeOf } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { packHere } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import { emptyContent, sealContent } from './draft-content.ts'
import { keepDraft, takeDraft, viewOf, type Desk } from './draft-desk.ts'
import { findOwnContactPoint, insertDraft } from './draft-queries.ts'

type DraftView = z.input<typeof Draft>

/** How a draft begins: where, and, when an anonymous person says who she is, with what she lets carry over (A15). */
export type Beginning = {
  readonly contactPointId: string
  readonly interlocutor?: InterlocutorKind
  readonly values?: Values
  /** The anonymous sheet. */
  readonly identifies?: string
}

/** Opens a draft: the key is on disk before anything is written, the row holds only what is sealed under it. */
export const openDraft =
  (desk: Desk) =>
  async (
    cx: Context,
    _: object,
    { contactPointId, interlocutor, values = {}, identifies }: Beginning,
  ): Promise<DraftView> => {
    const { actor, now, today } = cx
    const at = await findOwnContactPoint(cx.tx, contactPointId, actor, today)
    if (!at || actor.organisationId === null) throw new Refusal('not-found')
    const pack = await packHere(cx)
    const given: Partial<Record<FieldId, FieldValue>> = {
      'access.day': today,
      'access.time': timeOf(now),
      'access.contactPoint': at.id,
      'access.operator': actor.operatorId,
      ...values,
    }
    const known = presentFields(given).map((id) => [id, { value: given[id] ?? null, rev: 1 }] as const)
    const content = {
      ...emptyContent,
      identifies: identifies ?? null,
      map: { seq: 1, fields: Object.fromEntries(known) },
    }
    const { id: keyId, key } = await cx.house.keys.create()
    const id = randomUUID()
    const row = {
      id,
      organisation_id: actor.organisationId,
      office_id: actor.officeId ?? at.officeId,
      contact_point_id: at.id,
      author_id: actor.operatorId,
      state: 'draft' as const,
      pack,
      interlocutor: interlocutor ?? null,
      presumed_prejudice: false,
      consent: 'not-asked' as const,
      key_id: keyId,
      content: sealContent(key, id, content),
      seq: content.map.seq,
      expires_at: null,
      lift_asked_by: null,
      audited_at: now,
      created_at: now,
      modified_by: actor.operatorId,
    }
    await insertDraft(cx.tx, row)
    cx.audit({ subject: id })
    const draft = await takeDraft(cx, desk, { id })
    return viewOf(draft.decision.ttl === null ? draft : await keepDraft(cx, desk, draft, {}))
  }

/** What the sheets ask of the drafts when an anonymous person says who she is (A15). */
export const draftsForSheets = (desk: Desk) => ({
  openDraftWith: (cx: Context, start: Beginning): Promise<DraftView> => openDraft(desk)(cx, {}, start),
  readDraft: async (cx: Context, id: string): Promise<DraftView> =>
    viewOf(await takeDraft(cx, desk, { id, as: 'reader' })),
})
