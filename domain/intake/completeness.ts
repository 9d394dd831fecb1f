import { decide } from '../consent/table.ts'
import type { Decision } from '../consent/decision.ts'
import type { Facts } from '../consent/facts.ts'
import { forbiddenFields, isBlank, presentFields, withoutFields, type DraftMap } from './draft.ts'
import { textOf, type Values } from './facts.ts'
import { classOf, labelOf, type FieldId, type FieldValue } from './fields.ts'

export type Missing = { readonly id: FieldId; readonly label: string }

const isNotKnown = (value: FieldValue | undefined): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What still has to be filled before the sheet can be concluded; saving is always allowed. */
export function missingFields(values: Values, decision: Decision): Missing[] {
  const required = decision.mandatory.flatMap(({ anyOf, notKnown }) => {
    const answered = anyOf.some((id) => !isBlank(values[id]) && (notKnown || !isNotKnown(values[id])))
    // What may not be recorded yet is not asked for yet: a waiting draft is not a list of reproaches.
    const [first] = anyOf.filter((id) => decision.recordable.includes(classOf(id)))
    return answered || first === undefined ? [] : [first]
  })
  const also = alsoNeeded(values).filter(
    (id) => decision.recordable.includes(classOf(id)) && isBlank(values[id]),
  )
  return [...required, ...also].map((id) => ({ id, label: labelOf(id) }))
}

/** What becomes needed because of another answer. */
function alsoNeeded(values: Values): FieldId[] {
  const needed: FieldId[] = []
  if (values['access.reason'] === 'sent-by') needed.push('access.sentBy')
  if (values['access.reason'] === 'summoned') needed.push('access.reasonText')
  // Decision 9: with an express wish, say whether the outside procedure was started.
  if (values['anonymous.reason'] === 'express-wish') needed.push('anonymous.external')
  if (textOf(values['act.title']) !== null && values['act.title'] !== 'parent') {
    needed.push('act.day', 'act.document', 'act.powers')
  }
  return needed
}

/** Where the same name lives when the case changes: as written in a report, or as the person's own. */
const carried = [
  ['reported.surname', 'user.surname'],
  ['reported.name', 'user.name'],
] as const satisfies readonly (readonly [FieldId, FieldId])[]

export type CaseChange = {
  readonly to: Decision
  readonly dropped: readonly Missing[]
  readonly map: DraftMap
}

/**
 * What a change of case or of consent would take away: the fields the new decision forbids. To case 6
 * nothing is ever dropped. A name typed in one place follows to the other, if that may be recorded.
 */
export function caseChange(map: DraftMap, to: Facts): CaseChange {
  const decision = decide(to)
  const moved = carryNames(map, decision)
  const dropped = forbiddenFields(moved.fields, decision)
  return {
    to: decision,
    dropped: dropped
      .filter((id) => !isBlank(moved.fields[id]?.value))
      .map((id) => ({ id, label: labelOf(id) })),
    map: withoutFields(moved, dropped),
  }
}

function carryNames(map: DraftMap, decision: Decision): DraftMap {
  const may = (id: FieldId) => decision.recordable.includes(classOf(id))
  const moves = carried
    .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
    .filter(([from, into]) => !may(from) && may(into) && isBlank(map.fields[into]?.value))
    .flatMap(([from, into]) => {
      const value = map.fields[from]?.value
      return value === undefined || isBlank(value) ? [] : [[from, into, value] as const]
    })
  if (moves.length === 0) return map
  const seq = map.seq + 1
  const bare = withoutFields(
    map,
    moves.map(([from]) => from),
  )
  return {
    seq,
    fields: {
      ...bare.fields,
      ...Object.fromEntries(moves.map(([, into, value]) => [into, { value, rev: seq }])),
    },
  }
}

/** The labels and classes of what is filled, for the preview of a refusal. */
export const filledFields = (values: Values) =>
  presentFields(values)
    .filter((id) => !isBlank(values[id]))
    .map((id) => ({ label: labelOf(id), class: classOf(id) }))
