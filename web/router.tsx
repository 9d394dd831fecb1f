import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { deskRoutes } from './desk/routes.tsx'
import { ErrorPage } from './frame/ErrorPage.tsx'
import { OutsideError, OutsideNotFound } from './frame/Outside.tsx'
import { FrameRoute } from './frame/FrameRoute.tsx'
import { NotFoundPage } from './frame/NotFoundPage.tsx'
import { intakeRoutes } from './intake/routes.tsx'
import { Problem } from './platform/problem.ts'
import { sessionQuery, statusQuery } from './session/queries.ts'

type Context = { readonly cache: QueryClient }
type Return = { torna?: string | undefined }
const returning = (search: Record<string, unknown>): Return =>
  typeof search['torna'] === 'string' ? { torna: search['torna'] } : {}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: OutsideNotFound })

const login = createRoute({
  getParentRoute: () => root,
  path: '/entra',
  validateSearch: returning,
  component: lazyRouteComponent(() => import('./session/LoginPage.tsx'), 'LoginPage'),
})
const context = createRoute({
  getParentRoute: () => root,
  path: '/incarico',
  validateSearch: returning,
  component: lazyRouteComponent(() => import('./session/ContextPage.tsx'), 'ContextPage'),
})

/** Every piece in every state; only where the data are invented. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/ui',
  beforeLoad: async ({ context: { cache } }) => {
    const { mode } = await cache.ensureQueryData(statusQuery)
    if (mode !== 'demo') throw redirect({ to: '/entra' })
  },
  component: lazyRouteComponent(() => import('./ui-gallery/GalleryPage.tsx'), 'GalleryPage'),
})

/** Everything inside needs a session and an assignment. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: FrameRoute,
  errorComponent: OutsideError,
  beforeLoad: async ({ context: { cache }, location }) => {
    const search = { torna: location.href }
    const session = await cache.ensureQueryData(sessionQuery).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 401) throw redirect({ to: '/entra', search })
      throw error
    })
    if (!session.context) throw redirect({ to: '/incarico', search })
  },
})

const pages = [...deskRoutes(frame), ...intakeRoutes(frame)]
const routeTree = root.addChildren([login, context, gallery, frame.addChildren(pages)])

/** The map of the application. Pages are fetched when first needed, or when a link to them is hovered. */
export const createAppRouter = (cache: QueryClient) =>
  createRouter({
    routeTree,
    context: { cache },
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    // Nothing replaces the page while the next one is on its way, unless it takes long.
    defaultPendingMs: 1000,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
