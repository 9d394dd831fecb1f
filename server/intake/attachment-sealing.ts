import { z } from 'zod'
import { seal, unseal } from '../platform/keys.ts'

/** What is sealed beside a file: its key, and a name that may say who a person is and what they suffer from. */
const SealedName = z.object({
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  /** The key of the file, base64. */
  key: z.base64(),
})
export type SealedName = z.infer<typeof SealedName>

const place = (id: string) => `attachment/${id}`

/** Under the draft's key first, under the house's when the sheet is kept; each to its own row. */
export const sealName = (key: Buffer, id: string, name: SealedName): Buffer =>
  seal(key, Buffer.from(JSON.stringify(name)), place(id))
export const unsealName = (key: Buffer, { id, sealed }: { id: string; sealed: Buffer }): SealedName =>
  SealedName.parse(JSON.parse(unseal(key, sealed, place(id)).toString()))
