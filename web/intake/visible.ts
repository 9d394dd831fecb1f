import type { InterlocutorKind } from '../../domain/consent/codes.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import { isBlank } from '../../domain/intake/draft.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { classOf, type FieldId } from '../../domain/intake/fields.ts'
import type { Cell, Group } from './layout.ts'

/** What decides which fields stand on the page. */
export type Sight = {
  readonly decision: Pick<Decision, 'recordable' | 'mandatory'>
  readonly interlocutor: InterlocutorKind | null
  readonly values: Values
}

const filled = (values: Values, id: FieldId) => !isBlank(values[id])

/** What the decision asks for, in any of its alternatives. */
export const isRequired = ({ mandatory }: Pick<Decision, 'mandatory'>, id: FieldId): boolean =>
  mandatory.some(({ anyOf }) => anyOf.some((one) => one === id))

/** Whether “non noto” answers a field under this decision. */
export const mayBeNotKnown = ({ mandatory }: Pick<Decision, 'mandatory'>, id: FieldId): boolean =>
  mandatory.some(({ anyOf, notKnown }) => notKnown && anyOf.some((one) => one === id))

/** The cells of a group that stand on the page: never what the case forbids, always what is filled. */
export function visibleCells({ cells }: Pick<Group, 'cells'>, { decision, values }: Sight): readonly Cell[] {
  return cells.filter(([id, , when]) => {
    if (!decision.recordable.includes(classOf(id))) return false
    if (when === undefined || filled(values, id)) return true
    return when.is.some((value) => value === values[when.field])
  })
}

/** Whether a group stands on the page with this interlocutor; what is filled or required is never hidden. */
export function isPresent(group: Group, sight: Sight): boolean {
  const cells = visibleCells(group, sight)
  if (cells.length === 0) return false
  if (group.with === undefined || group.with.includes(sight.interlocutor)) return true
  return cells.some(([id]) => filled(sight.values, id))
}

/** Whether a folded group opens by itself. */
export const opensByItself = (group: Group, { values }: Sight, missing: readonly FieldId[]): boolean =>
  group.cells.some(([id]) => (filled(values, id) && !byTheSystem(id)) || missing.includes(id))

/** Filled when the draft is opened, without anyone typing. */
const byTheSystem = (id: FieldId) => id === 'access.day' || id === 'access.time'
