import { Icon } from '../ui/Icon.tsx'
import type { MenuItem } from './menu.ts'

type RailProps = {
  items: readonly MenuItem[]
  current: MenuItem | undefined
  open: boolean
  onFold: () => void
}

export const MenuLinks = ({ items, current }: Pick<RailProps, 'items' | 'current'>) => (
  <ul>
    {items.map((item) => (
      <li key={item.href}>
        <a href={item.href} aria-current={item === current ? 'page' : undefined}>
          {item.label}
        </a>
      </li>
    ))}
  </ul>
)

/** The menu of the role, at the left of wide screens. */
export function Rail({ items, current, open, onFold }: RailProps) {
  return (
    <div className="rail">
      <nav id="menu" aria-label="Menu principale" tabIndex={-1}>
        <MenuLinks items={items} current={current} />
      </nav>
      <button type="button" className="rail-fold" aria-expanded={open} aria-controls="menu" onClick={onFold}>
        <Icon name={open ? 'arrow-left' : 'arrow-right'} small />
        <span className={open ? undefined : 'visually-hidden'}>
          {open ? 'Riduci il menu' : 'Apri il menu'}
        </span>
      </button>
    </div>
  )
}
