import { FieldNotes, Star, useField, type FieldLook } from './field-frame.tsx'

export type Chip = { readonly value: string; readonly label: string; readonly reason?: string | undefined }
export type ChipSetProps = FieldLook & {
  name: string
  options: readonly Chip[]
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** Any number of a few, all visible: chips that are checkboxes. Order of choice is order of the list. */
export function ChipSet(props: ChipSetProps) {
  const { name, options, values, onChange } = props
  const field = useField(props, name)
  const toggle = (value: string) =>
    onChange(
      options.map((option) => option.value).filter((other) => values.includes(other) !== (other === value)),
    )
  return (
    <fieldset className="group" aria-describedby={field.control['aria-describedby']}>
      <legend className="legend">
        {props.label}
        {props.required && <Star />}
      </legend>
      <div className="chips">
        {options.map((option, at) => (
          <label key={option.value} className="chip" title={option.reason}>
            <input
              type="checkbox"
              id={at === 0 ? field.id : undefined}
              name={name}
              value={option.value}
              checked={values.includes(option.value)}
              disabled={option.reason !== undefined || props.reason !== undefined}
              onChange={() => toggle(option.value)}
            />
            <span>
              {option.label}
              {option.reason && <small className="muted"> – {option.reason}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={field.id} hint={props.hint} reason={props.reason} error={props.error} />
    </fieldset>
  )
}
