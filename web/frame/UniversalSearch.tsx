// oxlint-disable jsx-a11y/prefer-tag-over-role -- results have groups and details, which a datalist cannot show
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useShortcut } from '../platform/shortcuts.ts'
import { Icon } from '../ui/Icon.tsx'
import { useSuggestions, type Search } from '../ui/use-suggestions.ts'

export type SearchHit = {
  readonly id: string
  readonly label: string
  readonly detail?: string | undefined
  readonly href: string
}
/** Persone, Schede, Casi, Documenti, Erogatori: only what the role may see. */
export type SearchGroup = { readonly label: string; readonly hits: readonly SearchHit[] }
export type UniversalSearchProps = {
  search: Search<SearchGroup>
  /** Opens what was chosen. What was typed never enters an address. */
  onOpen: (hit: SearchHit) => void
}

const noteOf = { idle: '', searching: '', failed: 'La ricerca non è riuscita: riprova.', found: '' } as const

/** One field for everything: name, fiscal code, birth date, phone, protocol, sheet number. Reached with `/`. */
export function UniversalSearch({ search, onOpen }: UniversalSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  useShortcut('/', 'Cerca', () => input.current?.focus())

  const { found, state } = useSuggestions(open ? text : undefined, search, 2)
  const groups = (found ?? []).filter(({ hits }) => hits.length > 0)
  const hits = groups.flatMap((group) => group.hits)
  const shown = open && (state === 'found' || hits.length > 0)
  const note =
    state === 'found' && hits.length === 0
      ? 'Nessun risultato fra ciò che il tuo incarico può vedere.'
      : noteOf[state]

  const leave = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return
    setText('')
    leave()
    // The keys now belong to the page that opens.
    input.current?.blur()
    onOpen(hit)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive((at) => Math.min(at + 1, hits.length - 1)),
    ArrowUp: () => setActive((at) => Math.max(at - 1, 0)),
    Enter: () => choose(hits[active] ?? hits[0]),
    Escape: () => {
      setText('')
      leave()
    },
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || text === '') return
    event.preventDefault()
    act()
  }
  const place = (hit: SearchHit) => hits.indexOf(hit)

  return (
    <search className="universal">
      <Icon name="search" />
      <input
        ref={input}
        id="cerca"
        type="text"
        role="combobox"
        aria-label="Cerca persone, schede, casi, documenti"
        placeholder="Cerca"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${listId}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div
        id={listId}
        role="listbox"
        aria-label="Risultati"
        className="options"
        hidden={!shown || hits.length === 0}
      >
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="option-group" aria-hidden="true">
              {group.label}
            </div>
            {group.hits.map((hit) => (
              <div
                key={hit.id}
                id={`${listId}-${place(hit)}`}
                role="option"
                className="option"
                aria-selected={place(hit) === active}
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(hit)
                }}
              >
                <span className="private">{hit.label}</span>
                {hit.detail && <small>{hit.detail}</small>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <output className={shown && note ? 'options options-note' : 'visually-hidden'}>
        {open ? note || (hits.length > 0 ? `${hits.length} risultati` : '') : ''}
      </output>
    </search>
  )
}
