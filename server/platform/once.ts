import { z } from 'zod'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from './road.ts'

type Asked = { readonly key: string; readonly operation: string; readonly content: string }
const Key = z.uuid()

/** What the same operator created with the same key; a different request under that key is refused. */
export async function findAgain({ tx, actor, house }: Context, asked: Asked): Promise<string | undefined> {
  if (!Key.safeParse(asked.key).success) throw new Refusal('malformed')
  const row = await tx
    .selectFrom('request_key')
    .select(['operation', 'body_mac', 'subject_id'])
    .where('operator_id', '=', actor.operatorId)
    .where('key', '=', asked.key)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.operation !== asked.operation || !row.body_mac.equals(house.keys.mac(asked.content)))
    throw new Refusal('reused-key')
  return row.subject_id
}

/** Keeps the id of what was created; of the content only a MAC that nobody can search by guessing. */
export async function remember(
  { tx, actor, now, house }: Context,
  asked: Asked,
  subjectId: string,
): Promise<void> {
  await tx
    .insertInto('request_key')
    .values({
      operator_id: actor.operatorId,
      key: asked.key,
      operation: asked.operation,
      body_mac: house.keys.mac(asked.content),
      subject_id: subjectId,
      created_at: now,
    })
    .execute()
}
