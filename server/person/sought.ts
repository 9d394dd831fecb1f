import type { Day } from '../../domain/kernel/day.ts'
import { tidyCode } from '../../domain/kernel/fiscal-code.ts'
import type { PartialDay } from '../../domain/person/birth.ts'
import type { NameDictionary } from '../../domain/person/names/dictionary.ts'
import {
  planLookups,
  type Lookup,
  type LookupPlan,
  type PlanOptions,
} from '../../domain/person/names/lookups.ts'
import { codeIn, isEmptyQuery, readQuery, type TypedQuery } from '../../domain/person/names/query.ts'
import type { SoughtPerson } from '../../domain/person/names/score.ts'
import type { PersonSearch } from '../../domain/person/search.ts'
import { codeKeyOf, codeKeyStart, phoneKeyOf, tokenHash } from './keys.ts'
import type { BirthRange, Sought, SoughtNames } from './search-queries.ts'

/** What was asked, as the score compares it and as the database looks for it. */
export type Asked = {
  readonly person: SoughtPerson
  readonly words: string
  readonly typing: boolean
  readonly phone: string | null
}

const fewestPhoneDigits = 4
const fewestCodeCharacters = 3
const nothing: TypedQuery = { words: [], births: [], code: null, codeStart: null, phone: null, ignored: [] }

/** Reads the one search field and the single ones; undefined when nothing sensible was asked. */
export function readSearch(search: PersonSearch, today: Day): Asked | undefined {
  const typed = search.text ? readQuery(search.text, today) : nothing
  const { surname = null, name = null } = search
  const code = search.code ? codeIn(search.code) : typed.code
  const start = search.code && !code ? tidyCode(search.code) : typed.codeStart
  const codeStart = start && start.length >= fewestCodeCharacters ? start : null
  const phone = search.phone ?? typed.phone
  const births = [...typed.births, ...(search.birth ? [search.birth] : [])]
  const words = [...typed.words, surname, name].filter((w) => w !== null)
  const usablePhone = phone && phoneKeyOf(phone).length >= fewestPhoneDigits ? phone : null
  if (isEmptyQuery({ words, births, code, codeStart, phone: usablePhone, ignored: [] })) return undefined
  const named = typed.words.length > 0 ? { words } : { surname, name }
  const typing = search.typing === true
  return {
    person: { ...named, births, code, codeStart, typing, sex: search.sex ?? null },
    words: words.join(' '),
    typing,
    phone: usablePhone,
  }
}

/** Costs up to this are the same sound or another form of the name. */
const nearCost = 3

/** The plan as the database reckons it: where to begin, and what answers each word. */
export function soughtNames(
  { lookups, words, needed }: LookupPlan,
  count: (token: string) => number,
): SoughtNames | null {
  if (lookups.length === 0) return null
  const byWord = Array.from({ length: words }, (_, word) => lookups.filter((l) => l.word === word))
  const names = (some: readonly Lookup[]) => some.reduce((sum, l) => sum + count(l.token), 0)
  // Who answers `needed` words holds a token of one of any `words - needed + 1` of them: the rarest.
  const rarest = byWord.toSorted((a, b) => names(a) - names(b)).slice(0, words - needed + 1)
  const start = rarest.flat().toSorted((a, b) => a.cost - b.cost)
  const hashes = (some: readonly Lookup[], most: number) =>
    some.flatMap((l) => (l.cost <= most ? [tokenHash(l.token)] : []))
  return {
    start: [...new Set(start.map((l) => l.token))],
    words: byWord.map((some) => ({
      any: hashes(some, Infinity),
      near: hashes(some, nearCost),
      exact: hashes(some, 0),
    })),
    needed,
  }
}

/** A date as typed, the less that may be on file of the same date, and day and month exchanged. */
export function birthRanges(births: readonly PartialDay[]): BirthRange[] {
  const exact = (text: string) => ({ from: text, to: text })
  return births.flatMap((birth) => {
    const [year = '', month = '', day = ''] = birth.split('-')
    if (birth.length < 10) return [{ from: birth, to: `${birth}-99` }, ...(month === '' ? [] : [exact(year)])]
    return [birth, `${year}-${month}`, year, `${year}-${day}-${month}`].map(exact)
  })
}

/** What the database is asked for, at one width of the names. */
export function soughtOf(
  asked: Asked,
  organisations: readonly string[],
  dictionary: NameDictionary,
  width: PlanOptions['width'],
): Sought {
  const { person, words, typing, phone } = asked
  const plan = words === '' ? null : planLookups(words, dictionary, { width, typing })
  return {
    organisations,
    names: plan && soughtNames(plan, dictionary.count),
    births: birthRanges(person.births ?? []),
    codeKeys: person.code ? [codeKeyOf(person.code)] : [],
    codeStart: person.codeStart ? codeKeyStart(person.codeStart) : null,
    phoneKey: phone && phoneKeyOf(phone),
  }
}
