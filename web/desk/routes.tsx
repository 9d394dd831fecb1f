import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { searchValues } from './addresses.ts'

/** The pages of the desk, under the frame: the day, the search, the lists and what they open. */
export const deskRoutes = <Frame extends AnyRoute>(frame: Frame) => {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => frame, path, validateSearch: searchValues, component })
  return [
    page(
      '/',
      lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
    ),
    page(
      '/cerca',
      lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
    ),
    page(
      '/persone/nuova',
      lazyRouteComponent(() => import('../person/NewPersonPage.tsx'), 'NewPersonPage'),
    ),
    page(
      '/persone/$id',
      lazyRouteComponent(() => import('../person/PersonPage.tsx'), 'PersonPage'),
    ),
    page(
      '/accessi',
      lazyRouteComponent(() => import('../access-sheet/SheetListPage.tsx'), 'SheetListPage'),
    ),
    page(
      '/accessi/bozze',
      lazyRouteComponent(() => import('../access-sheet/DraftListPage.tsx'), 'DraftListPage'),
    ),
    page(
      '/accessi/consensi',
      lazyRouteComponent(() => import('../access-sheet/ConsentListPage.tsx'), 'ConsentListPage'),
    ),
    page(
      '/accessi/contatti',
      lazyRouteComponent(() => import('../access-sheet/ContactListPage.tsx'), 'ContactListPage'),
    ),
    page(
      '/accessi/schede/$id',
      lazyRouteComponent(() => import('../access-sheet/SheetPage.tsx'), 'SheetPage'),
    ),
    page(
      '/accessi/ricevute',
      lazyRouteComponent(() => import('../dispatch/DispatchListPage.tsx'), 'ReceivedListPage'),
    ),
    page(
      '/accessi/inviate',
      lazyRouteComponent(() => import('../dispatch/DispatchListPage.tsx'), 'SentListPage'),
    ),
    page(
      '/accessi/invii/$id',
      lazyRouteComponent(() => import('../dispatch/DispatchPage.tsx'), 'DispatchPage'),
    ),
    page(
      '/privacy',
      lazyRouteComponent(() => import('../access-sheet/MetadataListPage.tsx'), 'MetadataListPage'),
    ),
    page(
      '/privacy/accessi',
      lazyRouteComponent(() => import('../access-sheet/MetadataListPage.tsx'), 'MetadataListPage'),
    ),
  ] as const
}
