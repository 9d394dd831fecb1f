import type { Status } from '../../domain/session/contract.ts'
import { demoPassword, operators } from '../organisation/demo/operators.ts'
import { seedStructure } from '../organisation/demo/structure.ts'
import type { House } from '../platform/house.ts'
import { hashPassword } from '../session/passwords.ts'
import { importMass } from './import.ts'
import { storiesFor } from './stories/all.ts'
import { insideTheProduct, type Product } from './stories/over-http.ts'
import { tellStories, type Telling } from './stories/tell.ts'

export const demoLogins: Status['demoLogins'] = operators.map(({ username, who }) => ({ username, who }))

export type Seeding = {
  readonly house: House
  /** The endpoints and the nightly work through which the stories are told. */
  readonly product: Product
  readonly say: (line: string) => void
  /** 1 is a tenth of a year of the zone, 450 accesses; 10 the whole of it. */
  readonly scale?: number
  /** Which of the possible zones: the same word and day of start give the same one. */
  readonly rng?: string
}

/** Fills an empty database with the invented zone; false where there are organisations already. */
export async function seedDemo({
  house,
  product,
  say,
  scale = 1,
  rng = '20261104',
}: Seeding): Promise<boolean> {
  const seeded = await seedStructure(house, await hashPassword(demoPassword))
  if (!seeded) return false
  say(`Zona dimostrativa: enti, uffici, sportelli e ${operators.length} operatori.`)
  const { sheets, persons, contacts } = await importMass(house, { rng, scale })
  say(
    `Un anno di sportelli: ${sheets.length} accessi, ${persons.length} persone, ${contacts.length} contatti senza nome.`,
  )
  const { told, broken } = await tellAll(house, product)
  say(`Storie raccontate: ${told.length}.`)
  for (const { story, why } of broken) say(`  La storia «${story}» si è fermata: ${why}.`)
  return true
}

/** Through the product's own endpoints, in a copy of the house whose watch stands where each step puts it. */
async function tellAll(house: House, product: Product): Promise<Telling> {
  let telling: Telling = { told: [], broken: [] }
  const { clock } = house
  await insideTheProduct(house, product, async (perform) => {
    telling = await tellStories(perform, storiesFor(clock.today()), clock.now())
  })
  return telling
}
