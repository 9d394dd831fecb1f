import type { ReactNode } from 'react'
import { FieldEditor } from './FieldEditor.tsx'
import type { Cell, Group } from './layout.ts'

/** Fields side by side, each as wide as the table says. */
export const FieldGrid = ({ cells }: { cells: readonly Cell[] }) => (
  <div className="intake-grid">
    {cells.map(([id, span]) => (
      <div key={id} data-span={span}>
        <FieldEditor id={id} wide={span === 12} />
      </div>
    ))}
  </div>
)

type FieldGroupProps = { group: Group; cells: readonly Cell[]; actions?: ReactNode }

/** A handful of fields, with its title if it has one. */
export function FieldGroup({ group, cells, actions }: FieldGroupProps) {
  if (group.title === undefined) return <FieldGrid cells={cells} />
  return (
    <fieldset className="intake-group" id={`gruppo-${group.id}`}>
      <legend>
        <h3>{group.title}</h3>
      </legend>
      {actions}
      <FieldGrid cells={cells} />
    </fieldset>
  )
}
