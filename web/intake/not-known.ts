import type { FieldValue } from '../../domain/intake/fields.ts'

/** “Non noto” is an answer of its own, never a text. */
export const notKnown: FieldValue = { notKnown: true }
export const isNotKnown = (value: FieldValue | undefined): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
export const listIn = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
