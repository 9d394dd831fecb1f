import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Structure } from '../../domain/organisation/contract.ts'
import type { ParameterName, ParameterValues } from '../../domain/organisation/parameters.ts'
import type { Context } from '../platform/road.ts'
import { getParameters, listOrganisations } from './queries.ts'

export async function readStructure({ tx, actor, today }: Context): Promise<Structure> {
  if (actor.zoneId === null) return { zone: null, organisations: [] }
  return {
    zone: actor.entered?.assignment?.zone ?? null,
    organisations: await listOrganisations(tx, actor.zoneId, today),
  }
}

/** The parameters of the organisation and office from which the actor works. */
export async function parametersHere<const N extends ParameterName>(
  { tx, actor, today }: Context,
  ...names: N[]
): Promise<ParameterValues<N>> {
  if (actor.organisationId === null) throw new Refusal('no-context')
  return getParameters(tx, names, {
    organisationId: actor.organisationId,
    officeId: actor.officeId,
    on: today,
  })
}
