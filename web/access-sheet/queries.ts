import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { SheetQuery } from '../../domain/intake/contract-sheet.ts'
import { lazyClient } from '../platform/client.ts'

const sheetContract = () => import('../../domain/intake/contract-sheet.ts')
const draftContract = () => import('../../domain/intake/contract-draft.ts')

export const sheets = lazyClient(() => sheetContract().then((module) => module.accessSheetApi))
export const contacts = lazyClient(() => sheetContract().then((module) => module.contactApi))
export const drafts = lazyClient(() => draftContract().then((module) => module.draftApi))

const organisation = lazyClient(() =>
  import('../../domain/organisation/contract.ts').then((module) => module.organisationApi),
)

/** Offices and contact points of the zone: names behind the ids, and where a sheet may be sent. */
export const structureQuery = queryOptions({
  queryKey: ['structure'],
  queryFn: ({ signal }) => organisation.structure({}, {}, { signal }),
  staleTime: 10 * 60_000,
})

export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['access-sheet', id],
    queryFn: async ({ signal }) => {
      const { AccessSheetId } = await import('../../domain/intake/ids.ts')
      return sheets.read({ id: AccessSheetId.parse(id) }, {}, { signal })
    },
  })

export type SheetFilters = Omit<z.input<typeof SheetQuery>, 'cursor' | 'size'>
