import type { Status } from '../../domain/session/contract.ts'
import type { Places } from '../nomenclature/places.ts'
import { demoPassword, operators } from '../organisation/demo/operators.ts'
import { seedStructure } from '../organisation/demo/structure.ts'
import type { House } from '../platform/house.ts'
import { hashPassword } from '../session/passwords.ts'

export const demoLogins: Status['demoLogins'] = operators.map(({ username, who }) => ({ username, who }))

type Seeding = { readonly house: House; readonly places: () => Places; readonly say: (line: string) => void }

/** Fills an empty database with the invented zone; does nothing where there is one already. */
export async function seedDemo({ house, say }: Seeding): Promise<void> {
  const seeded = await seedStructure(house, await hashPassword(demoPassword))
  if (seeded) say('Ho preparato la zona dimostrativa.')
}
