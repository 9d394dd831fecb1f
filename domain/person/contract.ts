import { z } from 'zod'
import { endpoint, Nothing } from '../kernel/endpoint.ts'
import { byId } from '../kernel/id.ts'
import {
  AddressBook,
  AddressId,
  AddressRow,
  Contact,
  ContactBook,
  ContactHint,
  ContactId,
  ContactRow,
  Ending,
  OrdinaryAddress,
  ProtectedAddress,
  ProtectedAddressRow,
} from './address.ts'
import { personFlag, personStanding } from './codes.ts'
import { Household, HouseholdMember, MemberId, MemberRow } from './household.ts'
import { IdentityCode, identityCodeKind } from './identity-code.ts'
import { BroughtCode, IdentityFacts } from './identity.ts'
import { PersonId } from './id.ts'
import {
  Representation,
  RepresentationEnding,
  RepresentationId,
  RepresentationRow,
  Representations,
} from './representation.ts'
import {
  Distinction,
  ExistenceQuery,
  ExistenceReply,
  PersonSearch,
  SearchReply,
  SimilarQuery,
  SimilarReply,
} from './search.ts'

/** The card of a person: the code is masked, contacts are only hinted at; both are revealed one at a time. */
export const Person = z.strictObject({
  id: PersonId,
  version: z.int(),
  standing: z.enum(personStanding.codes),
  facts: IdentityFacts,
  codeKind: z.enum(identityCodeKind.codes).nullable(),
  maskedCode: z.string().nullable(),
  age: z.int().nullable(),
  flags: z.array(z.enum(personFlag.codes)),
  contacts: z.array(ContactHint),
  /** Sentences on what does not agree, to be checked: they never block. */
  warnings: z.array(z.string()),
})
export type Person = z.infer<typeof Person>

/** A new person. Without a code she may be given a temporary one of ours. */
export const NewPerson = z.strictObject({
  facts: IdentityFacts,
  code: z.discriminatedUnion('given', [
    z.strictObject({ given: z.literal('yes'), value: BroughtCode }),
    z.strictObject({ given: z.literal('temporary') }),
    z.strictObject({ given: z.literal('no') }),
  ]),
  distinctFrom: z.array(Distinction).max(20),
})
export type NewPerson = z.infer<typeof NewPerson>

/** Only what changes; a code left out stays as it is. */
export const Correction = z.strictObject({
  version: z.int(),
  facts: IdentityFacts.partial(),
  code: BroughtCode.nullable().optional(),
  distinctFrom: z.array(Distinction).max(20),
})
export type Correction = z.infer<typeof Correction>

export const RevealedCode = z.strictObject({ code: IdentityCode.nullable() })

const ById = byId(PersonId)
const AddressParams = z.strictObject({ id: PersonId, addressId: AddressId })
const ContactParams = z.strictObject({ id: PersonId, contactId: ContactId })
const MemberParams = z.strictObject({ id: PersonId, memberId: MemberId })
const RepresentationParams = z.strictObject({ id: PersonId, representationId: RepresentationId })

// prettier-ignore
export const personApi = {
  search:     endpoint({ method: 'POST', path: '/persons/search',    target: 'context', permission: 'person.search',           summary: 'Cerca una persona per nome, nascita, codice o telefono',        body: PersonSearch,   reply: SearchReply }),
  similar:    endpoint({ method: 'POST', path: '/persons/similar',   target: 'context', permission: 'person.search',           summary: 'Dice se una persona da inserire forse esiste già',              body: SimilarQuery,   reply: SimilarReply }),
  elsewhere:  endpoint({ method: 'POST', path: '/persons/existence', target: 'context', permission: 'person.search-elsewhere', summary: 'Dice a chi chiedere di una persona seguita da un altro ente',  body: ExistenceQuery, reply: ExistenceReply }),
  create:     endpoint({ method: 'POST', path: '/persons',           target: 'context', permission: 'person.create',           summary: 'Inserisce una persona', once: true,                             body: NewPerson,      reply: Person }),

  read:       endpoint({ method: 'GET',   path: '/persons/:id',      target: 'record',  permission: 'person.read',             summary: 'Legge la scheda anagrafica di una persona', params: ById,                          reply: Person }),
  correct:    endpoint({ method: 'PATCH', path: '/persons/:id',      target: 'record',  permission: 'person.correct',          summary: 'Corregge i dati anagrafici',               params: ById, body: Correction,        reply: Person }),
  revealCode: endpoint({ method: 'POST',  path: '/persons/:id/code', target: 'record',  permission: 'person.reveal-code',      summary: 'Mostra il codice intero; resta traccia di chi lo ha letto', params: ById, body: Nothing, reply: RevealedCode }),

  contacts:   endpoint({ method: 'GET',  path: '/persons/:id/contacts',                         target: 'record', permission: 'person.read-contacts',  summary: 'Mostra i recapiti; resta traccia di chi li ha letti', params: ById,                        reply: ContactBook }),
  addContact: endpoint({ method: 'POST', path: '/persons/:id/contacts',                         target: 'parent', permission: 'person.edit-contacts',  summary: 'Aggiunge un recapito', once: true,                    params: ById, body: Contact,          reply: ContactRow }),
  endContact: endpoint({ method: 'POST', path: '/persons/:id/contacts/:contactId/end',          target: 'record', permission: 'person.edit-contacts',  summary: 'Chiude un recapito che non vale più',                 params: ContactParams, body: Ending,  reply: Nothing }),

  addresses:  endpoint({ method: 'GET',  path: '/persons/:id/addresses',                        target: 'record', permission: 'person.read-addresses', summary: 'Mostra gli indirizzi, mai quelli protetti',           params: ById,                        reply: AddressBook }),
  addAddress: endpoint({ method: 'POST', path: '/persons/:id/addresses',                        target: 'parent', permission: 'person.edit-addresses', summary: 'Aggiunge un indirizzo', once: true,                   params: ById, body: OrdinaryAddress,  reply: AddressRow }),
  endAddress: endpoint({ method: 'POST', path: '/persons/:id/addresses/:addressId/end',         target: 'record', permission: 'person.edit-addresses', summary: 'Chiude un indirizzo che non vale più',                params: AddressParams, body: Ending,  reply: Nothing }),

  protectedAddress:    endpoint({ method: 'POST', path: '/persons/:id/protected-address/read',           target: 'record', permission: 'person.read-protected-address', summary: 'Mostra l’indirizzo protetto a chi è abilitato', params: ById, body: Nothing,            reply: z.strictObject({ rows: z.array(ProtectedAddressRow) }) }),
  addProtectedAddress: endpoint({ method: 'POST', path: '/persons/:id/protected-address',                target: 'parent', permission: 'person.edit-protected-address', summary: 'Registra un indirizzo protetto', once: true,     params: ById, body: ProtectedAddress,   reply: Nothing }),
  endProtectedAddress: endpoint({ method: 'POST', path: '/persons/:id/protected-address/:addressId/end', target: 'record', permission: 'person.edit-protected-address', summary: 'Chiude un indirizzo protetto',                  params: AddressParams, body: Ending,    reply: Nothing }),

  household:    endpoint({ method: 'GET',  path: '/persons/:id/household',               target: 'record', permission: 'person.read-household', summary: 'Mostra famiglia e rete della persona',      params: ById,                         reply: Household }),
  addMember:    endpoint({ method: 'POST', path: '/persons/:id/household',               target: 'parent', permission: 'person.edit-household', summary: 'Aggiunge un familiare o una persona vicina', once: true, params: ById, body: HouseholdMember, reply: MemberRow }),
  endMember:    endpoint({ method: 'POST', path: '/persons/:id/household/:memberId/end', target: 'record', permission: 'person.edit-household', summary: 'Chiude un legame che non vale più',         params: MemberParams, body: Ending,   reply: Nothing }),

  representations:   endpoint({ method: 'GET',  path: '/persons/:id/representations',                       target: 'record', permission: 'person.read-representation', summary: 'Mostra chi rappresenta la persona e con quali poteri', params: ById,                                             reply: Representations }),
  addRepresentation: endpoint({ method: 'POST', path: '/persons/:id/representations',                       target: 'parent', permission: 'person.edit-representation', summary: 'Registra un rappresentante legale', once: true,        params: ById, body: Representation,                       reply: RepresentationRow }),
  endRepresentation: endpoint({ method: 'POST', path: '/persons/:id/representations/:representationId/end', target: 'record', permission: 'person.edit-representation', summary: 'Chiude una rappresentanza',                          params: RepresentationParams, body: RepresentationEnding, reply: Nothing }),
}
