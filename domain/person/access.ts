import { mine, ownOrganisation, type AccessTable } from '../kernel/grant.ts'

// Processes §3.9: who meets people reads identities of the whole organisation; the rest is need-to-know. Politicians, zone,
// region, privacy officer and IT have no row here. Providers and facilities read names through their own services.
// `mine` = the persons on whose case one is enabled: being in the office is not enough (decision 20).
const desk = ['front-desk', 'social-worker', 'coordinator'] as const
const team = [...desk, 'team-member', 'clerk'] as const

// prettier-ignore
export const personAccess = {
  'search':                 [ownOrganisation(...team, 'manager')],
  'search-elsewhere':       [ownOrganisation(...desk)],
  'read':                   [ownOrganisation(...team, 'manager')],
  'create':                 [ownOrganisation(...desk)],
  'correct':                [ownOrganisation(...desk)],
  'reveal-code':            [ownOrganisation(...desk, 'clerk')],
  'read-contacts':          [ownOrganisation(...team)],
  'edit-contacts':          [ownOrganisation(...desk, 'clerk')],
  'read-addresses':         [ownOrganisation(...team)],
  'edit-addresses':         [ownOrganisation(...desk, 'clerk')],
  'read-protected-address': [mine('social-worker', 'coordinator')],
  'edit-protected-address': [mine('social-worker', 'coordinator')],
  'read-household':         [ownOrganisation(...team)],
  'edit-household':         [ownOrganisation(...desk)],
  'read-representation':    [ownOrganisation(...team)],
  'edit-representation':    [ownOrganisation(...desk)],
} as const satisfies AccessTable
