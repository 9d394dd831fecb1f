import { PersonId } from '../../domain/person/id.ts'
import { useParams, useRouter } from '@tanstack/react-router'
import { AccessSheetId, DraftId } from '../../domain/intake/ids.ts'
import type { AccessSheetId as SheetId, DraftId as Id } from '../../domain/intake/ids.ts'

const idIn = (params: unknown): unknown =>
  typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined

/** The draft named in the address; undefined when the address names none. */
export function useDraftId(): Id | undefined {
  return DraftId.safeParse(idIn(useParams({ strict: false }))).data
}

export function useSheetId(): SheetId | undefined {
  return AccessSheetId.safeParse(idIn(useParams({ strict: false }))).data
}

/** Goes to an address of the application; `replace` leaves no step behind. */
export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const { history } = useRouter()
  return (href, { replace } = {}) => (replace ? history.replace(href) : history.push(href))
}

export const addresses = {
  open: '/accessi/nuovo',
  anonymous: '/accessi/anonimo',
  draft: (id: string) => `/accessi/bozze/${id}`,
  refusal: (id: string) => `/accessi/bozze/${id}/rifiuto`,
  concluded: (id: string) => `/accessi/concluso/${id}`,
  ended: '/accessi/concluso',
} as const

/** From whose card the access was begun: linked once the case allows, by the operator's own hand. */
export const chosenPerson = (): PersonId | null =>
  PersonId.safeParse(new URLSearchParams(location.search).get('persona')).data ?? null
