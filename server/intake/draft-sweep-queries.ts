import { sql } from 'kysely'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'
import { asOwner } from '../platform/owner.ts'
import type { House } from '../platform/house.ts'
import { parseDraft, type DraftRow } from './draft-queries.ts'

export type ExpiredDraft = DraftRow

/** Drafts whose time is over, locked; those that somebody has in hand wait for the next slice. */
export async function listExpired(tx: Tx, now: Instant, most: number): Promise<ExpiredDraft[]> {
  const rows = await tx
    .selectFrom('draft')
    .selectAll()
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(parseDraft)
}

/** Deletes the drafts with their documents, in one statement. Returns the files that nobody owns any more. */
export async function deleteDrafts(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ file_id: string }>`
    with papers as (delete from attachment where draft_id = any (${[...ids]}::uuid[]) returning file_id),
      gone as (delete from draft where id = any (${[...ids]}::uuid[]))
    select file_id from papers`.execute(tx)
  return rows.map((r) => r.file_id)
}

/** Every file that some table still owns, whatever the concept: all columns `file_id` of the database. */
async function listOwnedFiles(tx: Tx): Promise<Set<string>> {
  const { rows: owners } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'file_id'`.execute(tx)
  if (owners.length === 0) return new Set()
  const each = owners.map(({ name }) => sql`select file_id from ${sql.table(name)}`)
  const { rows } = await sql<{ file_id: string }>`${sql.join(each, sql` union `)}`.execute(tx)
  return new Set(rows.map((r) => r.file_id))
}

/**
 * At start, before anybody is served: keys and files that no row owns are what a crash left between a commit and
 * its effects; they are destroyed. An empty house (a copy about to be restored) keeps everything. Returns how many.
 */
export async function sweepKeys({ db, keys, files }: House): Promise<{ keys: number; files: number }> {
  const lying = { keys: await keys.list(), files: await files.list() }
  const owned = await asOwner(db, async (tx) => ({
    house: await tx.selectFrom('organisation').select('id').limit(1).executeTakeFirst(),
    keys: new Set((await tx.selectFrom('draft').select('key_id').execute()).map((r) => r.key_id)),
    files: await listOwnedFiles(tx),
  }))
  if (owned.house === undefined) return { keys: 0, files: 0 }
  const lost = {
    keys: lying.keys.filter((id) => !owned.keys.has(id)),
    files: lying.files.filter((id) => !owned.files.has(id)),
  }
  for (const id of lost.keys) await keys.destroy(id)
  for (const id of lost.files) await files.remove(id)
  return { keys: lost.keys.length, files: lost.files.length }
}
