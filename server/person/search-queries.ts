import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../domain/kernel/day.ts'
import type { KnownPerson } from '../../domain/person/names/score.ts'
import type { ListedPerson } from '../../domain/person/rules.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import { representedOn } from './queries.ts'

/** From a day to a day, as text: `1961`, `1961-03` and `1961-03-15` sort between `1961` and `1961-99`. */
export type BirthRange = { readonly from: string; readonly to: string }

/** The tokens that answer one typed word, as hashes: all of them, those that sound alike, the word itself. */
export type SoughtWord = {
  readonly any: readonly number[]
  readonly near: readonly number[]
  readonly exact: readonly number[]
}

export type SoughtNames = {
  /** The tokens from which candidates are taken, the nearest first: those of the rarest words. */
  readonly start: readonly string[]
  readonly words: readonly SoughtWord[]
  /** How many words a candidate answers at least. */
  readonly needed: number
}

/** What to look for; empty lists ask for nothing. */
export type Sought = {
  readonly organisations: readonly string[]
  readonly names: SoughtNames | null
  readonly births: readonly BirthRange[]
  readonly codeKeys: readonly string[]
  /** The beginning of the key of a code. */
  readonly codeStart: string | null
  /** The beginning of the key of a telephone. */
  readonly phoneKey: string | null
}

export type Candidate = KnownPerson & ListedPerson & { readonly phoneFound: boolean }
type Sql = RawBuilder<unknown>

/** Most rows that each way of searching brings; the best of them are scored. */
export const mostCandidates = 100
/** Most rows looked at for the names, for the births and for new tokens. With an order and a limit no plan reads a whole table. */
const mostRead = { names: 20_000, births: 3_000, tokens: 10_000 } as const
const mostOfOneWord = 300

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`
const meets = (hashes: readonly number[]) => sql`name_hashes && ${[...hashes]}::int[]`

/** How many words a row of `name_hashes` answers. */
const answered = (words: readonly SoughtWord[]) =>
  sql.join(
    words.map((w) => sql`(${meets(w.any)})::int`),
    sql` + `,
  )

/** Nothing for the word itself, one for what sounds so, two for a mistake. */
const distance = (words: readonly SoughtWord[]) =>
  sql.join(
    words.map((w) => sql`2 - (${meets(w.near)})::int - (${meets(w.exact)})::int`),
    sql` + `,
  )

/** The best of some rows: first who answers most words, then who answers them best. */
const best = (from: Sql, { words, needed }: SoughtNames) => sql`(
  select person_id, false as phone from (
    select person_id, ${answered(words)} as answered, ${distance(words)} as distance from ${from}
  ) compared where answered >= ${needed} order by answered desc, distance limit ${mostCandidates})`

/** Who has one of the starting tokens: the tokens are read one after the other, in their order, from the index alone. */
const holders = (ours: Sql, { start, words }: SoughtNames) => sql`(
  select t.person_id, t.name_hashes
  from (select token from unnest(${texts(start)}) with ordinality as u (token, place) order by place) r
  cross join lateral (
    select person_id, name_hashes from person_name_token where organisation_id = any (${ours}) and token = r.token collate "C"
    order by organisation_id, token, person_id limit ${mostRead.names}
  ) t limit ${words.length === 1 ? mostOfOneWord : mostRead.names}) starting`

const bornIn = (ours: Sql, births: readonly BirthRange[]) => sql`(
  select b.person_id, b.name_hashes
  from unnest(${texts(births.map((b) => b.from))}, ${texts(births.map((b) => b.to))}) as r (low, high)
  cross join lateral (
    select id as person_id, name_hashes from person
    where organisation_id = any (${ours}) and birth >= r.low collate "C" and birth <= r.high collate "C"
    order by organisation_id, birth limit ${mostRead.births}
  ) b) born`

/** Up to which number the dictionary of an organisation was read. */
export type ReadUpTo = { readonly organisationId: string; readonly last: number }
export type FreshToken = { readonly organisationId: string; readonly number: number; readonly token: string }

/** What the dictionaries lack: asked on the way, so that keeping them up to date costs no trip of its own. */
const freshTokens = (read: readonly ReadUpTo[]) => sql`
  select jsonb_agg(jsonb_build_object('organisationId', n.organisation_id, 'number', n.number, 'token', n.token) order by n.number) as tokens
  from unnest(${read.map((r) => r.organisationId)}::uuid[], ${read.map((r) => r.last)}::bigint[]) as r (organisation_id, last)
  cross join lateral (
    select organisation_id, number, token from name_token where organisation_id = r.organisation_id and number > r.last
    order by number limit ${mostRead.tokens}
  ) n`

/** Whom each way asked for brings: ids, and whether it was by telephone. */
function waysOf({ organisations, names, births, codeKeys, codeStart, phoneKey }: Sought): Sql[] {
  const ours = sql`${[...organisations]}::uuid[]`
  const ways: Sql[] = []
  if (names) ways.push(best(holders(ours, names), names))
  // With a date of birth one word is enough.
  if (names && births.length > 0) ways.push(best(bornIn(ours, births), { ...names, needed: 1 }))
  if (!names && births.length > 0)
    ways.push(sql`(select person_id, false as phone from ${bornIn(ours, births)} limit ${mostCandidates})`)
  if (codeKeys.length > 0)
    ways.push(sql`(select id as person_id, false as phone from person
      where organisation_id = any (${ours}) and code_key = any (${texts(codeKeys)}) limit ${mostCandidates})`)
  if (codeStart)
    ways.push(sql`(select id as person_id, false as phone from person
      where organisation_id = any (${ours}) and code_key >= ${codeStart} and code_key < ${`${codeStart}~`} limit ${mostCandidates})`)
  if (phoneKey)
    ways.push(sql`(select person_id, true as phone from person_contact
      where organisation_id = any (${ours}) and phone_key >= ${phoneKey} and phone_key < ${`${phoneKey}~`} limit ${mostCandidates})`)
  return ways.length > 0 ? ways : [sql`(select null::uuid as person_id, false as phone where false)`]
}

type Row = { readonly fresh: FreshToken[] | null; readonly id: string | null }
type Seen = { readonly visible: Visible; readonly today: Day; readonly read: readonly ReadUpTo[] }

/** Every way asked for at once, in one statement; one row of nothing when nobody is found. */
export function candidates(sought: Sought, { visible, today, read }: Seen): RawBuilder<Row> {
  return sql<Row>`
    with fresh as materialized (${freshTokens(read)}),
    found as materialized (
      select person_id, bool_or(phone) as phone from (${sql.join(waysOf(sought), sql` union all `)}) ways group by person_id
    ),
    persons as (
      select one.*, found.phone as "phoneFound" from found cross join lateral (
        select person.id, person.standing, person.surname, person.name, person.other_names as "otherNames", person.sex, person.birth,
          person.birth_place as "birthPlace", person.identity_code as code, person.died_on as "diedOn", ${representedOn(today)} as represented
        from person where person.id = found.person_id and person.organisation_id = any (${[...sought.organisations]}::uuid[]) and ${visible}
        offset 0
      ) one
    )
    select fresh.tokens as fresh, persons.* from fresh left join persons on true`
}

const isPerson = (row: Row | (Candidate & Row)): row is Candidate & Row => row.id !== null

/** The persons that may be meant, to be scored, in no order; and the names that the dictionaries do not know yet. */
export async function listCandidates(
  tx: Tx,
  sought: Sought,
  seen: Seen,
): Promise<{ found: Candidate[]; fresh: readonly FreshToken[] }> {
  const { rows } = await candidates(sought, seen).execute(tx)
  return { found: rows.filter(isPerson), fresh: rows[0]?.fresh ?? [] }
}
