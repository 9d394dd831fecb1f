import type { Ref, SelectHTMLAttributes } from 'react'
import { FieldFrame, useField, type FieldLook } from './field-frame.tsx'

export type SelectOption = {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean | undefined
}
export type SelectProps = FieldLook &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'required' | 'children'> & {
    options: readonly SelectOption[]
    /** The words of the empty choice; null leaves none. */
    placeholder?: string | null | undefined
    ref?: Ref<HTMLSelectElement> | undefined
  }

/** One of a short, known list. Longer than twenty entries: Combobox. */
export function Select({
  label,
  hint,
  error,
  required,
  id,
  reason,
  options,
  placeholder = 'Scegli…',
  ...rest
}: SelectProps) {
  const look = { label, hint, error, required, id, reason }
  const field = useField(look, rest.name)
  return (
    <FieldFrame id={field.id} look={look}>
      <select
        {...rest}
        {...field.control}
        className="control"
        disabled={rest.disabled ?? reason !== undefined}
      >
        {placeholder !== null && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
