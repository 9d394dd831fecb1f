// oxlint-disable jsx-a11y/prefer-tag-over-role -- a datalist can neither show details nor be driven by our keys
import { useId, useState, type KeyboardEvent } from 'react'
import { FieldFrame, useField, type FieldLook } from './field-frame.tsx'
import { useSuggestions, type Search, type Suggestions } from './use-suggestions.ts'

export type ComboboxOption = {
  readonly id: string
  readonly label: string
  readonly detail?: string | undefined
}
export type ComboboxProps = FieldLook & {
  value: ComboboxOption | null
  onChange: (option: ComboboxOption | null) => void
  /** Must keep its identity between renders: declare it outside or in useCallback. */
  search: Search<ComboboxOption>
  /** Letters before searching. */
  minimum?: number | undefined
  /** What to do when nothing is found. */
  nothing?: string | undefined
  name?: string | undefined
  onBlur?: (() => void) | undefined
  placeholder?: string | undefined
}

const countText = (n: number) => (n === 1 ? '1 risultato' : `${n} risultati`)
function statusOf({ state, found }: Suggestions<unknown>, nothing: string): string {
  if (state === 'failed') return 'La ricerca non è riuscita. Scrivi ancora per riprovare.'
  if (state !== 'found') return ''
  return found?.length ? `${countText(found.length)}: scegli con le frecce` : nothing
}

/** A field that finds one thing on the server while one writes (ARIA 1.2 combobox with a listbox). */
export function Combobox(props: ComboboxProps) {
  const {
    value,
    onChange,
    search,
    minimum = 2,
    nothing = 'Nessun risultato. Controlla come è scritto.',
  } = props
  const field = useField(props, props.name)
  const listId = useId()
  /** What is being typed; null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(typed ?? undefined, search, minimum)
  const options = suggestions.found ?? []
  const open = typed !== null && suggestions.state !== 'idle'
  const status = statusOf(suggestions, nothing)

  const choose = (option: ComboboxOption | null) => {
    onChange(option)
    setTyped(null)
    setActive(-1)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive((at) => Math.min(at + 1, options.length - 1)),
    ArrowUp: () => setActive((at) => Math.max(at - 1, 0)),
    Enter: () => choose(options[active] ?? options[0] ?? null),
    Escape: () => choose(value),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || !open || (event.key === 'Enter' && options.length === 0)) return
    event.preventDefault()
    act()
  }

  return (
    <FieldFrame id={field.id} look={{ ...props, reason: props.reason }}>
      <div className="combobox">
        <input
          {...field.control}
          type="text"
          role="combobox"
          className="control"
          name={props.name}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          readOnly={props.reason !== undefined}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && options[active] ? `${listId}-${active}` : undefined}
          value={typed ?? value?.label ?? ''}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(-1)
            if (event.target.value === '') onChange(null)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setTyped(null)
            props.onBlur?.()
          }}
        />
        <div
          id={listId}
          role="listbox"
          aria-label={props.label}
          className="options"
          hidden={!open || options.length === 0}
        >
          {options.map((option, at) => (
            <div
              key={option.id}
              id={`${listId}-${at}`}
              role="option"
              className="option"
              aria-selected={at === active}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(option)
              }}
            >
              <span>{option.label}</span>
              {option.detail && <small>{option.detail}</small>}
            </div>
          ))}
        </div>
      </div>
      <output className="field-hint">{open ? status : ''}</output>
    </FieldFrame>
  )
}
