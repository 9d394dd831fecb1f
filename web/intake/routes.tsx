import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'

/** The pages of the access, under the frame. */
export const intakeRoutes = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/accessi/nuovo',
      component: lazyRouteComponent(() => import('./NewIntakePage.tsx'), 'NewIntakePage'),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/accessi/anonimo',
      component: lazyRouteComponent(() => import('./FlashContactPage.tsx'), 'FlashContactPage'),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/accessi/bozze/$id',
      component: lazyRouteComponent(() => import('./IntakePage.tsx'), 'IntakePage'),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/accessi/bozze/$id/rifiuto',
      component: lazyRouteComponent(() => import('./RefusalPage.tsx'), 'RefusalPage'),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/accessi/concluso/$id',
      component: lazyRouteComponent(() => import('./ConcludedPage.tsx'), 'ConcludedPage'),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/accessi/concluso',
      component: lazyRouteComponent(() => import('./ConcludedPage.tsx'), 'EndedPage'),
    }),
  ] as const
