import { need, needClass, classOfNeed } from '../../domain/intake/needs.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Select } from '../ui/Select.tsx'
import type { EditorProps } from './field-look.ts'
import { listIn, textIn } from './not-known.ts'
import { PickGroup, type PickSet } from './PickGroup.tsx'
import { listOptions, optionsOf } from './social-lists.ts'
import { useFieldValue } from './use-draft-book.ts'

/** So many choices still stand side by side as tiles, on a whole row and on a part of it. */
const asTiles = { wide: 7, narrow: 2 }

export function ChoiceEditor({ id, field, look, wide }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const options = optionsOf(field.options ?? {})
  const chosen = textIn(value)
  if (options.length > asTiles[wide ? 'wide' : 'narrow'])
    return (
      <Select
        {...look}
        options={options}
        value={chosen}
        onChange={(event) => write(event.target.value || null)}
      />
    )
  return <Choice {...look} name={id} options={options} value={chosen} onChange={write} />
}

export function FlagEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  // Of a tick, “no” is not an answer.
  const no = field.kind === 'tick' ? null : false
  return (
    <Checkbox {...look} checked={value === true} onChange={(event) => write(event.target.checked || no)} />
  )
}

export function ListEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  return (
    <Select
      {...look}
      options={listOptions(field.list ?? '')}
      value={textIn(value)}
      onChange={(event) => write(event.target.value || null)}
    />
  )
}

/** The needs stand under their five classes. */
const needSets: readonly PickSet[] = needClass.codes.map((of) => ({
  title: needClass.label(of),
  options: need.codes
    .filter((code) => classOfNeed[code] === of)
    .map((value) => ({ value, label: need.label(value) })),
}))

/** Several of many. */
export function ChoicesEditor({ id, field, look }: EditorProps) {
  const [value, write] = useFieldValue(id)
  const sets =
    id === 'needs.tags'
      ? needSets
      : [{ options: field.options ? optionsOf(field.options) : listOptions(field.list ?? '') }]
  return <PickGroup look={look} sets={sets} values={listIn(value)} onChange={write} />
}
