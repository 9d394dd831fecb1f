import { anyone, everyOperator, type Grant } from '../kernel/grant.ts'

// prettier-ignore
export const sessionAccess = {
  'open':           [anyone()],
  'read-status':    [anyone()],
  'read-api':       [anyone()],
  'read':           [everyOperator()],
  'choose-context': [everyOperator()],
  'close':          [everyOperator()],
} as const satisfies Record<string, readonly Grant[]>
