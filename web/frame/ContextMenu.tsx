import type { SessionView, WorkContext } from '../platform/session.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'

type ContextMenuProps = { session: SessionView; onContext: (id: string) => void }

/** `Ufficio minori · Sportello Centro`. */
export const placeOf = ({ office, contactPoint, organisation }: WorkContext): string =>
  [office, contactPoint].filter(Boolean).join(' · ') || organisation

/** With which assignment one works, and the way to take another. */
export function ContextMenu({ session: { context, contexts }, onContext }: ContextMenuProps) {
  if (!context) return null
  const words = (
    <span className="bar-two">
      <span>{placeOf(context)}</span>
      <span>{context.label}</span>
    </span>
  )
  if (contexts.length < 2) return <span className="bar-button bar-desk">{words}</span>
  return (
    <Popover
      end
      className="bar-button bar-desk"
      label="Cambia incarico"
      button={
        <>
          {words}
          <span className="visually-hidden">: cambia incarico</span>
          <Icon name="arrow-down-triangle" small />
        </>
      }
    >
      {(close) => (
        <ul className="popover-menu">
          {contexts.map((other) => (
            <li key={other.id}>
              <button
                type="button"
                aria-current={other.id === context.id ? 'true' : undefined}
                onClick={() => {
                  close()
                  if (other.id !== context.id) onContext(other.id)
                }}
              >
                <span>
                  {other.label}
                  <br />
                  <small className="muted">
                    {placeOf(other)} · {other.organisation}
                  </small>
                </span>
                {other.id === context.id && <Icon name="check" small />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
