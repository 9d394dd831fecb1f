import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { FieldNotes, Star, useField, type FieldLook } from './field-frame.tsx'

export type CheckboxProps = Omit<FieldLook, 'label'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'required' | 'type'> & {
    label: ReactNode
    ref?: Ref<HTMLInputElement> | undefined
  }

/** One statement that is true or not. */
export function Checkbox({ label, hint, error, required, id, reason, ...rest }: CheckboxProps) {
  const field = useField({ hint, error, required, id, reason }, rest.name)
  return (
    <div className="field">
      <div className="check">
        <input
          {...rest}
          {...field.control}
          type="checkbox"
          disabled={rest.disabled ?? reason !== undefined}
        />
        <label htmlFor={field.id}>
          {label}
          {required && <Star />}
        </label>
      </div>
      <FieldNotes id={field.id} hint={hint} reason={reason} error={error} />
    </div>
  )
}
