import type { Day } from '../../domain/kernel/day.ts'
import { wholeDay } from '../../domain/person/birth.ts'
import { findDuplicates, type DuplicateVerdict } from '../../domain/person/names/duplicate.ts'
import { scorer, type Population } from '../../domain/person/names/score.ts'
import type { PersonId } from '../../domain/person/id.ts'
import { summaryOf } from '../../domain/person/rules.ts'
import type { PersonSearch, SearchReply, SimilarPerson, SimilarQuery } from '../../domain/person/search.ts'
import type { Context } from '../platform/road.ts'
import type { NameRegister } from './name-register.ts'
import { listCandidates, mostCandidates, type Candidate } from './search-queries.ts'
import { readSearch, soughtOf, type Asked } from './sought.ts'

const shown = 20
/** With fewer than these, and none of them convincing, the names are looked for again, less strictly. */
const fewCandidates = 3
const convincing = 0.5

type Found = { readonly candidates: readonly Candidate[]; readonly population: Population }

/** Everybody that may be meant: names with one mistake a word; with two, and otherwise transliterated, if that finds little. */
async function findCandidates(
  cx: Context,
  register: NameRegister,
  asked: Asked,
  organisations: readonly string[],
): Promise<Found> {
  const visible = cx.visible('person.search')
  const look = async (width: 'narrow' | 'wide') => {
    const names = await register.of(cx, organisations)
    const sought = soughtOf(asked, organisations, names.dictionary, width)
    const seen = { visible, today: cx.today, read: names.read }
    return { ...(await listCandidates(cx.tx, sought, seen)), population: names.population }
  }
  const first = await look('narrow')
  register.note(first.fresh)
  const { found, population } = first.fresh.length > 0 && asked.words !== '' ? await look('narrow') : first
  if (asked.words === '' || found.length >= fewCandidates) return { candidates: found, population }
  const score = scorer(asked.person, population)
  const enough = found.some((c) => score(c).probability >= convincing)
  return { candidates: enough ? found : (await look('wide')).found, population }
}

const byName = (a: Candidate, b: Candidate) =>
  a.surname.localeCompare(b.surname, 'it') ||
  (a.name ?? '').localeCompare(b.name ?? '', 'it') ||
  (a.birth ?? '').localeCompare(b.birth ?? '')

/** Which kinds of data were asked for; never what was typed. */
const kindsAsked = ({ words, phone, person }: Asked) => [
  ...(words === '' ? [] : ['names']),
  ...(person.births?.length ? ['birth'] : []),
  ...(person.code || person.codeStart ? ['code'] : []),
  ...(phone ? ['phone'] : []),
]

export async function searchPersons(
  cx: Context,
  register: NameRegister,
  search: PersonSearch,
): Promise<SearchReply> {
  const asked = readSearch(search, cx.today)
  if (!asked) return { hits: [], more: false }
  const { candidates, population } = await findCandidates(cx, register, asked, cx.actor.organisations)
  const score = scorer(asked.person, population)
  const ranked = candidates
    .map((known) => ({ known, score: score(known) }))
    .toSorted((a, b) => b.score.probability - a.score.probability || byName(a.known, b.known))
  const hits = ranked.slice(0, shown).map(({ known, score: { probability, reasons } }) => ({
    kind: 'person' as const,
    person: summaryOf(known, cx.today),
    probability,
    reasons: [...reasons],
  }))
  cx.audit({ persons: hits.map((h) => h.person.id), fields: kindsAsked(asked), count: hits.length })
  return { hits, more: ranked.length > shown || candidates.length >= mostCandidates }
}

export type LookAlike = { readonly known: Candidate; readonly verdict: DuplicateVerdict }
type Draft = SimilarQuery['identity']

const namesOf = ({ surname, name }: Pick<Draft, 'surname' | 'name'>) =>
  [surname, name].filter(Boolean).join(' ')

/** Who, in one organisation, may be the person about to be saved; the strongest suspicions first. */
export async function findLookAlikes(
  cx: Context,
  register: NameRegister,
  {
    identity,
    organisationId,
    except,
  }: { identity: Draft; organisationId: string; except?: PersonId | undefined },
): Promise<LookAlike[]> {
  const { surname, name, birth, code } = identity
  const whole = birth ? wholeDay(birth) : undefined
  const asked: Asked = {
    person: { surname, name, births: whole && birth ? [birth] : [], code },
    words: namesOf(identity),
    typing: false,
    phone: null,
  }
  const { candidates, population } = await findCandidates(cx, register, asked, [organisationId])
  return findDuplicates(
    { ...identity, otherNames: identity.otherNames ?? [] },
    candidates.filter((c) => c.id !== except),
    population,
  )
}

const similarOf =
  (today: Day) =>
  ({ known, verdict }: LookAlike) => ({
    person: summaryOf(known, today),
    level: verdict.level,
    probability: verdict.probability,
    reasons: [...verdict.reasons],
    cautions: [...verdict.cautions],
  })

/** "Forse esiste già", while the new person is being written. */
export async function similarPersons(
  cx: Context,
  register: NameRegister,
  { identity, except }: SimilarQuery,
): Promise<{ found: SimilarPerson[] }> {
  const organisationId = cx.actor.organisationId
  if (!organisationId) return { found: [] }
  const found = await findLookAlikes(cx, register, { identity, organisationId, except })
  cx.audit({ persons: found.map((f) => f.known.id), count: found.length })
  return { found: found.map(similarOf(cx.today)) }
}
