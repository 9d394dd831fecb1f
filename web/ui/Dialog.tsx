import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { IconButton } from './IconButton.tsx'

export type DialogProps = {
  open: boolean
  onClose: () => void
  /** What is about to happen, as a heading. */
  title: string
  children: ReactNode
  /** Buttons; the way out ("Annulla") is added before them. */
  actions?: ReactNode
  /** The words of the way out; null leaves only the cross. */
  cancel?: string | null | undefined
  shape?: 'small' | 'wide' | 'drawer' | undefined
}

// prettier-ignore
const shapes = { small: 'dialog', wide: 'dialog dialog-wide', drawer: 'dialog drawer' } as const

/**
 * The browser's own modal: it holds the focus, Esc closes it, the page behind is still. Never one over another.
 * The focus goes to the element marked `data-first`, else to the first that takes it.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  cancel = 'Annulla',
  shape = 'small',
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog || dialog.open === open) return
    if (!open) return dialog.close()
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [open])
  return (
    <dialog ref={element} className={shapes[shape]} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label="Chiudi" onClick={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {(actions || cancel) && (
            <div className="dialog-actions">
              {cancel && (
                <Button look="plain" onClick={onClose}>
                  {cancel}
                </Button>
              )}
              {actions}
            </div>
          )}
        </>
      )}
    </dialog>
  )
}

/** A side sheet for what accompanies the page: the same modal, at the right edge. */
export const Drawer = (props: Omit<DialogProps, 'shape'>) => <Dialog {...props} shape="drawer" />

export type ConfirmProps = Omit<DialogProps, 'actions' | 'children'> & {
  /** What will happen, and what cannot be taken back. */
  children: ReactNode
  /** The verb: "Chiudi la cartella". */
  verb: string
  onConfirm: () => void
  danger?: boolean | undefined
} & Pick<ButtonProps, 'busy' | 'reason'>

/** Before an act that cannot be undone: says what happens, and the button says the verb. */
export function Confirm({ verb, onConfirm, danger, busy, reason, ...rest }: ConfirmProps) {
  return (
    <Dialog
      {...rest}
      actions={
        <Button look={danger ? 'danger' : 'primary'} onClick={onConfirm} busy={busy} reason={reason}>
          {verb}
        </Button>
      }
    />
  )
}
