import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'
import { IconButton } from './IconButton.tsx'
import { Popover } from './Popover.tsx'

/** A way of looking at a list, kept by its name. Never with a person's name inside. */
export type SavedView = { readonly id: string; readonly label: string }
/** A filter in force, in words: `Stato: aperta`. */
export type ActiveFilter = { readonly key: string; readonly label: string }
export type FilterBarProps = {
  /** The fields: their values come from the URL and their changes go to the URL. */
  children: ReactNode
  active: readonly ActiveFilter[]
  onRemove: (key: string) => void
  onClear: () => void
  views?: readonly SavedView[] | undefined
  onPickView?: ((id: string) => void) | undefined
  onSaveView?: ((label: string) => void) | undefined
  onDropView?: ((id: string) => void) | undefined
}

/** What narrows a list: fields, what is in force, the ways of looking one has kept. */
export function FilterBar(props: FilterBarProps) {
  const { children, active, onRemove, onClear, views, onPickView, onSaveView, onDropView } = props
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  return (
    <search className="filter-bar" aria-label="Filtri dell’elenco">
      <div className="filter-fields">
        {children}
        {views && onPickView && (
          <Popover label="Viste salvate" button="Viste salvate">
            {(close) => (
              <ul className="popover-menu">
                {views.length === 0 && <li className="muted">Non hai ancora salvato viste.</li>}
                {views.map((view) => (
                  <li key={view.id} className="line">
                    <button
                      type="button"
                      onClick={() => {
                        onPickView(view.id)
                        close()
                      }}
                    >
                      {view.label}
                    </button>
                    {onDropView && (
                      <IconButton
                        icon="close"
                        label={`Togli la vista ${view.label}`}
                        onClick={() => onDropView(view.id)}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Popover>
        )}
      </div>
      {active.length > 0 && (
        <div className="line">
          {active.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed="true"
              onClick={() => onRemove(key)}
            >
              {label}
              <span aria-hidden="true">×</span>
              <span className="visually-hidden">: togli il filtro</span>
            </button>
          ))}
          <Button look="plain" small onClick={onClear}>
            Togli tutti
          </Button>
          {onSaveView && (
            <Button look="plain" small onClick={() => setNaming(true)}>
              Salva questa vista
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={naming}
        onClose={() => setNaming(false)}
        title="Salva questa vista"
        actions={
          <Button
            look="primary"
            reason={name.trim() ? undefined : 'Scrivi prima il nome.'}
            onClick={() => {
              onSaveView?.(name.trim())
              setNaming(false)
              setName('')
            }}
          >
            Salva la vista
          </Button>
        }
      >
        <Field
          label="Nome della vista"
          hint="Non scrivere nomi di persone: la vista resta nel tuo elenco."
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={60}
        />
      </Dialog>
    </search>
  )
}
