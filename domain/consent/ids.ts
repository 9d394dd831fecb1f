import type { z } from 'zod'
import { idOf } from '../kernel/id.ts'

export const ConsentId = idOf<'ConsentId'>()
export type ConsentId = z.infer<typeof ConsentId>
