import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'

type ToastMessage = { readonly id: number; readonly text: string; readonly undo: (() => void) | undefined }
export type ShowToast = (text: string, options?: { undo?: (() => void) | undefined }) => void

const ToastContext = createContext<ShowToast>(() => undefined)

/** Says that an act is done; never the only place where it can be read. With `undo`, ten seconds to take it back. */
export const useToast = (): ShowToast => use(ToastContext)

const shownFor = 10_000

/** The region of toasts; one for the whole page. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([])
  const [show, drop] = useMemo(() => {
    let last = 0
    const remove = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id))
    const add: ShowToast = (text, { undo } = {}) => {
      const id = ++last
      setToasts((shown) => [...shown.slice(-2), { id, text, undo }])
      setTimeout(() => remove(id), shownFor)
    }
    return [add, remove] as const
  }, [])
  return (
    <ToastContext value={show}>
      {children}
      <output className="toasts" aria-label="Avvisi">
        {toasts.map(({ id, text, undo }) => (
          <span key={id} className="toast">
            <span>{text}</span>
            {undo && (
              <Button
                small
                onClick={() => {
                  undo()
                  drop(id)
                }}
              >
                Annulla
              </Button>
            )}
            <Button small look="plain" onClick={() => drop(id)}>
              Chiudi
            </Button>
          </span>
        ))}
      </output>
    </ToastContext>
  )
}
