import { useQueryClient } from '@tanstack/react-query'
import { codeFaults, decodeFiscalCode, tidyCode } from '../../domain/kernel/fiscal-code.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { isBlank } from '../../domain/intake/draft.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import { today } from '../platform/clock.ts'
import { Field } from '../ui/Field.tsx'
import type { EditorProps } from './field-look.ts'
import { textIn } from './not-known.ts'
import { placeQuery } from './queries.ts'
import { useLeaving } from './text-editors.tsx'
import { useBook, useBookState, useFieldValue } from './use-draft-book.ts'

/** A code that stands in for the fiscal one has its own rules: it is taken as it is. */
const standsIn = (text: string) => text.length === 11 || /^(STP|ENI|TMP)/.test(text)

/** The fiscal code, typed or scanned: it fills sex, day and place of birth where they are still blank. */
export function FiscalCodeEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const book = useBook()
  const cache = useQueryClient()
  const leave = useLeaving(id)
  const kind = useBookState(({ values }) => textIn(values['user.codeKind']))
  const text = textIn(value)
  const read =
    text.length === 16 && !standsIn(text) && (kind === '' || kind === 'fiscal-code')
      ? decodeFiscalCode(text, today())
      : undefined
  const hint = read?.ok
    ? `${read.sex === 'female' ? 'Femmina' : 'Maschio'}, ${formatDay(read.birth)}: letti dal codice`
    : look.hint

  function fill(code: string): void {
    const found = decodeFiscalCode(code, today())
    if (!found.ok) return
    const { values } = book.read()
    const blank = (field: FieldId, answer: FieldValue) => (isBlank(values[field]) ? { [field]: answer } : {})
    book.edit({
      ...blank('user.sex', found.sex),
      ...blank('user.birthDay', found.birth),
      ...blank('user.birthPlace', found.place),
    })
    void cache.prefetchQuery(placeQuery(found.place, found.birth))
  }

  return (
    <Field
      {...look}
      {...leave}
      code
      label={kind === '' || kind === 'fiscal-code' ? 'Codice fiscale' : look.label}
      hint={hint}
      error={read?.ok === false ? codeFaults[read.reason] : leave.error}
      maxLength={(field.max ?? 16) + 4}
      value={text}
      onChange={(event) => {
        const code = tidyCode(event.target.value)
        write(code)
        if (code.length === 16) fill(code)
      }}
    />
  )
}
