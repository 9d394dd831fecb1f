import { everyOperator, type AccessTable } from '../kernel/grant.ts'

/** The place names are public knowledge: whoever has logged in may look them up. */
// prettier-ignore
export const placeAccess = {
  'search': [everyOperator()],
  'read':   [everyOperator()],
} as const satisfies AccessTable
