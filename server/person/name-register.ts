import { minutesBetween, type Instant } from '../../domain/kernel/instant.ts'
import { nameDictionary, type NameDictionary } from '../../domain/person/names/dictionary.ts'
import type { Population } from '../../domain/person/names/score.ts'
import type { Context } from '../platform/road.ts'
import type { FreshToken, ReadUpTo } from './search-queries.ts'
import { countPersons, listDictionary } from './token-queries.ts'

/** The names of the registry as a search needs them: what to match typed words with, and how common each is. */
export type Names = {
  readonly dictionary: NameDictionary
  readonly population: Population
  readonly read: readonly ReadUpTo[]
}

type Shelf = {
  readonly organisationId: string
  readonly dictionary: NameDictionary
  readonly size: number
  readonly readAt: Instant
  last: number
}

/** How old a dictionary may grow: counts drift, and what other processes took out is forgotten with it. */
const oldestMinutes = 6 * 60

export type NameRegister = {
  /**
   * The names of these organisations as far as they were read. To be asked before the request writes anything: what it
   * reads must be committed, for it outlives the transaction.
   */
  readonly of: (cx: Context, organisations: readonly string[]) => Promise<Names>
  /** Adds what a search was told on the way. */
  readonly note: (fresh: readonly FreshToken[]) => void
}

/** The dictionaries of one process, by organisation, each read at the first search and then kept up to date. */
export function openNameRegister(): NameRegister {
  const shelves = new Map<string, Shelf>()

  const read = async ({ tx, now }: Context, organisationId: string): Promise<Shelf> => {
    const dictionary = nameDictionary()
    const size = await countPersons(tx, organisationId)
    let last = 0
    for (const { token, names, number } of await listDictionary(tx, organisationId)) {
      dictionary.add(token, Math.max(1, names))
      last = Math.max(last, number)
    }
    const shelf = { organisationId, dictionary, size, readAt: now, last }
    shelves.set(organisationId, shelf)
    return shelf
  }
  const known = ({ now }: Context, organisationId: string) => {
    const shelf = shelves.get(organisationId)
    return shelf && Math.abs(minutesBetween(shelf.readAt, now)) < oldestMinutes ? shelf : undefined
  }

  return {
    async of(cx, organisations) {
      const found: Shelf[] = []
      for (const organisationId of new Set(organisations))
        found.push(known(cx, organisationId) ?? (await read(cx, organisationId)))
      return together(found)
    },
    note(fresh) {
      for (const { organisationId, number, token } of fresh) {
        const shelf = shelves.get(organisationId)
        if (!shelf || number <= shelf.last) continue
        if (shelf.dictionary.count(token) === 0) shelf.dictionary.add(token)
        shelf.last = number
      }
    },
  }
}

/**
 * How common names are. A young registry says little of it: until it has persons enough, each name also counts as it
 * would among strangers, one in a thousand, and the person sought may be any of a small town.
 */
function populationOf(size: number, count: (token: string) => number): Population {
  const town = Math.max(size, smallTown)
  const seen = (token: string) => ((count(token) + strangers / 1_000) / (size + strangers)) * town
  return { size: town, count: seen }
}
const smallTown = 20_000
const strangers = 20

/** Several organisations searched as one: a token is as near as it is anywhere, and as common as in all. */
function together(shelves: readonly Shelf[]): Names {
  const size = shelves.reduce((sum, s) => sum + s.size, 0)
  const count = (token: string) => shelves.reduce((sum, s) => sum + s.dictionary.count(token), 0)
  const population = populationOf(size, count)
  const read = shelves.map(({ organisationId, last }) => ({ organisationId, last }))
  const [first, ...others] = shelves
  const one = first?.dictionary ?? nameDictionary()
  if (others.length === 0) return { dictionary: one, population, read }
  const near: NameDictionary['near'] = (token, options) => {
    const found = shelves.flatMap((s) => s.dictionary.near(token, options))
    return [...new Map(found.map((n) => [n.token, { ...n, count: count(n.token) }])).values()]
      .toSorted((a, b) => a.cost - b.cost || b.count - a.count)
      .slice(0, options?.limit)
  }
  return { dictionary: { ...one, count, near }, population, read }
}
