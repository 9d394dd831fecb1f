import type { ReactNode } from 'react'

export type MergeValue = {
  readonly value: ReactNode
  /** Who said it: "Anagrafe (ANPR)". */
  readonly source: string
  /** When, already in words: "04/11/2026". */
  readonly when: string
}
export type MergeChoice = 'left' | 'right' | 'both'
export type MergeField = {
  readonly key: string
  readonly label: string
  readonly left: MergeValue
  readonly right: MergeValue
  /** Both can stay: two phone numbers, two texts. */
  readonly both?: boolean | undefined
  readonly choice: MergeChoice | undefined
}
export type MergeProps = {
  caption: string
  leftTitle: string
  rightTitle: string
  fields: readonly MergeField[]
  onChoose: (key: string, choice: MergeChoice) => void
}

/** Two versions of the same data side by side; for each difference one keeps one, or both. */
export function Merge({ caption, leftTitle, rightTitle, fields, onChoose }: MergeProps) {
  const option = (field: MergeField, choice: MergeChoice, words: ReactNode) => (
    <label>
      <input
        type="radio"
        name={`merge-${field.key}`}
        checked={field.choice === choice}
        onChange={() => onChoose(field.key, choice)}
      />
      <span className="merge-value">{words}</span>
    </label>
  )
  const words = ({ value, source, when }: MergeValue) => (
    <>
      <span className="private">{value}</span>
      <small>
        {source}, {when}
      </small>
    </>
  )
  return (
    <div className="table-scroll">
      <table className="table merge">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Dato</th>
            <th scope="col">{leftTitle}</th>
            <th scope="col">{rightTitle}</th>
            {fields.some((field) => field.both) && <th scope="col">Entrambi</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              <td>{option(field, 'left', words(field.left))}</td>
              <td>{option(field, 'right', words(field.right))}</td>
              {fields.some((other) => other.both) && (
                <td>{field.both && option(field, 'both', 'Tieni entrambi')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
