import { sql } from 'kysely'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Tx } from '../platform/database.ts'
import { nameHashes, type RoledToken } from './name-tokens.ts'

type Owner = { readonly id: string; readonly organisationId: string }

/**
 * Adds tokens to the dictionary of the organisation. Known ones are held until the commit, lest a cleaning takes them
 * away; new ones are numbered under the lock of the series, so that numbers become visible in their order.
 */
export async function addToDictionary(
  tx: Tx,
  organisationId: string,
  tokens: readonly string[],
  now: Instant,
): Promise<void> {
  await sql`
    with wanted as (select distinct unnest(${[...tokens]}::text[]) collate "C" as token),
    known as (
      select n.token from name_token n join wanted using (token) where n.organisation_id = ${organisationId} for key share of n
    ), fresh as (
      select token, row_number() over (order by token) as place from wanted where token not in (select token from known)
    ), series as (
      insert into person_series (organisation_id, kind, year, last, created_at)
      select ${organisationId}, 'name-token', 0, count(*), ${now} from fresh having count(*) > 0
      on conflict (organisation_id, kind, year) do update set last = person_series.last + excluded.last
      returning last
    )
    insert into name_token (organisation_id, number, token, created_at)
    select ${organisationId}, series.last - (select count(*) from fresh) + fresh.place, fresh.token, ${now} from fresh, series
    on conflict (organisation_id, token) do nothing`.execute(tx)
}

/** Gives a person exactly these tokens; what nobody has any more leaves the dictionary. */
export async function saveTokens(
  tx: Tx,
  owner: Owner,
  tokens: readonly RoledToken[],
  now: Instant,
): Promise<void> {
  const { id, organisationId } = owner
  const { rows } = await sql<{ token: string }>`
    delete from person_name_token where organisation_id = ${organisationId} and person_id = ${id} returning token`.execute(
    tx,
  )
  await insertTokens(tx, owner, tokens, now)
  await sql`update person set name_hashes = ${nameHashes(tokens)}::int[] where id = ${id}`.execute(tx)
  const kept = new Set(tokens.map((t) => t.token))
  const dropped = rows.map((r) => r.token).filter((token) => !kept.has(token))
  await cleanDictionary(tx, organisationId, dropped)
}

export async function insertTokens(
  tx: Tx,
  { id, organisationId }: Owner,
  tokens: readonly RoledToken[],
  now: Instant,
): Promise<void> {
  const [words, roles] = [tokens.map((t) => t.token), tokens.map((t) => t.role)]
  await addToDictionary(tx, organisationId, words, now)
  await sql`
    insert into person_name_token (organisation_id, token, person_id, role, name_hashes, created_at)
    select ${organisationId}, token, ${id}, role, ${nameHashes(tokens)}::int[], ${now}
    from unnest(${words}::text[], ${roles}::text[]) as w (token, role)`.execute(tx)
}

/** Takes out of the dictionary what no person has any more (decision 13): locks first, looks afterwards. */
export async function cleanDictionary(
  tx: Tx,
  organisationId: string,
  tokens: readonly string[],
): Promise<void> {
  if (tokens.length === 0) return
  const words = [...new Set(tokens)].toSorted()
  const unused = sql`n.organisation_id = ${organisationId} and n.token = any (${words}::text[])
    and not exists (select from person_name_token t where t.organisation_id = n.organisation_id and t.token = n.token)`
  await sql`select from name_token n where ${unused} order by n.token for update`.execute(tx)
  await sql`delete from name_token n where ${unused}`.execute(tx)
}

export type CountedToken = { readonly number: number; readonly token: string; readonly names: number }

/** The whole dictionary of an organisation, with how many names have each token. */
export async function listDictionary(tx: Tx, organisationId: string): Promise<CountedToken[]> {
  const { rows } = await sql<CountedToken>`
    select n.number, n.token, coalesce(c.names, 0) as names
    from name_token n left join (
      select token, count(*) as names from person_name_token where organisation_id = ${organisationId} group by token
    ) c using (token)
    where n.organisation_id = ${organisationId}`.execute(tx)
  return rows
}

export async function countPersons(tx: Tx, organisationId: string): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from person where organisation_id = ${organisationId}`.execute(tx)
  return rows[0]?.n ?? 0
}
