import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { partialDay } from '../../domain/person/birth.ts'
import { NewPerson } from '../../domain/person/contract.ts'
import { PersonId } from '../../domain/person/id.ts'
import { Identity, type IdentityFacts } from '../../domain/person/identity.ts'
import { insertPersons, type BulkPerson } from '../../server/person/bulk-queries.ts'
import { asOwner } from '../../server/platform/owner.ts'
import { travel, type Context } from '../../server/platform/road.ts'
import type { TestHouse } from './house.ts'

type Facts = z.input<typeof IdentityFacts>

/** The body that creates a person: an invented one, but for what the test is about. */
export const newPerson = (
  facts: Partial<Facts> & { surname: string },
  more: Partial<Pick<z.input<typeof NewPerson>, 'code' | 'distinctFrom'>> = {},
): z.infer<typeof NewPerson> =>
  NewPerson.parse({
    facts: {
      name: null,
      otherNames: [],
      sex: null,
      indicatedGender: null,
      birth: partialDay('1961-03-15'),
      birthPlace: 'X001',
      citizenships: ['IT'],
      maritalStatus: null,
      coupleStatus: null,
      diedOn: null,
      ...facts,
    },
    code: { given: 'no' },
    distinctFrom: [],
    ...more,
  })

/** A person written straight into the registry, with nobody asked whether they look like somebody. */
export const bulkPerson = (
  organisationId: string,
  facts: Partial<Facts> & { surname: string },
  more: Partial<Pick<BulkPerson, 'standing' | 'contacts'>> & { code?: string } = {},
): BulkPerson => {
  const { code = null, standing = 'ordinary', contacts = [] } = more
  return {
    id: PersonId.parse(randomUUID()),
    organisationId,
    standing,
    identity: Identity.parse({ ...newPerson(facts).facts, code }),
    contacts,
  }
}

/** Writes them as the owner, with the links by which the rest of the zone may ask for them. */
export const fillRegistry = ({ house, clock, zone }: TestHouse, rows: readonly BulkPerson[]): Promise<void> =>
  asOwner(house.db, (tx) => insertPersons(tx, rows, { now: clock.now(), keys: house.keys, zoneId: zone.id }))

/** Runs a use case as the holder of the token, on the road of every request. */
export const asHolder = <T>(
  { house }: TestHouse,
  token: string,
  act: (cx: Context) => Promise<T>,
): Promise<T> => travel(house, { as: { token }, operation: 'test', subject: null }, act)
