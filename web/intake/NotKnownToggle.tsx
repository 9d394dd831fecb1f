import type { FieldId } from '../../domain/intake/fields.ts'
import { notKnown } from './not-known.ts'
import { useBook } from './use-draft-book.ts'

type NotKnownToggleProps = { id: FieldId; label: string; value: boolean }

/** Says that nobody knows: cases 1, 2 and 6 go on all the same (decision 3). */
export function NotKnownToggle({ id, label, value }: NotKnownToggleProps) {
  const book = useBook()
  return (
    <label className="not-known">
      <input
        type="checkbox"
        checked={value}
        onChange={() => book.edit({ [id]: value ? null : notKnown })}
        aria-label={`${label}: non noto`}
      />
      non noto
    </label>
  )
}
