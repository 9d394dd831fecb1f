import { contactAccess, dispatchAccess, draftAccess } from '../../domain/intake/access.ts'
import { grantedTo, type Role } from '../../domain/kernel/grant.ts'
import { addresses } from '../desk/addresses.ts'
import { useRole } from '../platform/session.ts'
import { Tabs } from '../ui/Tabs.tsx'

// prettier-ignore
const tabs = [
  { href: addresses.sheets,   label: 'Schede',               may: (role: Role) => grantedTo(draftAccess.list, role) },
  { href: addresses.drafts,   label: 'Bozze',                may: (role: Role) => grantedTo(draftAccess.list, role) },
  { href: addresses.consents, label: 'Consensi in attesa',   may: (role: Role) => grantedTo(draftAccess.list, role) },
  { href: addresses.received, label: 'Ricevute',             may: (role: Role) => grantedTo(dispatchAccess.list, role) },
  { href: addresses.sent,     label: 'Inviate',              may: (role: Role) => grantedTo(dispatchAccess['list-sent'], role) },
  { href: addresses.contacts, label: 'Contatti senza nome',  may: (role: Role) => grantedTo(contactAccess.list, role) },
] as const

/** The lists of the accesses, each with its address. */
export function AccessTabs({ current }: { current: string }) {
  const role = useRole()
  const shown = tabs.filter(({ may }) => role !== undefined && may(role))
  if (shown.length < 2) return null
  return (
    <Tabs
      label="Elenchi degli accessi"
      tabs={shown.map(({ href, label }) => ({ href, label, current: href === current }))}
    />
  )
}
