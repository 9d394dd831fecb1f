import { z } from 'zod'
import { sectionOf, type DataClass, type SectionId } from '../consent/data-class.ts'
import type { MandatoryField } from '../consent/mandatory.ts'
import type { Field } from './field.ts'
import { contactFields } from './fields-contact.ts'
import { personFields } from './fields-person.ts'

/** THE catalogue of what a sheet may hold (processes §1.1.6). A field that is not here does not exist. */
export const fields = { ...contactFields, ...personFields } as const satisfies Record<MandatoryField, Field>

export type FieldId = keyof typeof fields
/** The values of a sheet, each with its own type. */
export type SheetFields = { readonly [K in FieldId]?: z.infer<(typeof fields)[K]['schema']> | null }

const isFieldId = (key: string): key is FieldId => Object.hasOwn(fields, key)
const [firstId = 'access.day', ...otherIds] = Object.keys(fields).filter(isFieldId)
export const fieldIds: readonly [FieldId, ...FieldId[]] = [firstId, ...otherIds]

/** A field as any code that walks the catalogue sees it. */
export const fieldOf = (id: FieldId): Field => fields[id]
export const classOf = (id: FieldId): DataClass => fields[id].class
export const sectionOfField = (id: FieldId): SectionId => sectionOf[fields[id].class]
/** `Riferimento 2: Cognome`: the label, with the number where a section repeats. */
export function labelOf(id: FieldId): string {
  const reference = /^reference\.(\d)\./.exec(id)
  return reference === null
    ? fields[id].label
    : `Riferimento ${Number(reference[1]) + 1}: ${fields[id].label}`
}
export const fieldsOfClass = (dataClass: DataClass): FieldId[] =>
  fieldIds.filter((id) => classOf(id) === dataClass)

/** What travels as the value of any field; null clears it. Its own schema then says whether it fits. */
export const FieldValue = z.union([
  z.string().max(4000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(40)).max(40).readonly(),
  z.strictObject({ notKnown: z.literal(true) }),
])
export type FieldValue = z.infer<typeof FieldValue>

/** The value as the catalogue keeps it (trimmed; blank text is null), or undefined when it does not fit. */
export function cleaned(id: FieldId, value: FieldValue): FieldValue | undefined {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null
  const parsed = fields[id].schema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
