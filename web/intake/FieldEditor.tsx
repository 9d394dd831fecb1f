import { createElement } from 'react'
import { fieldIds, fieldOf, fields, type FieldId } from '../../domain/intake/fields.ts'
import type { Field } from '../../domain/intake/field.ts'
import { ChoiceEditor, ChoicesEditor, FlagEditor, ListEditor } from './choice-editors.tsx'
import { DayEditor, LongTextEditor, NumberEditor, TextEditor, TimeEditor } from './text-editors.tsx'
import { CitizenshipEditor, PlaceEditor } from './place-editors.tsx'
import { DocumentEditor } from './DocumentEditor.tsx'
import { FiscalCodeEditor } from './FiscalCodeEditor.tsx'
import { NotKnownToggle } from './NotKnownToggle.tsx'
import { useFieldLook, type EditorProps } from './field-look.ts'

type Editor = (props: EditorProps) => React.ReactNode

/** Texts longer than this get several lines. */
const oneLine = 250

// prettier-ignore
const byKind: Record<Field['kind'], Editor> = {
  'text':       TextEditor,
  'day':        DayEditor,
  'time':       TimeEditor,
  'number':     NumberEditor,
  'flag':       FlagEditor,
  'tick':       FlagEditor,
  'choice':     ChoiceEditor,
  'choices':    ChoicesEditor,
  'list-code':  ListEditor,
  'list-codes': ChoicesEditor,
  'id':         DocumentEditor,
}

/** Lists that live on the server: looked up while one types. */
// prettier-ignore
const byList: Readonly<Record<string, Editor>> = {
  'municipality':            PlaceEditor,
  'municipality-or-country': PlaceEditor,
  'citizenship':             CitizenshipEditor,
}

/** The fields that read something out of what is typed. */
const byField: { readonly [K in FieldId]?: Editor } = { 'user.fiscalCode': FiscalCodeEditor }

function editorOf(id: FieldId): Editor {
  const field = fieldOf(id)
  const special = byField[id] ?? byList[field.list ?? '']
  if (special) return special
  return field.kind === 'text' && (field.max ?? 0) > oneLine ? LongTextEditor : byKind[field.kind]
}

const editors = new Map(fieldIds.map((id) => [id, editorOf(id)]))

/**
 * Any field of the catalogue: its editor follows its kind, its star and its “non noto” follow the decision.
 * `wide`: it has the whole row.
 */
export function FieldEditor({ id, wide }: { id: FieldId; wide: boolean }) {
  const { look, notKnown } = useFieldLook(id)
  const edit = editors.get(id)
  return (
    <>
      {edit && createElement(edit, { id, field: fields[id], look, wide })}
      {notKnown.offered && <NotKnownToggle id={id} label={fields[id].label} value={notKnown.chosen} />}
    </>
  )
}
