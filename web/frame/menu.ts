import type { Role } from '../../domain/kernel/grant.ts'
import type { IconName } from '../ui/Icon.tsx'

export type MenuItem = {
  readonly label: string
  /** For the bottom bar of phones. */
  readonly short: string
  readonly icon: IconName
  readonly href: string
  /** A second key after G. */
  readonly key?: string | undefined
  readonly roles: readonly Role[] | 'all'
}

const caseWorkers = ['social-worker', 'coordinator', 'manager'] as const
const readersOfNumbers = [
  'front-desk',
  'social-worker',
  'clerk',
  'coordinator',
  'manager',
  'politician',
  'communicator',
  'zone-head',
  'region-analyst',
] as const

/** The areas of work, in the order of the day, each with the roles that find it in their menu (processes §3.9, §5.2). */
// prettier-ignore
export const menu: readonly MenuItem[] = [
  { label: 'La mia giornata',        short: 'Giornata',  icon: 'calendar', href: '/',                   key: 'h', roles: 'all' },
  { label: 'Accessi',                short: 'Accessi',   icon: 'user',     href: '/accessi',            key: 'a', roles: ['front-desk', ...caseWorkers] },
  { label: 'Casi',                   short: 'Casi',      icon: 'folder',   href: '/casi',               key: 'c', roles: ['team-member', ...caseWorkers] },
  { label: 'Progetti (PAI)',         short: 'PAI',       icon: 'flag',     href: '/pai',                          roles: ['team-member', ...caseWorkers] },
  { label: 'Servizi ed erogazioni',  short: 'Servizi',   icon: 'list',     href: '/servizi',                      roles: ['clerk', 'provider-operator', ...caseWorkers] },
  { label: 'Residenzialità',         short: 'Strutture', icon: 'pa',       href: '/residenzialita',               roles: ['clerk', 'facility-operator', ...caseWorkers] },
  { label: 'Contributi',             short: 'Contributi', icon: 'file',    href: '/contributi',                   roles: ['clerk', ...caseWorkers] },
  { label: 'Debiti informativi',     short: 'SIUSS',     icon: 'upload',   href: '/debiti-informativi',           roles: ['clerk', 'coordinator', 'manager'] },
  { label: 'Cruscotti',              short: 'Cruscotti', icon: 'info-circle', href: '/cruscotti',       key: 'k', roles: readersOfNumbers },
  { label: 'Amministrazione',        short: 'Ammin.',    icon: 'settings', href: '/amministrazione',              roles: ['it-administrator', 'coordinator'] },
  { label: 'Privacy e controlli',    short: 'Privacy',   icon: 'lock',     href: '/privacy',                      roles: ['privacy-officer'] },
]

/** The menu of a role; without a role, nothing but the day. */
export const menuOf = (role: Role | undefined): readonly MenuItem[] =>
  menu.filter(({ roles }) => roles === 'all' || (role !== undefined && roles.includes(role)))

/** Who may begin a new access sheet from anywhere. */
const intakeRoles: readonly Role[] = ['front-desk', 'social-worker', 'coordinator']
export const mayOpenAccess = (role: Role | undefined): boolean =>
  role !== undefined && intakeRoles.includes(role)

/** The item of the menu a page belongs to: the longest address that begins the page's. */
export const currentItem = (items: readonly MenuItem[], path: string): MenuItem | undefined =>
  items
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
