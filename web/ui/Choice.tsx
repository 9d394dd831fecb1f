import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { FieldNotes, Star, useField, type FieldLook } from './field-frame.tsx'
import { Icon, type IconName } from './Icon.tsx'

export type ChoiceOption = {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly icon?: IconName | undefined
  /** Why it cannot be chosen; the tile stays visible and says it. */
  readonly reason?: string | undefined
  /** The key that chooses it; by default its place in the row. */
  readonly number?: number | undefined
}
export type ChoiceProps = FieldLook & {
  name: string
  options: readonly ChoiceOption[]
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  /** Show and accept number keys while the group has focus. */
  numbers?: boolean | undefined
  after?: ReactNode
}

const numberOf = (option: ChoiceOption, at: number) => option.number ?? at + 1

/** One of a few, all visible: radio tiles; a number key chooses while the group has focus. */
export function Choice(props: ChoiceProps) {
  const { name, options, value, onChange, onBlur, numbers = true, after } = props
  const field = useField(props, name)
  const group = useRef<HTMLFieldSetElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!numbers || event.ctrlKey || event.altKey || event.metaKey) return
    const chosen = options.find((option, at) => String(numberOf(option, at)) === event.key && !option.reason)
    if (!chosen || props.reason) return
    event.preventDefault()
    onChange(chosen.value)
    group.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(chosen.value)}"]`)?.focus()
  }
  return (
    <fieldset
      ref={group}
      className="group"
      role="radiogroup"
      aria-describedby={field.control['aria-describedby']}
      aria-required={props.required || undefined}
      aria-invalid={props.error ? true : undefined}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <legend className="legend">
        {props.label}
        {props.required && <Star />}
      </legend>
      <div className="tiles">
        {options.map((option, at) => {
          const note = option.reason ?? option.hint
          const noteId = `${field.id}-${option.value}-note`
          return (
            <label key={option.value} className="tile">
              <input
                type="radio"
                // The first one answers to the link of an error summary.
                id={at === 0 ? field.id : undefined}
                name={name}
                value={option.value}
                checked={option.value === value}
                disabled={option.reason !== undefined || props.reason !== undefined}
                aria-describedby={note ? noteId : undefined}
                onChange={() => onChange(option.value)}
              />
              {option.icon && <Icon name={option.icon} small />}
              <span className="tile-words">
                <span>{option.label}</span>
                {note && <small id={noteId}>{note}</small>}
              </span>
              {numbers && <kbd aria-hidden="true">{numberOf(option, at)}</kbd>}
            </label>
          )
        })}
        {after}
      </div>
      <FieldNotes id={field.id} hint={props.hint} reason={props.reason} error={props.error} />
    </fieldset>
  )
}
