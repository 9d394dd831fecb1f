import { queryOptions } from '@tanstack/react-query'
import { lazyClient } from '../platform/client.ts'

export const persons = lazyClient(() =>
  import('../../domain/person/contract.ts').then((module) => module.personApi),
)

const idOf = async (id: string) => (await import('../../domain/person/id.ts')).PersonId.parse(id)

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: async ({ signal }) => persons.read({ id: await idOf(id) }, {}, { signal }),
  })

const partOf = <const Part extends 'addresses' | 'household' | 'representations'>(part: Part, id: string) =>
  ['person', id, part] as const

export const addressesQuery = (id: string) =>
  queryOptions({
    queryKey: partOf('addresses', id),
    queryFn: async ({ signal }) => persons.addresses({ id: await idOf(id) }, {}, { signal }),
  })
export const householdQuery = (id: string) =>
  queryOptions({
    queryKey: partOf('household', id),
    queryFn: async ({ signal }) => persons.household({ id: await idOf(id) }, {}, { signal }),
  })
export const representationsQuery = (id: string) =>
  queryOptions({
    queryKey: partOf('representations', id),
    queryFn: async ({ signal }) => persons.representations({ id: await idOf(id) }, {}, { signal }),
  })
