import type { ReactNode } from 'react'
import { section, type SectionId } from '../../domain/consent/data-class.ts'
import { blockLabels, type Block } from '../../domain/intake/field.ts'
import { fieldIds, fieldOf, labelOf, sectionOfField, type FieldId } from '../../domain/intake/fields.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { PlaceName } from '../person/PlaceName.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Code, Missing, Private } from '../ui/words.tsx'
import { valueWords } from './value-words.ts'
import '../desk/desk.css'

type SheetContentProps = {
  values: Values
  /** Sections that exist in this case. */
  sections: readonly SectionId[]
  /** Fields that show a dash when they are blank. */
  expected: readonly FieldId[]
  /** The words of a field that is an id: a document, a person, a contact point, an operator. */
  idWords: (id: FieldId, value: string) => ReactNode
}
type Row = { readonly id: FieldId; readonly label: string; readonly words: ReactNode }

const longTexts: readonly FieldId[] = ['needs.text', 'closing.note', 'prejudice.facts', 'order.subject']
/** Already said elsewhere on the page. */
const elsewhere: readonly FieldId[] = ['user.person', 'closing.privateNote']
const codes: readonly FieldId[] = ['user.fiscalCode', 'interlocutor.fiscalCode']
const codeNames = { copy: 'il codice fiscale' } as const

function wordsOf(id: FieldId, { values, idWords }: SheetContentProps): ReactNode {
  const value = values[id]
  const words = valueWords(id, value)
  if (words === undefined) return <Missing />
  const { kind, list } = fieldOf(id)
  if (kind === 'id' && typeof value === 'string') return idWords(id, value)
  if (codes.includes(id) && typeof value === 'string')
    return (
      <Code masked {...codeNames}>
        {value}
      </Code>
    )
  if (list?.startsWith('municipality') && typeof value === 'string') return <PlaceName code={value} />
  return fieldOf(id).class.startsWith('user-') || fieldOf(id).class.startsWith('interlocutor-') ? (
    <Private>{words}</Private>
  ) : (
    words
  )
}

/** Everything that was told, section by section, in the order of the sheet. */
export function SheetContent(props: SheetContentProps) {
  const { values, sections, expected } = props
  const shown = fieldIds.filter(
    (id) => !elsewhere.includes(id) && (valueWords(id, values[id]) !== undefined || expected.includes(id)),
  )
  return section.codes
    .filter((code) => sections.includes(code))
    .map((code) => {
      const rows = shown
        .filter((id) => sectionOfField(id) === code)
        .map((id): Row & { block: Block | undefined } => ({
          id,
          label: labelOf(id),
          words: wordsOf(id, props),
          block: fieldOf(id).block,
        }))
      if (rows.length === 0) return null
      return (
        <Panel key={code} id={`sezione-${code}`} title={section.label(code)}>
          <Rows rows={rows.filter(({ block }) => block === undefined)} />
          {blocks
            .filter((block) => rows.some((row) => row.block === block))
            .map((block) => (
              <section key={block} className="stack stack-tight" aria-label={blockLabels[block]}>
                <h3 className="small muted">{blockLabels[block]}</h3>
                <Rows rows={rows.filter((row) => row.block === block)} />
              </section>
            ))}
        </Panel>
      )
    })
}

const isBlock = (key: string): key is Block => Object.hasOwn(blockLabels, key)
const blocks = Object.keys(blockLabels).filter(isBlock)

/** Short values in two columns, long ones across the page. */
function Rows({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <dl className="facts-dense">
      {rows.map(({ id, label, words }) => (
        <div key={id} data-long={longTexts.includes(id)}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
