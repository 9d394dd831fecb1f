import type { Status } from '../../domain/session/contract.ts'
import type { House } from '../platform/house.ts'

export type StatusFacts = { readonly version: string; readonly demoLogins: Status['demoLogins'] }

/** Ready means: the database answers. Anything else is a problem document. */
export async function readStatus(house: House, { version, demoLogins }: StatusFacts): Promise<Status> {
  await house.db.withClient((client) => client.simple('select 1'))
  return { ready: true, version, mode: house.mode, now: house.clock.now(), demoLogins }
}
