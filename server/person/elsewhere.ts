import type { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { existenceKey } from '../../domain/person/existence.ts'
import type { Elsewhere, ExistenceQuery } from '../../domain/person/search.ts'
import type { Context } from '../platform/road.ts'
import { askElsewhere } from './link-queries.ts'
import { existenceDigest } from './links.ts'

/** More than these questions in an hour are not a desk at work. */
export const mostQuestionsAnHour = 30

/** "Exists, ask office X": with two identifiers that agree, never for sealed persons, and of the person nothing. */
export async function findElsewhere(cx: Context, query: ExistenceQuery): Promise<{ ask: Elsewhere[] }> {
  const digest = existenceDigest(cx.house.keys, cx.actor.zoneId, existenceKey(query))
  const ask = await askElsewhere(cx.tx, digest, { now: cx.now, most: mostQuestionsAnHour })
  if (!ask) throw new Refusal('too-many-requests', { seconds: secondsToNextHour(cx.now) })
  cx.audit({ fields: [query.by], count: ask.length })
  return { ask }
}

const secondsToNextHour = (now: Instant) => 3600 - Number(now.slice(14, 16)) * 60 - Number(now.slice(17, 19))
