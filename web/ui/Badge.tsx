import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'muted'
export type BadgeProps = { children: ReactNode; tone?: Tone | undefined; icon?: IconName | undefined }

/** A state in one or two words. The colour repeats what the word says. At most three in a row. */
export function Badge({ children, tone = 'neutral', icon }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} small />}
      {children}
    </span>
  )
}
