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
  readonly codeStart: string | null
  /** The beginning of the key of a telephone. */
  readonly phoneKey: string | null
}

export type Candidate = KnownPerson & ListedPerson & { readonly phoneFound: boolean }
type Sql = RawBuilder<unknown>

/** Most rows that each way of searching brings; the best of them are scored. */
export const mostCandidates = 100
/** Most rows looked at for the names, and for the births. */
const mostRead = { names: 20_000, births: 3_000 } as const
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
  select person_id, false as phone from ${from}
  where ${answered(words)} >= ${needed}
  order by ${answered(words)} desc, ${distance(words)} limit ${mostCandidates})`

/** Who has one of the starting tokens: the tokens are read one after the other, in their order, from the index alone. */
const holders = (ours: Sql, { start, words }: SoughtNames) => sql`(
  select t.person_id, t.name_hashes
  from (select token from unnest(${texts(start)}) with ordinality as u (token, place) order by place) r
  cross join lateral (
    select person_id, name_hashes from person_name_token where organisation_id = any (${ours}) and token = r.token collate "C"
  ) t limit ${words.length === 1 ? mostOfOneWord : mostRead.names}) starting`

const bornIn = (ours: Sql, births: readonly BirthRange[]) => sql`(
  select b.person_id, b.name_hashes
  from unnest(${texts(births.map((b) => b.from))}, ${texts(births.map((b) => b.to))}) as r (low, high)
  cross join lateral (
    select id as person_id, name_hashes from person
    where organisation_id = any (${ours}) and birth >= r.low collate "C" and birth <= r.high collate "C"
    order by organisation_id, birth limit ${mostRead.births}
  ) b) born`

/** Every way asked for at once, in one statement. */
export function candidates(sought: Sought, visible: Visible, today: Day): RawBuilder<Candidate> {
  const { organisations, names, births, codeKeys, codeStart, phoneKey } = sought
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
      where organisation_id = any (${ours}) and identity_code >= ${codeStart} and identity_code < ${`${codeStart}~`} limit ${mostCandidates})`)
  if (phoneKey)
    ways.push(sql`(select person_id, true as phone from person_contact
      where organisation_id = any (${ours}) and phone_key >= ${phoneKey} and phone_key < ${`${phoneKey}~`} limit ${mostCandidates})`)
  return sql<Candidate>`
    with found as materialized (
      select person_id, bool_or(phone) as phone from (${sql.join(ways, sql` union all `)}) ways group by person_id
    )
    select one.*, found.phone as "phoneFound" from found cross join lateral (
    select person.id, person.standing, person.surname, person.name, person.other_names as "otherNames", person.sex, person.birth,
      person.birth_place as "birthPlace", person.identity_code as code, person.died_on as "diedOn",
      ${representedOn(today)} as represented
    from person where person.id = found.person_id and person.organisation_id = any (${ours}) and ${visible} offset 0
    ) one`
}

const asksNothing = ({ names, births, codeKeys, codeStart, phoneKey }: Sought) =>
  !names && births.length === 0 && codeKeys.length === 0 && !codeStart && !phoneKey

/** The persons that may be meant, to be scored; in no order. */
export async function listCandidates(
  tx: Tx,
  sought: Sought,
  { visible, today }: { visible: Visible; today: Day },
): Promise<Candidate[]> {
  if (asksNothing(sought)) return []
  return (await candidates(sought, visible, today).execute(tx)).rows
}
