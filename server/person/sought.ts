import type { Day } from '../../domain/kernel/day.ts'
import { tidyCode } from '../../domain/kernel/fiscal-code.ts'
import type { PartialDay } from '../../domain/person/birth.ts'
import type { NameDictionary } from '../../domain/person/names/dictionary.ts'
import { planLookups, type LookupPlan, type PlanOptions } from '../../domain/person/names/lookups.ts'
import { codeIn, isEmptyQuery, readQuery, type TypedQuery } from '../../domain/person/names/query.ts'
import type { SoughtPerson } from '../../domain/person/names/score.ts'
import type { PersonSearch } from '../../domain/person/search.ts'
import { codeKeyOf, phoneKeyOf } from './keys.ts'
import type { BirthRange, Sought } from './search-queries.ts'

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

/** Where to begin: the words answered by fewest names, as many as must hold one of any candidate's. */
export function startTokens(
  { lookups, words, needed }: LookupPlan,
  count: (token: string) => number,
): string[] {
  const weights = Array.from({ length: words }, (_, word) => ({
    word,
    names: lookups.reduce((sum, l) => sum + (l.word === word ? count(l.token) : 0), 0),
  }))
  const rarest = weights.toSorted((a, b) => a.names - b.names).slice(0, words - needed + 1)
  const from = new Set(rarest.map((w) => w.word))
  const nearest = lookups.filter((l) => from.has(l.word)).toSorted((a, b) => a.cost - b.cost)
  return [...new Set(nearest.map((l) => l.token))]
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
    plan,
    startTokens: plan ? startTokens(plan, dictionary.count) : [],
    births: birthRanges(person.births ?? []),
    codeKeys: person.code ? [codeKeyOf(person.code)] : [],
    codeStart: person.codeStart ?? null,
    phoneKey: phone && phoneKeyOf(phone),
  }
}
