import type { z } from 'zod'
import { idOf } from '../kernel/id.ts'

export const PersonId = idOf<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
