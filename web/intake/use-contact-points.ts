import { useQuery } from '@tanstack/react-query'
import type { ContactPointId, Structure } from '../../domain/organisation/contract.ts'
import { useSession, type WorkContext } from '../platform/session.ts'
import { structureQuery } from './queries.ts'

export type Point = { readonly id: ContactPointId; readonly name: string }

/** Where the current assignment receives people: its own desk, or those of its office. */
export function pointsOf(structure: Structure, context: WorkContext | null): Point[] {
  const here = structure.organisations.find(({ name }) => name === context?.organisation)
  if (!here || context === null) return []
  const office = here.offices.find(({ name }) => name === context.office)
  return here.contactPoints
    .filter((point) =>
      context.contactPoint === null ? point.officeId === office?.id : point.name === context.contactPoint,
    )
    .map(({ id, name }) => ({ id, name }))
}

export function useContactPoints() {
  const { context } = useSession()
  const { data, isPending, error } = useQuery(structureQuery)
  return { points: data ? pointsOf(data, context) : [], isPending, error }
}
