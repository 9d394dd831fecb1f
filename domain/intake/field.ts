import { z } from 'zod'
import type { DataClass } from '../consent/data-class.ts'
import { Day } from '../kernel/day.ts'
import { AttachmentId } from './ids.ts'

/** “Non noto”: an answer, not a blank; an object, so that it never passes for a name. */
export const NotKnown = z.strictObject({ notKnown: z.literal(true) })
export type NotKnown = z.infer<typeof NotKnown>

/** Blocks in which the longer sections are laid out. */
// prettier-ignore
export const blockLabels = {
  identity: 'Anagrafica',      residence: 'Residenza e domicilio', contacts: 'Recapiti',   health: 'Salute',
  work: 'Studio e lavoro',     presence: 'Presenza in Italia',     housing: 'Abitazione',  family: 'Famiglia e conviventi',
  order: 'Provvedimento',      report: 'Segnalazione scritta',     act: 'Titolo e atto',   prejudice: 'Presunto pregiudizio',
  anonymity: 'Anonimato',
} as const
export type Block = keyof typeof blockLabels

/** How a field is filled. `list-code` chooses from a social list named by `list`. */
export type FieldKind =
  | 'text'
  | 'day'
  | 'time'
  | 'number'
  | 'flag'
  | 'tick'
  | 'choice'
  | 'choices'
  | 'list-code'
  | 'list-codes'
  | 'id'
type Options = Readonly<Record<string, { readonly label: string }>>

/** What a field may hold: its schema, how it is filled, its choices. */
type Value<S extends z.ZodType> = {
  readonly schema: S
  readonly kind: FieldKind
  readonly options?: Options
  readonly max?: number
  readonly notKnown?: true
}
type More = { readonly hint?: string; readonly block?: Block; readonly list?: string }

/** One field of the sheet: where it belongs, what it may hold, how it is called. */
export type Field<S extends z.ZodType = z.ZodType> = Value<S> &
  More & { readonly class: DataClass; readonly label: string }

/** Declares a field of the catalogue. */
export const field = <S extends z.ZodType>(
  dataClass: DataClass,
  value: Value<S>,
  label: string,
  more: More = {},
): Field<S> => ({ ...value, ...more, class: dataClass, label })

type List<C extends string> = {
  readonly codes: readonly [C, ...C[]]
  readonly entries: Record<C, { readonly label: string }>
}
const value = <S extends z.ZodType>(schema: S, kind: FieldKind, more: Partial<Value<S>> = {}): Value<S> => ({
  ...more,
  schema,
  kind,
})

// The kinds of value. No default or date object: OpenAPI prints them.
export const text = (max: number) => value(z.string().trim().max(max), 'text', { max })
export const textLike = (pattern: RegExp) =>
  value(z.string().trim().max(40).regex(pattern), 'text', { max: 40 })
export const phone = value(z.string().trim().max(30), 'text', { max: 30 })
export const personCode = value(
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{11,16}$/),
  'text',
  { max: 16 },
)
export const onDay = value(Day, 'day')
export const clock = value(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), 'time')
export const count = value(z.int().min(0).max(30), 'number')
export const year = value(z.int().min(1900).max(2100), 'number')
export const percent = value(z.int().min(0).max(100), 'number')
export const flag = value(z.boolean(), 'flag')
/** Present or absent: “no” is not an answer. */
export const tick = value(z.literal(true), 'tick')
export const oneOf = <const C extends string>(list: List<C>) =>
  value(z.enum(list.codes), 'choice', { options: list.entries })
export const manyOf = <const C extends string>(list: List<C>) =>
  value(z.array(z.enum(list.codes)).max(list.codes.length), 'choices', { options: list.entries })
/** A code of a social list that is bound later, by the name in `list`. */
export const listCode = value(z.string().trim().max(40), 'list-code')
export const listCodes = value(z.array(z.string().trim().max(40)).max(12), 'list-codes')
export const idValue = <S extends z.ZodType>(schema: S) => value(schema, 'id')
export const document = idValue(AttachmentId)
export const orNotKnown = <S extends z.ZodType>({ schema, kind, options, max }: Value<S>) =>
  value(z.union([schema, NotKnown]), kind, {
    notKnown: true,
    ...(options === undefined ? {} : { options }),
    ...(max === undefined ? {} : { max }),
  })
