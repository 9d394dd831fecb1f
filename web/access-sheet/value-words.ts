import { fieldOf, type FieldId, type FieldValue } from '../../domain/intake/fields.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { citizenshipLabel, listOptions } from '../intake/social-lists.ts'

const listWords = (list: string | undefined, code: string): string =>
  list === 'citizenship'
    ? citizenshipLabel(code)
    : (listOptions(list ?? '').find(({ value }) => value === code)?.label ?? code)

/** The value of a field in words; `non noto` is an answer, blank gives undefined. */
export function valueWords(id: FieldId, value: FieldValue | undefined): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const { kind, options, list } = fieldOf(id)
  const word = (code: string) => options?.[code]?.label ?? listWords(list, code)
  if (typeof value === 'boolean') return value ? 'sì' : 'no'
  if (typeof value === 'number') return value.toLocaleString('it-IT', { useGrouping: false })
  if (typeof value === 'string') return kind === 'day' ? formatDay(value) : word(value)
  if ('notKnown' in value) return 'non noto'
  return value.length === 0 ? undefined : value.map(word).join(', ')
}
