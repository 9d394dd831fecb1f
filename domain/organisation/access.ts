import { everyOperator, type Grant } from '../kernel/grant.ts'

// prettier-ignore
export const organisationAccess = {
  'read': [everyOperator()],
} as const satisfies Record<string, readonly Grant[]>
