import { useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { MenuItem } from './menu.ts'

type BottomBarProps = { items: readonly MenuItem[]; current: MenuItem | undefined }

/** On phones: the first three areas of the role, and the rest of the menu. */
export function BottomBar({ items, current }: BottomBarProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <nav aria-label="Menu rapido">
        <ul className="bottom-bar">
          {items.slice(0, 3).map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item === current ? 'page' : undefined}>
                <Icon name={item.icon} />
                {item.short}
              </a>
            </li>
          ))}
          <li>
            <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              <Icon name="more-items" />
              Menu
            </button>
          </li>
        </ul>
      </nav>
      <Dialog open={open} onClose={close} title="Menu" cancel={null} shape="drawer">
        <ul className="popover-menu">
          {items.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item === current ? 'page' : undefined} onClick={close}>
                <Icon name={item.icon} small />
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
