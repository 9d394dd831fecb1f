import { randomUUID } from 'node:crypto'
import { personApi } from '../../domain/person/contract.ts'
import { PersonId } from '../../domain/person/id.ts'
import type { Places } from '../nomenclature/places.ts'
import { bind, type Platform } from '../platform/routes.ts'
import {
  addAddress,
  addContact,
  addProtectedAddress,
  again,
  endHanging,
  readAddresses,
  readContacts,
  readProtectedAddresses,
} from './book.ts'
import { readPerson } from './card.ts'
import { findElsewhere } from './elsewhere.ts'
import { openNameRegister } from './name-register.ts'
import type { Registry } from './registry.ts'
import { searchPersons, similarPersons } from './search.ts'
import {
  addMember,
  addRepresentation,
  endRepresentation,
  readHousehold,
  readRepresentations,
} from './ties.ts'
import { correctPerson, createPerson, revealCode } from './use-cases.ts'

export function personRoutes(platform: Platform, places: () => Places): void {
  const registry: Registry = { names: openNameRegister(), places }
  bind(platform, personApi, {
    search: (cx, _, body) => searchPersons(cx, registry.names, body),
    similar: (cx, _, body) => similarPersons(cx, registry.names, body),
    elsewhere: (cx, _, body) => findElsewhere(cx, body),
    create: {
      create: (cx, _, body) => createPerson(cx, registry, body),
      again: (cx, id) => readPerson(cx, PersonId.parse(id), places),
    },
    read: (cx, { id }) => readPerson(cx, id, places),
    correct: (cx, { id }, body) => correctPerson(cx, registry, id, body),
    revealCode: (cx, { id }) => revealCode(cx, id),

    contacts: readContacts,
    addContact: { create: addContact, again: again('person_contact', readContacts) },
    endContact: (cx, { id, contactId }, { endsOn }) =>
      endHanging(cx, 'person_contact', { personId: id, id: contactId, endsOn }),

    addresses: readAddresses,
    addAddress: { create: addAddress, again: again('person_address', readAddresses) },
    endAddress: (cx, { id, addressId }, { endsOn }) =>
      endHanging(cx, 'person_address', { personId: id, id: addressId, endsOn }),

    protectedAddress: readProtectedAddresses,
    // Answers nothing, so there is nothing to read again: any id will do.
    addProtectedAddress: { create: addProtectedAddress, again: async () => ({}), keep: () => randomUUID() },
    endProtectedAddress: (cx, { id, addressId }, { endsOn }) =>
      endHanging(cx, 'person_protected_address', { personId: id, id: addressId, endsOn }),

    household: readHousehold,
    addMember: { create: addMember, again: again('person_household', readHousehold) },
    endMember: (cx, { id, memberId }, { endsOn }) =>
      endHanging(cx, 'person_household', { personId: id, id: memberId, endsOn }),

    representations: readRepresentations,
    addRepresentation: {
      create: addRepresentation,
      again: again('person_representation', readRepresentations),
    },
    endRepresentation,
  })
}
