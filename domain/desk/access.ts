import { everyOperator, type AccessTable } from '../kernel/grant.ts'

/** The home of whoever has an assignment; what stands on it follows the grants of each queue. */
// prettier-ignore
export const deskAccess = {
  'read': [everyOperator()],
} as const satisfies AccessTable
