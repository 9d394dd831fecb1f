import type { Status } from '../../domain/session/contract.ts'
import type { Places } from '../nomenclature/places.ts'
import { demoPassword, operators } from '../organisation/demo/operators.ts'
import { seedStructure } from '../organisation/demo/structure.ts'
import type { House } from '../platform/house.ts'
import { hashPassword } from '../session/passwords.ts'
import { importMass } from './import.ts'

export const demoLogins: Status['demoLogins'] = operators.map(({ username, who }) => ({ username, who }))

type Seeding = {
  readonly house: House
  readonly places: () => Places
  readonly say: (line: string) => void
  /** 1 is a tenth of a year of the zone, 450 sheets; 10 the whole of it. */
  readonly scale?: number
  /** Which of the possible zones: the same number and day of start give the same one. */
  readonly rng?: string
}

/** Fills an empty database with the invented zone; false where there are organisations already. */
export async function seedDemo({ house, say, scale = 1, rng = '20261104' }: Seeding): Promise<boolean> {
  const seeded = await seedStructure(house, await hashPassword(demoPassword))
  if (!seeded) return false
  say('Zona dimostrativa: enti, uffici, sportelli e operatori.')
  const mass = await importMass(house, { rng, scale })
  say(
    `Un anno di sportelli: ${mass.sheets.length} accessi, ${mass.persons.length} persone, ${mass.contacts.length} contatti senza nome.`,
  )
  return true
}
