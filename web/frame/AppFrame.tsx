import { useState, type ReactNode } from 'react'
import { momentText, useNow } from '../platform/clock.ts'
import { SessionContext, type SessionView } from '../platform/session.ts'
import { useShortcut } from '../platform/shortcuts.ts'
import { Icon } from '../ui/Icon.tsx'
import { KeyHelp } from '../ui/KeyHelp.tsx'
import type { Search } from '../ui/use-suggestions.ts'
import { AlertsMenu, type AlertLine } from './AlertsMenu.tsx'
import { BottomBar } from './BottomBar.tsx'
import { ContextMenu } from './ContextMenu.tsx'
import { HiddenScreen } from './HiddenScreen.tsx'
import { currentItem, mayOpenAccess, menuOf, type MenuItem } from './menu.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { Rail } from './Rail.tsx'
import { SessionTimeout } from './SessionTimeout.tsx'
import { UniversalSearch, type SearchGroup } from './UniversalSearch.tsx'

export type AppFrameProps = {
  session: SessionView
  /** Address of the shown page: `/casi/123`. */
  path: string
  alerts: readonly AlertLine[]
  search: Search<SearchGroup>
  /** Goes to an address of the application. */
  onGo: (href: string) => void
  onContext: (id: string) => void
  onExtend: () => void
  onExpire: () => void
  onLogout: () => void
  children: ReactNode
}

/** On paper only: whose page it is, who printed it and when. */
function PaperHead({ session: { context, operator } }: { session: SessionView }) {
  const present = useNow(60_000)
  return (
    <div className="paper-head">
      <strong>{context?.organisation}</strong>
      <span>{context?.office}</span>
      <span>
        {operator.name}, {momentText(present)}
      </span>
    </div>
  )
}

const newAccess = '/accessi/nuovo'

function GoKeys({ items, onGo }: { items: readonly MenuItem[]; onGo: (href: string) => void }) {
  return items.map((item) => item.key && <GoKey key={item.href} item={item} onGo={onGo} />)
}
function GoKey({ item, onGo }: { item: MenuItem; onGo: (href: string) => void }) {
  useShortcut(`g ${item.key}`, `Vai a: ${item.label}`, () => onGo(item.href))
  return null
}

/** The desk around every page: bar, menu of the role, bottom bar on phones, warnings of the session. */
export function AppFrame(props: AppFrameProps) {
  const { session, path, alerts, search, onGo, children } = props
  const [railOpen, setRailOpen] = useState(true)
  const role = session.context?.role
  const items = menuOf(role)
  const current = currentItem(items, path)
  const mayOpen = mayOpenAccess(role)
  useShortcut(mayOpen ? 'n' : undefined, 'Nuovo accesso', () => onGo(newAccess))
  useShortcut(mayOpen ? 'a' : undefined, 'Contatto anonimo', () => onGo('/accessi/anonimo'))

  return (
    <SessionContext value={session}>
      <div className="frame" data-rail={railOpen ? 'open' : 'closed'} data-mode={session.mode}>
        <div className="skip-links">
          <a href="#contenuto">Vai al contenuto</a>
          <a href="#menu">Vai al menu</a>
        </div>
        <header className="bar">
          <a href="/" className="bar-brand">
            <strong>SISO</strong>
            <span>{session.context?.organisation ?? 'Servizi sociali'}</span>
          </a>
          {session.context && <UniversalSearch search={search} onOpen={(hit) => onGo(hit.href)} />}
          <div className="bar-end">
            {mayOpen && (
              <a href={newAccess} className="bar-button bar-button-main" aria-label="Nuovo accesso">
                <Icon name="plus" small />
                <span className="bar-wide">Nuovo accesso</span>
              </a>
            )}
            {session.context && <AlertsMenu alerts={alerts} />}
            <ContextMenu session={session} onContext={props.onContext} />
            <PersonMenu session={session} onLogout={props.onLogout} />
          </div>
        </header>
        {session.mode === 'demo' && (
          <section className="demo-banner" aria-label="Modalità dimostrativa">
            <strong>DATI SINTETICI</strong> – persone, famiglie e organizzazioni sono inventate. Non inserire
            dati veri.
          </section>
        )}
        <div className="frame-body">
          <Rail items={items} current={current} open={railOpen} onFold={() => setRailOpen(!railOpen)} />
          <main id="contenuto" className="content" tabIndex={-1}>
            <PaperHead session={session} />
            {children}
          </main>
        </div>
        <BottomBar items={items} current={current} />
        <GoKeys items={items} onGo={onGo} />
        <KeyHelp />
        <HiddenScreen />
        <SessionTimeout
          expiresAt={session.expiresAt}
          onExtend={props.onExtend}
          onExpire={props.onExpire}
          onLogout={props.onLogout}
        />
      </div>
    </SessionContext>
  )
}
