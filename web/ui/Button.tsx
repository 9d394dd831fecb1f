import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Look = {
  children: ReactNode
  look?: 'primary' | 'secondary' | 'danger' | 'plain' | undefined
  small?: boolean | undefined
  icon?: IconName | undefined
  /** Shown as a key on the button; the shortcut itself is registered by the page. */
  keys?: string | undefined
}
export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    /** Why it cannot be pressed now: the button stays reachable and says it. */
    reason?: string | undefined
    /** Work in progress: pressing again does nothing. */
    busy?: boolean | undefined
  }

const classOf = ({ look = 'secondary', small }: Partial<Look>) =>
  `button button-${look}${small ? ' button-small' : ''}`

const inside = ({ icon, children, keys }: Look) => (
  <>
    {icon && <Icon name={icon} small />}
    {children}
    {keys && <kbd aria-hidden="true">{keys}</kbd>}
  </>
)

/** A verb the person can do. With a `reason` it is disabled, focusable, and the reason is beside it. */
export function Button({ look, small, icon, keys, reason, busy, children, onClick, ...rest }: ButtonProps) {
  const reasonId = useId()
  const still = reason !== undefined || busy === true
  return (
    <>
      <button
        type="button"
        className={classOf({ look, small })}
        aria-disabled={still || undefined}
        aria-busy={busy || undefined}
        aria-describedby={reason ? reasonId : undefined}
        {...rest}
        onClick={still ? (event) => event.preventDefault() : onClick}
      >
        {inside({ icon, children, keys })}
      </button>
      {reason && (
        <span id={reasonId} className="button-reason">
          {reason}
        </span>
      )}
    </>
  )
}

export type LinkButtonProps = Look &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> & { href: string }

/** A place to go, drawn as a button. */
export function LinkButton({ look, small, icon, keys, children, ...rest }: LinkButtonProps) {
  return (
    <a className={classOf({ look, small })} {...rest}>
      {inside({ icon, children, keys })}
    </a>
  )
}
