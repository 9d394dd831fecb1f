import { useState, type Ref, type TextareaHTMLAttributes } from 'react'
import { FieldFrame, useField, type FieldLook } from './field-frame.tsx'

export type TextAreaProps = FieldLook &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'required'> & {
    ref?: Ref<HTMLTextAreaElement> | undefined
  }

const lengthOf = (value: unknown) => (typeof value === 'string' ? value.length : 0)

/** Several lines, with how many characters are left when there is a limit. */
export function TextArea({ label, hint, error, required, id, reason, onChange, ...rest }: TextAreaProps) {
  const look = { label, hint, error, required, id, reason }
  const field = useField(look, rest.name)
  const [typed, setTyped] = useState(lengthOf(rest.defaultValue))
  const length = rest.value === undefined ? typed : lengthOf(rest.value)
  return (
    <FieldFrame id={field.id} look={look}>
      <textarea
        rows={4}
        {...rest}
        {...field.control}
        className="control"
        readOnly={rest.readOnly ?? reason !== undefined}
        onChange={(event) => {
          setTyped(event.target.value.length)
          onChange?.(event)
        }}
      />
      {rest.maxLength && (
        <span className="counter" aria-live={rest.maxLength - length <= 20 ? 'polite' : 'off'}>
          {rest.maxLength - length} caratteri rimasti
        </span>
      )}
    </FieldFrame>
  )
}
