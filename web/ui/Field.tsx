import type { InputHTMLAttributes, Ref } from 'react'
import { FieldFrame, useField, type FieldLook } from './field-frame.tsx'

export type FieldProps = FieldLook &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'required'> & {
    type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'time' | 'number' | undefined
    /** Fiscal codes, protocols: monospaced, no spelling help. */
    code?: boolean | undefined
    ref?: Ref<HTMLInputElement> | undefined
  }

/** One line of text. Takes `register('name')` of react-hook-form. Other people's data are never autocompleted. */
export function Field({
  label,
  hint,
  error,
  required,
  id,
  reason,
  code,
  type = 'text',
  ...rest
}: FieldProps) {
  const look = { label, hint, error, required, id, reason }
  const field = useField(look, rest.name)
  return (
    <FieldFrame id={field.id} look={look}>
      <input
        autoComplete="off"
        spellCheck={code ? false : undefined}
        {...rest}
        {...field.control}
        type={type}
        readOnly={rest.readOnly ?? reason !== undefined}
        className={code ? 'control control-code' : 'control'}
      />
    </FieldFrame>
  )
}
