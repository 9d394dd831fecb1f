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

const desk = ['front-desk', 'social-worker', 'coordinator'] as const

/** The areas of work that exist, in the order of the day, each with the roles that find it (processes §3.9, §5.2). */
// prettier-ignore
export const menu: readonly MenuItem[] = [
  { label: 'La mia giornata',  short: 'Giornata', icon: 'calendar', href: '/',                  key: 'h', roles: 'all' },
  { label: 'Accessi',          short: 'Accessi',  icon: 'user',     href: '/accessi',           key: 'a', roles: desk },
  { label: 'Ricevute',         short: 'Ricevute', icon: 'download', href: '/accessi/ricevute',            roles: desk },
  { label: 'Inviate',          short: 'Inviate',  icon: 'upload',   href: '/accessi/inviate',             roles: desk },
  { label: 'Persone',          short: 'Persone',  icon: 'search',   href: '/cerca',                       roles: [...desk, 'team-member', 'clerk', 'manager'] },
  { label: 'Registro accessi', short: 'Registro', icon: 'lock',     href: '/privacy/accessi',             roles: ['privacy-officer'] },
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
