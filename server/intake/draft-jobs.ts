import type { Jobs } from '../platform/jobs.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Context } from '../platform/road.ts'
import { insertContacts } from './contact-insert-queries.ts'
import { emptyContent, unsealContent } from './draft-content.ts'
import { deleteDrafts, listExpired, type ExpiredDraft } from './draft-sweep-queries.ts'
import { contactLeft } from './refusal-purge.ts'
import { valuesOf } from '../../domain/intake/draft.ts'

/** How many drafts one transaction destroys. */
export const sliceOfExpired = 50

/** Without its key a draft says nothing any more: the contact knows only where and when. */
async function contactOfExpired({ house }: Context, row: ExpiredDraft) {
  const key = await house.keys.find(row.key_id)
  const content = key === undefined ? emptyContent : unsealContent(key, row.id, row.content)
  const head = {
    pack: row.pack,
    interlocutor: row.interlocutor,
    presumedPrejudice: row.presumed_prejudice,
    consent: row.consent,
  }
  const left = { outcome: 'consent-not-received', informed: content.answer !== null } as const
  return contactLeft(row, head, valuesOf(content.map.fields), left)
}

/** A04: what nobody answered in time is destroyed as by a refusal; each leaves a contact. A slice at a time. */
async function expireDrafts(cx: Context): Promise<void> {
  const expired = await listExpired(cx.tx, cx.now, sliceOfExpired)
  await insertContacts(cx.tx, await Promise.all(expired.map((row) => contactOfExpired(cx, row))), cx.now)
  const files = await deleteDrafts(
    cx.tx,
    expired.map((row) => row.id),
  )
  cx.afterCommit(async () => {
    for (const { key_id } of expired) await cx.house.keys.destroy(key_id)
    for (const file of files) await cx.house.files.remove(file)
  })
  cx.audit({ reason: 'consent-not-received', count: expired.length })
  const { organisationId } = cx.actor
  if (expired.length === sliceOfExpired && organisationId !== null)
    await enqueue(cx, 'expire-drafts', { organisationId, at: cx.now })
}

export const draftJobs = { 'expire-drafts': { run: expireDrafts, daily: true } } as const satisfies Jobs
