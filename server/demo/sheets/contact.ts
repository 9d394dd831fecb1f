import { closingAction, type ClosingAction } from '../../../domain/consent/closing-codes.ts'
import type { Decision } from '../../../domain/consent/decision.ts'
import { decide } from '../../../domain/consent/table.ts'
import { closeSheet, type Conclusion } from '../../../domain/intake/closing.ts'
import { allowOrRefuse, isBlank, presentFields } from '../../../domain/intake/draft.ts'
import { factsOf, type Known, type SheetHead, type Values } from '../../../domain/intake/facts.ts'
import { classOf, cleaned, fieldsOfClass, type SheetFields } from '../../../domain/intake/fields.ts'
import type { AttachmentKind } from '../../../domain/intake/codes.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Area } from '../people/profile.ts'
import type { DemoPerson } from '../people/person.ts'
import type { DemoHousehold } from '../people/household.ts'

/** A card of the registry with what the desk knows of it as the year goes by. */
export type Acquaintance = {
  readonly person: DemoPerson
  readonly household: DemoHousehold
  /** The consent in force, if she gave one to this organisation. */
  consentId: string | null
  openFile: boolean
  earlierPrejudice: boolean
  /** An adult for whom somebody decides. */
  represented: boolean
}

export type DemoDocument = { readonly id: string; readonly kind: AttachmentKind; readonly name: string }

/** A contact as it stands before it is concluded: who speaks, what was told, what is known. */
export type DemoContact = {
  readonly head: SheetHead
  readonly values: SheetFields
  readonly known: Known
  readonly area: Area
  /** Whom the sheet is about, if the sheet may say so. */
  readonly about: Acquaintance | null
  /** The row of the registry is born with this sheet. */
  readonly meets: boolean
  readonly documents: readonly DemoDocument[]
  readonly displayName: string
}

export const nothingKnown = (today: Day, lead: boolean): Known => ({
  today,
  moment: 'access',
  prior: 'none',
  mandate: false,
  earlierPrejudice: false,
  personKnown: false,
  openFile: false,
  represented: false,
  leadMunicipality: lead,
})

/** The values as the catalogue keeps them; a value that does not fit is our mistake. */
export function fitting(values: SheetFields): Values {
  return Object.fromEntries(
    presentFields(values).flatMap((id) => {
      const value = values[id]
      if (value === undefined || value === null) return []
      const kept = cleaned(
        id,
        typeof value === 'object' && !Array.isArray(value) ? { notKnown: true } : value,
      )
      if (kept === undefined) throw new Error(`the demo writes what ${id} cannot hold`)
      return isBlank(kept) ? [] : [[id, kept]]
    }),
  )
}

export const decisionOn = (c: Pick<DemoContact, 'head' | 'values' | 'known'>): Decision =>
  decide(factsOf(c.head, fitting(c.values), c.known))

/** How this contact may be concluded, by the table. */
export const closingsOf = (decision: Decision): ClosingAction[] =>
  closingAction.codes.filter((action) => decision.closings[action].allowed)

/** Only what the decision lets be recorded: the desk would not have written the rest. */
export function recordable(values: SheetFields, decision: Decision): SheetFields {
  const kept = presentFields(values).filter((id) => decision.recordable.includes(classOf(id)))
  return Object.fromEntries(kept.map((id) => [id, values[id]]))
}

export type Concluded = {
  readonly values: Values
  readonly decision: Decision
  readonly conclusion: Conclusion
  readonly action: ClosingAction
}

/** Concludes by the rules of the desk and no others: what they refuse cannot be generated. */
export function concluded(c: DemoContact, action: ClosingAction): Concluded {
  const values = fitting(c.values)
  const decision = decide(factsOf(c.head, values, c.known))
  allowOrRefuse(
    Object.fromEntries(presentFields(values).map((id) => [id, { value: values[id] ?? null, base: 0 }])),
    decision,
  )
  return { values, decision, action, conclusion: closeSheet({ state: 'compiled', decision, values }, action) }
}

/** What stays of a report when the person says no at the interview, or is never reached (decision 1). */
export function filedValues(values: Values, decision: Decision): Values {
  const kept = new Set(decision.recordable.flatMap(fieldsOfClass))
  return Object.fromEntries(presentFields(values).flatMap((id) => (kept.has(id) ? [[id, values[id]]] : [])))
}
