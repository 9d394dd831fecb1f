import { sql } from 'kysely'
import { z } from 'zod'
import { Instant } from '../../domain/kernel/instant.ts'
import type { InterlocutorKind, ConsentState } from '../../domain/consent/codes.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { PageQuery } from '../../domain/kernel/endpoint.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'

export type ListedDraft = {
  readonly id: string
  readonly author: string
  readonly authorName: string
  readonly contactPointId: string
  readonly openedAt: Instant
  readonly interlocutor: InterlocutorKind | null
  readonly consent: ConsentState
  readonly presumedPrejudice: boolean
  readonly expiresAt: Instant | null
}

const Cursor = z.tuple([Instant, z.uuid()])
const sizeOf = ({ size = '25' }: PageQuery) => Number(size)

/** The rows after a cursor, newest first, on (created_at, id). */
function after({ cursor }: PageQuery) {
  if (cursor === undefined) return sql<boolean>`true`
  const parsed = Cursor.safeParse(cursor.split('_'))
  if (!parsed.success) throw new Refusal('malformed')
  return sql<boolean>`(draft.created_at, draft.id) < (${parsed.data[0]}, ${parsed.data[1]})`
}

function pageOf<R extends { id: string; openedAt: Instant }>(found: R[], query: PageQuery) {
  const rows = found.slice(0, sizeOf(query))
  const last = rows.at(-1)
  return { rows, next: found.length > rows.length && last ? `${last.openedAt}_${last.id}` : null }
}

type Wanted = {
  readonly seen: Visible
  readonly now: Instant
  readonly page: PageQuery
  /** Whose drafts to leave out. */
  readonly except: string | null
}

/** Living drafts without a word of their content, newest first. */
export async function listDrafts(tx: Tx, { seen, now, page, except }: Wanted) {
  const { rows } = await sql<ListedDraft>`
    select draft.id, author_id as author, o.name || ' ' || o.surname as "authorName", contact_point_id as "contactPointId",
      draft.created_at as "openedAt", interlocutor, consent, presumed_prejudice as "presumedPrejudice", expires_at as "expiresAt"
    from draft join operator o on o.id = draft.author_id
    where ${seen} and (expires_at is null or expires_at > ${now}) and author_id is distinct from ${except}::uuid and ${after(page)}
    order by draft.created_at desc, draft.id desc limit ${sizeOf(page) + 1}`.execute(tx)
  return pageOf(rows, page)
}

export type AskedLift = {
  readonly id: string
  readonly author: string
  readonly authorName: string
  readonly openedAt: Instant
  readonly key_id: string
  readonly content: Buffer
}

/** Drafts on which somebody else asked to take the flag off. */
export async function listAskedLifts(tx: Tx, { seen, page, except }: Omit<Wanted, 'now'>) {
  const { rows } = await sql<AskedLift>`
    select draft.id, author_id as author, o.name || ' ' || o.surname as "authorName", draft.created_at as "openedAt", key_id, content
    from draft join operator o on o.id = draft.lift_asked_by
    where ${seen} and lift_asked_by is distinct from ${except}::uuid and ${after(page)}
    order by draft.created_at desc, draft.id desc limit ${sizeOf(page) + 1}`.execute(tx)
  return pageOf(rows, page)
}
