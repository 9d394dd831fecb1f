import type { ReactNode } from 'react'
import { ErrorPage } from './ErrorPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

const Bare = ({ children }: { children: ReactNode }) => (
  <main id="contenuto" className="content">
    {children}
  </main>
)

/** When not even the frame could be shown: the server is away, or is starting. */
export const OutsideError = (props: { error: unknown; reset: () => void }) => (
  <Bare>
    <ErrorPage {...props} />
  </Bare>
)

export const OutsideNotFound = () => (
  <Bare>
    <NotFoundPage />
  </Bare>
)
