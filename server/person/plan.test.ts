import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PersonId } from '../../domain/person/id.ts'
import { samplePeople, seededRandom } from '../../domain/person/names/sample-people.ts'
import type { PersonSearch } from '../../domain/person/search.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { asHolder, bulkPerson, fillRegistry } from '../../test/make/person.ts'
import type { BulkPerson } from './bulk-queries.ts'
import { openNameRegister } from './name-register.ts'
import { candidates } from './search-queries.ts'
import { readSearch, soughtOf } from './sought.ts'

// Plan guard: at twenty thousand persons no way of searching reads a whole table, whatever plan PostgreSQL keeps for it.
let t: TestHouse
let token: string
beforeAll(async () => {
  t = await makeHouse()
  token = (await t.zone.operator('front-desk')).token
  const { identity } = bulkPerson(t.zone.here.id, { surname: 'Prova' })
  const rows = samplePeople(20_000, seededRandom(1)).map((person, i): BulkPerson => ({
    id: PersonId.parse(randomUUID()),
    organisationId: t.zone.here.id,
    standing: 'ordinary',
    identity: { ...identity, surname: person.surname, name: person.name, birth: person.birth },
    contacts: [
      { kind: 'phone', value: `+39 000 ${String(i).padStart(7, '0')}`, holder: null, caution: null },
    ],
  }))
  await fillRegistry(t, rows)
})
afterAll(() => t.close())

const names = openNameRegister()
type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
const wholeReads = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(wholeReads),
]

const literal = (value: unknown): string => {
  const text = (item: unknown) => `"${String(item)}"`
  return Array.isArray(value) ? `'{${value.map(text).join(',')}}'` : `'${String(value)}'`
}

/** As a prepared statement, which is how searches run: `custom` at first, `generic` when PostgreSQL has seen enough. */
const planOf = (search: PersonSearch, mode: 'force_custom_plan' | 'force_generic_plan') =>
  asHolder(t, token, async (cx) => {
    const asked = readSearch(search, cx.today)
    if (!asked) throw new Error('nothing asked')
    const { dictionary, read } = await names.of(cx, cx.actor.organisations)
    const sought = soughtOf(asked, cx.actor.organisations, dictionary, 'narrow')
    const seen = { visible: cx.visible('person.search'), today: cx.today, read }
    const { sql: text, parameters } = candidates(sought, seen).compile(cx.tx)
    await sql.raw(`prepare searched as ${text}`).execute(cx.tx)
    await sql.raw(`set local plan_cache_mode = ${mode}`).execute(cx.tx)
    const run = sql.raw<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (format json) execute searched (${parameters.map(literal).join(', ')})`,
    )
    const [explained] = (await run.execute(cx.tx)).rows[0]?.['QUERY PLAN'] ?? []
    await sql.raw('deallocate searched').execute(cx.tx)
    if (!explained) throw new Error('no plan')
    return explained.Plan
  })

const large = ['person', 'person_name_token', 'person_contact', 'name_token']
// prettier-ignore
const searches: PersonSearch[] = [
  { text: 'rsosi maroi' }, { text: 'rossi' }, { text: 'de luca gian marco anna' }, { text: 'ross', typing: true },
  { text: 'rossi 15/03/1961' }, { text: '1961' }, { text: '010180' }, { text: 'rssmra61c15' }, { text: '0001234567' },
]

test.each(searches)('%s reads by index', async (search) => {
  for (const mode of ['force_custom_plan', 'force_generic_plan'] as const) {
    const read = wholeReads(await planOf(search, mode))
    expect(read.filter((table) => large.includes(table))).toEqual([])
  }
})
