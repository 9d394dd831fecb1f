import type { House } from '../../platform/house.ts'
import { asOwner } from '../../platform/owner.ts'
import { operators } from './operators.ts'
import { countOrganisations, insertOperators, insertStructure } from './structure-queries.ts'

/** The demo zone with its operators, once; false where organisations already exist. */
export const seedStructure = ({ db, clock }: House, passwordHash: string): Promise<boolean> =>
  asOwner(db, async (tx) => {
    if ((await countOrganisations(tx)) > 0) return false
    await insertStructure(tx, clock.now())
    await insertOperators(tx, clock.now(), operators, passwordHash)
    return true
  })
