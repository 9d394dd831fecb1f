import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type NoticeProps = {
  title?: ReactNode
  children?: ReactNode
  tone?: 'info' | 'success' | 'warning' | 'danger' | undefined
  /** It appeared now, after an act: an error is read at once, the rest politely. */
  announced?: boolean | undefined
}

// prettier-ignore
const drawings = {
  info:    { icon: 'info-circle',    word: 'Informazione' },
  success: { icon: 'check-circle',   word: 'Fatto'        },
  warning: { icon: 'warning-circle', word: 'Attenzione'   },
  danger:  { icon: 'error',          word: 'Errore'       },
} as const satisfies Record<string, { icon: IconName; word: string }>

/** A message that stays where it concerns. */
export function Notice({ title, children, tone = 'info', announced }: NoticeProps) {
  const { icon, word } = drawings[tone]
  const role = announced ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Icon name={icon} />
      <div className="notice-body">
        <span className="visually-hidden">{word}: </span>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
