import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../domain/kernel/day.ts'
import type { LookupPlan } from '../../domain/person/names/lookups.ts'
import type { KnownPerson } from '../../domain/person/names/score.ts'
import type { ListedPerson } from '../../domain/person/rules.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import { representedOn } from './queries.ts'

/** From a day to a day, as text: `1961`, `1961-03` and `1961-03-15` sort between `1961` and `1961-99`. */
export type BirthRange = { readonly from: string; readonly to: string }

/** What to look for; empty lists ask for nothing. */
export type Sought = {
  readonly organisations: readonly string[]
  readonly plan: LookupPlan | null
  /** The tokens from which candidates are taken, the nearest first: those of the rarest words. */
  readonly startTokens: readonly string[]
  readonly births: readonly BirthRange[]
  readonly codeKeys: readonly string[]
  readonly codeStart: string | null
  /** The beginning of the key of a telephone. */
  readonly phoneKey: string | null
}

export type Candidate = KnownPerson & ListedPerson & { readonly phoneFound: boolean }

/** Most rows that each way of searching brings; the best of them are scored. */
export const mostCandidates = 120
const mostStarting = 6_000
const mostOfOneWord = 300
const mostBorn = 3_000

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`

function lookupTable({ lookups }: LookupPlan): RawBuilder<unknown> {
  return sql`lookup as materialized (select token collate "C" as token, word, cost from unnest(${lookups.map((l) => l.token)}::text[],
    ${lookups.map((l) => l.word)}::int[], ${lookups.map((l) => l.cost)}::int[]) as l (token, word, cost))`
}

/** The words that each person of a list answers, and how well. */
const answers = (from: RawBuilder<unknown>, needed: number) => sql`
  select person_id, count(*) as words, sum(cost) as cost from (
    select s.person_id, l.word, min(l.cost) as cost
    from ${from} s
    join person_name_token t on t.organisation_id = s.organisation_id and t.person_id = s.person_id
    join lookup l on l.token = t.token
    group by s.person_id, l.word
  ) answered group by person_id having count(*) >= ${needed}
  order by words desc, cost limit ${mostCandidates}`

/** Persons with one of some tokens, those of the first tokens first. */
const holders = (sought: Sought, most: number) => sql`
  select distinct organisation_id, person_id from (
    select t.organisation_id, t.person_id
    from (select token from unnest(${texts(sought.startTokens)}) with ordinality as u (token, place) order by place) r
    cross join lateral (
      select organisation_id, person_id from person_name_token
      where organisation_id = any (${[...sought.organisations]}::uuid[]) and token = r.token collate "C" limit ${most}
    ) t limit ${most}
  ) starting`

const bornIn = ({ organisations, births }: Sought) => sql`
  select b.organisation_id, b.id as person_id
  from unnest(${texts(births.map((b) => b.from))}, ${texts(births.map((b) => b.to))}) as r (low, high)
  cross join lateral (
    select organisation_id, id from person
    where organisation_id = any (${[...organisations]}::uuid[]) and birth >= r.low collate "C" and birth <= r.high collate "C" limit ${mostBorn}
  ) b`

type Ways = { readonly tables: RawBuilder<unknown>[]; readonly found: RawBuilder<unknown>[] }

function byNames(sought: Sought): Ways {
  const { plan } = sought
  if (!plan || plan.lookups.length === 0) return { tables: [], found: [] }
  const start = plan.words === 1 ? mostOfOneWord : mostStarting
  const tables = [
    lookupTable(plan),
    sql`starting as materialized (${holders(sought, start)})`,
    sql`named as materialized (${answers(sql`starting`, plan.needed)})`,
  ]
  if (sought.births.length === 0) return { tables, found: [sql`select person_id, false as phone from named`] }
  // With a date of birth one word is enough, and the namesakes born then come before the others.
  return {
    tables: [
      ...tables,
      sql`born as materialized (${bornIn(sought)})`,
      sql`born_named as materialized (${answers(sql`born`, 1)})`,
    ],
    found: [
      sql`select person_id, false as phone from named`,
      sql`select person_id, false as phone from born_named`,
    ],
  }
}

/** Every way asked for at once; one statement whatever was typed. */
export function candidates(sought: Sought, visible: Visible, today: Day): RawBuilder<Candidate> {
  const { organisations, births, codeKeys, codeStart, phoneKey } = sought
  const ours = sql`${[...organisations]}::uuid[]`
  const { tables, found } = byNames(sought)
  if (births.length > 0 && found.length === 0)
    found.push(sql`(select person_id, false as phone from (${bornIn(sought)}) b limit ${mostCandidates})`)
  if (codeKeys.length > 0)
    found.push(sql`(select id as person_id, false as phone from person
      where organisation_id = any (${ours}) and code_key = any (${texts(codeKeys)}) limit ${mostCandidates})`)
  if (codeStart)
    found.push(sql`(select id as person_id, false as phone from person
      where organisation_id = any (${ours}) and identity_code >= ${codeStart} and identity_code < ${`${codeStart}~`} limit ${mostCandidates})`)
  if (phoneKey)
    found.push(sql`(select person_id, true as phone from person_contact
      where organisation_id = any (${ours}) and phone_key >= ${phoneKey} and phone_key < ${`${phoneKey}~`} limit ${mostCandidates})`)
  tables.push(sql`found as materialized (select person_id, bool_or(phone) as phone
    from (${sql.join(found, sql` union all `)}) ways group by person_id)`)
  return sql<Candidate>`
    with ${sql.join(tables)}
    select person.id, person.standing, person.surname, person.name, person.other_names as "otherNames", person.sex, person.birth,
      person.birth_place as "birthPlace", person.identity_code as code, person.died_on as "diedOn",
      found.phone as "phoneFound", ${representedOn(today)} as represented
    from found join person on person.id = found.person_id
    where ${visible} and person.organisation_id = any (${ours})`
}

const asksNothing = (s: Sought) =>
  (s.plan?.lookups.length ?? 0) === 0 &&
  s.births.length === 0 &&
  s.codeKeys.length === 0 &&
  !s.codeStart &&
  !s.phoneKey

/** The persons that may be meant, to be scored; in no order. */
export async function listCandidates(
  tx: Tx,
  sought: Sought,
  { visible, today }: { visible: Visible; today: Day },
): Promise<Candidate[]> {
  if (asksNothing(sought)) return []
  return (await candidates(sought, visible, today).execute(tx)).rows
}
