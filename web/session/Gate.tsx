import { useEffect, type ReactNode } from 'react'

/** A page outside the frame: before one is at work. */
export function Gate({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – SISO`
  }, [title])
  return (
    <>
      <header className="gate-head">
        <strong>SISO</strong>
        <span>Servizi sociali</span>
      </header>
      <main id="contenuto" className="gate">
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </main>
    </>
  )
}
