import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { universalSearch } from '../desk/universal-search.ts'
import { useAlerts } from '../desk/use-alerts.ts'
import { chooseContext, leave, sessionQuery } from '../session/queries.ts'
import { AppFrame } from './AppFrame.tsx'

/** After a move, screen readers begin from the title of the new page. */
function useFocusOnTitle(path: string) {
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body || activeElement.closest('a'))
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [path])
}

/** The frame wired to the session and the router. */
export function FrameRoute() {
  const router = useRouter()
  const cache = useQueryClient()
  const path = useLocation({ select: (location) => location.pathname })
  const { data: session, refetch } = useQuery(sessionQuery)
  useFocusOnTitle(path)
  const role = session?.context?.role
  const alerts = useAlerts(role)
  const search = useMemo(() => universalSearch(cache, role), [cache, role])
  const go = (href: string) => router.history.push(href)
  const expire = useCallback(() => {
    router.history.push(`/entra?torna=${encodeURIComponent(location.pathname + location.search)}`)
  }, [router])
  if (!session) return null
  return (
    <AppFrame
      session={session}
      path={path}
      alerts={alerts}
      search={search}
      onGo={go}
      onContext={(id) => void chooseContext(cache, id).then(() => go('/'))}
      onExtend={() => void refetch()}
      onExpire={expire}
      onLogout={() => void leave(cache).then(() => go('/entra'))}
    >
      <Outlet />
    </AppFrame>
  )
}
