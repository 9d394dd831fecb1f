import type { SessionView } from '../platform/session.ts'
import { CourtesyToggle, DarkToggle } from '../ui/CourtesyToggle.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'

type PersonMenuProps = { session: SessionView; onLogout: () => void }

/** Who is at work: the switches of this desk, and the way out. */
export function PersonMenu({ session: { operator, contexts }, onLogout }: PersonMenuProps) {
  return (
    <Popover
      end
      className="bar-button"
      label={`Menu di ${operator.name}`}
      button={
        <>
          <Icon name="user" />
          <span className="bar-wide">{operator.name}</span>
          <span className="visually-hidden">: menu personale</span>
        </>
      }
    >
      {(close) => (
        <span className="stack stack-tight">
          <strong>{operator.name}</strong>
          <CourtesyToggle />
          <DarkToggle />
          <ul className="popover-menu">
            {contexts.length > 1 && (
              <li>
                <a href="/incarico" onClick={close}>
                  Cambia incarico
                </a>
              </li>
            )}
            <li>
              <button type="button" onClick={onLogout}>
                <Icon name="logout" small />
                Esci
              </button>
            </li>
          </ul>
        </span>
      )}
    </Popover>
  )
}
