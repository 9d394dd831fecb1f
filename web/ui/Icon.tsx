import sprite from 'bootstrap-italia/dist/svg/sprites.svg?no-inline'

/** The icons of the Italian design system that we use, by their name without `it-`. */
export type IconName =
  | 'arrow-down-triangle'
  | 'arrow-left'
  | 'arrow-right'
  | 'arrow-up-triangle'
  | 'ban'
  | 'calendar'
  | 'check'
  | 'check-circle'
  | 'clock'
  | 'close'
  | 'copy'
  | 'download'
  | 'error'
  | 'file'
  | 'flag'
  | 'folder'
  | 'funnel'
  | 'help-circle'
  | 'horn'
  | 'info-circle'
  | 'list'
  | 'lock'
  | 'logout'
  | 'mail'
  | 'more-items'
  | 'pa'
  | 'password-invisible'
  | 'password-visible'
  | 'pencil'
  | 'pin'
  | 'plus'
  | 'print'
  | 'refresh'
  | 'search'
  | 'settings'
  | 'telephone'
  | 'upload'
  | 'user'
  | 'warning-circle'

/** A drawing beside words, hidden from screen readers: the words always say it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean | undefined }) {
  return (
    <svg className={small ? 'icon icon-small' : 'icon'} aria-hidden="true" focusable="false">
      <use href={`${sprite}#it-${name}`} />
    </svg>
  )
}
