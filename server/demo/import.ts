import { formatDay } from '../../domain/kernel/day.ts'
import { storeFiles } from '../intake/demo/attachments.ts'
import { insertBulk } from '../intake/demo/bulk-queries.ts'
import { zone } from '../organisation/demo/places.ts'
import { demoId } from '../organisation/demo/structure-queries.ts'
import { insertPersons } from '../person/bulk-queries.ts'
import { bulkPerson, hangingRows } from '../person/demo/bulk.ts'
import { insertHanging } from '../person/demo/bulk-queries.ts'
import type { House } from '../platform/house.ts'
import { asOwner } from '../platform/owner.ts'
import { makePaper } from './paper.ts'
import { createRng } from './rng.ts'
import type { Mass, PlannedDocument } from './sheets/ledger.ts'
import { massOf } from './sheets/mass.ts'

// prettier-ignore
const titles: Readonly<Record<string, string>> = {
  'judicial-order': 'Provvedimento', 'written-report': 'Segnalazione al servizio sociale', 'representative-act': 'Decreto di nomina',
}

const contentOf = ({ kind, at }: PlannedDocument): Buffer =>
  makePaper(titles[kind] ?? 'Documento', [
    `Ricevuto il ${formatDay(at.slice(0, 10))}`,
    'Il testo è inventato per la dimostrazione.',
  ])

const zoneId = demoId('zone', zone.key)

export type MassPlan = { readonly rng: string; readonly scale: number }

/** The year of the desks before today: written in bulk, in one transaction. */
export async function importMass(house: House, { rng, scale }: MassPlan): Promise<Mass> {
  const mass = massOf(createRng(rng), { today: house.clock.today(), scale })
  const { persons, codes, documents, ...desk } = mass
  const attachments = await storeFiles(
    house,
    documents.map((d) => ({ ...d, content: contentOf(d) })),
  )
  await asOwner(house.db, async (tx) => {
    await insertPersons(tx, persons.map(bulkPerson), { now: house.clock.now(), keys: house.keys, zoneId })
    await insertHanging(tx, { ...hangingRows(persons, demoId), codes })
    await insertBulk(tx, { ...desk, attachments })
  })
  return mass
}
