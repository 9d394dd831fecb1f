import type { Instant } from '../../domain/kernel/instant.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Moment } from '../ui/words.tsx'

/** Something that asks for attention; the label names no person. */
export type AlertLine = {
  readonly id: string
  readonly label: string
  readonly href: string
  /** When it came; an alert that counts a queue has no moment. */
  readonly at?: Instant | undefined
}

/** What asks for attention: how many in the bar, which ones in the panel. */
export function AlertsMenu({ alerts }: { alerts: readonly AlertLine[] }) {
  return (
    <Popover
      end
      className="bar-button"
      label="Avvisi"
      button={
        <>
          <Icon name="horn" />
          <span className="bar-wide">Avvisi</span>
          {alerts.length > 0 && <span className="count">{alerts.length}</span>}
          <span className="visually-hidden">
            {alerts.length === 0 ? 'Nessun avviso' : 'avvisi da leggere'}
          </span>
        </>
      }
    >
      {(close) =>
        alerts.length === 0 ? (
          <span>Nessun avviso. Qui arrivano scadenze vicine, accessi ricevuti e risposte attese.</span>
        ) : (
          <ul className="popover-menu">
            {alerts.map(({ id, label, href, at }) => (
              <li key={id}>
                <a href={href} onClick={close}>
                  <span>
                    {label}{' '}
                    {at && (
                      <small className="muted">
                        <Moment at={at} relative />
                      </small>
                    )}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )
      }
    </Popover>
  )
}
