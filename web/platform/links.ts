import type { AnyRouter } from '@tanstack/react-router'

const plainClick = (event: MouseEvent) =>
  event.button === 0 &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.altKey &&
  !event.defaultPrevented

/** The address inside this application that a link leads to, if it does. */
function innerAddress(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target || link.download || link.origin !== location.origin)
    return undefined
  const { pathname, search, hash } = link
  // A link to a place of this page is the browser's own business, and so is whatever the server answers.
  if (pathname.startsWith('/api/') || (hash && pathname === location.pathname && search === location.search))
    return undefined
  return `${pathname}${search}${hash}`
}

/** Plain `<a href>` anywhere becomes a move of the router; hovering or focusing one fetches its page ahead. */
export function routeLinks(router: AnyRouter, document: Document): void {
  document.addEventListener('click', (event) => {
    const address = plainClick(event) ? innerAddress(event.target) : undefined
    if (address === undefined) return
    event.preventDefault()
    router.history.push(address)
  })
  const ahead = (event: Event) => {
    const address = innerAddress(event.target)
    if (address === undefined) return
    const to = new URL(address, location.origin).pathname
    void router.preloadRoute({ to }).catch(() => undefined)
  }
  document.addEventListener('pointerover', ahead)
  document.addEventListener('focusin', ahead)
}
