import { queryOptions } from '@tanstack/react-query'
import { accessSheetApi, contactApi } from '../../domain/intake/contract-sheet.ts'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import type { AccessSheetId, DraftId } from '../../domain/intake/ids.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { nomenclatureApi } from '../../domain/nomenclature/contract.ts'
import { organisationApi } from '../../domain/organisation/contract.ts'
import { createClient } from '../platform/client.ts'

export const drafts = createClient(draftApi)
export const sheets = createClient(accessSheetApi)
export const contacts = createClient(contactApi)
export const places = createClient(nomenclatureApi)
const organisations = createClient(organisationApi)

/** Read once when the page opens: from then on each answer of the server brings the newest draft. */
export const draftQuery = (id: DraftId) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: () => drafts.read({ id }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

export const attachmentsQuery = (id: DraftId) =>
  queryOptions({
    queryKey: ['draft', id, 'attachments'],
    queryFn: () => drafts.attachments({ id }),
    gcTime: 0,
  })

export const refusalQuery = (id: DraftId) =>
  queryOptions({
    queryKey: ['draft', id, 'refusal'],
    queryFn: () => drafts.previewRefusal({ id }),
    gcTime: 0,
  })

export const sheetQuery = (id: AccessSheetId) =>
  queryOptions({ queryKey: ['access-sheet', id], queryFn: () => sheets.read({ id }) })

/** Changes a few times a year. */
export const structureQuery = queryOptions({
  queryKey: ['structure'],
  queryFn: () => organisations.structure({}),
  staleTime: 10 * 60_000,
})

/** The name of a place, as it was on the day. */
export const placeQuery = (code: string, on: Day | undefined) =>
  queryOptions({
    queryKey: ['place', code, on ?? null],
    queryFn: () => places.readPlace({ code }, on === undefined ? {} : { on }),
    staleTime: Infinity,
    retry: false,
  })
