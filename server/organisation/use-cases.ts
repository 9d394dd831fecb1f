import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Structure } from '../../domain/organisation/contract.ts'
import type { Context } from '../platform/road.ts'
import { listDecided, listOrganisations } from './queries.ts'

export async function readStructure({ tx, actor, today }: Context): Promise<Structure> {
  if (actor.zoneId === null) return { zone: null, organisations: [] }
  return {
    zone: actor.entered?.assignment?.zone ?? null,
    organisations: await listOrganisations(tx, actor.zoneId, today),
  }
}

/**
 * What the organisation and office from which the actor works decided today, by parameter name:
 * `organisationParameters.values(names, await decidedHere(cx, names))`.
 */
export async function decidedHere(
  { tx, actor, today }: Context,
  names: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  if (actor.organisationId === null) throw new Refusal('no-context')
  return listDecided(tx, names, { organisationId: actor.organisationId, officeId: actor.officeId, on: today })
}
