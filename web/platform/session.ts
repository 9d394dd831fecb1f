import { createContext, use } from 'react'
import type { Role } from '../../domain/kernel/grant.ts'
import type { Instant } from '../../domain/kernel/instant.ts'

/** With which assignment the operator works: organisation, office, contact point, role. */
export type WorkContext = {
  readonly id: string
  /** The name of the role. */
  readonly label: string
  readonly organisation: string
  readonly office: string | null
  readonly contactPoint: string | null
  readonly organisationId: string | null
  readonly officeId: string | null
  readonly contactPointId: string | null
  readonly role: Role
}

/** Who is at work, as the server sees it. */
export type SessionView = {
  readonly operator: { readonly name: string }
  /** Null until the operator chooses one of several. */
  readonly context: WorkContext | null
  readonly contexts: readonly WorkContext[]
  readonly mode: 'production' | 'demo'
  /** When the session ends if nothing is done. */
  readonly expiresAt: Instant
  /** Hexadecimal; locks the unsent drafts kept on this device. */
  readonly draftKey: string
}

export const SessionContext = createContext<SessionView | null>(null)

/** The session of a page inside the frame. */
export function useSession(): SessionView {
  const session = use(SessionContext)
  if (!session) throw new Error('no session: the page is outside the frame')
  return session
}

/** The role of the current assignment. */
export const useRole = (): Role | undefined => useSession().context?.role
