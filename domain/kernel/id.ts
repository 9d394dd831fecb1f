import { z } from 'zod'

/** A branded UUID: `export const PersonId = idOf<'PersonId'>()`. */
export const idOf = <Name extends string>() => z.uuid().brand<Name>()

/** The params of every endpoint that acts on one record. */
export const byId = <S extends z.ZodType>(id: S) => z.strictObject({ id })
