import { useQuery } from '@tanstack/react-query'
import type { OrganisationView } from '../../domain/organisation/contract.ts'
import { useSession } from '../platform/session.ts'
import { structureQuery } from './queries.ts'

export type StructureView = {
  readonly organisations: readonly OrganisationView[]
  /** The organisation from which one works. */
  readonly own: OrganisationView | undefined
  readonly pointName: (id: string) => string | undefined
  readonly officeName: (id: string) => string | undefined
  readonly organisationName: (id: string) => string | undefined
}

/** The organisations of the zone, with the names behind their ids. */
export function useStructure(): StructureView {
  const { context } = useSession()
  const organisations = useQuery(structureQuery).data?.organisations ?? []
  const points = new Map(organisations.flatMap((o) => o.contactPoints.map((p) => [String(p.id), p.name])))
  const offices = new Map(organisations.flatMap((o) => o.offices.map((f) => [String(f.id), f.name])))
  const names = new Map(organisations.map((o) => [String(o.id), o.name]))
  return {
    organisations,
    own: organisations.find((o) => o.id === context?.organisationId),
    pointName: (id) => points.get(id),
    officeName: (id) => offices.get(id),
    organisationName: (id) => names.get(id),
  }
}
