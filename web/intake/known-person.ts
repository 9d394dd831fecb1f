import type { Decision } from '../../domain/consent/decision.ts'
import { isBlank } from '../../domain/intake/draft.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { classOf, fieldIds, type FieldId, type FieldValue } from '../../domain/intake/fields.ts'
import type { PersonId } from '../../domain/person/id.ts'
import type { z } from 'zod'
import type { AddressBook } from '../../domain/person/address.ts'
import type { IdentityFacts } from '../../domain/person/identity.ts'
import { persons } from './use-person-search.ts'

type Read = Readonly<Partial<Record<FieldId, FieldValue>>>
const orNull = <T>(result: PromiseSettledResult<T>): T | null =>
  result.status === 'fulfilled' ? result.value : null

function ofFacts({
  surname,
  name,
  birth,
  sex,
  birthPlace,
  citizenships,
  maritalStatus,
}: IdentityFacts): Read {
  const [first = null, second = null] = citizenships
  return {
    'user.surname': surname,
    'user.name': name,
    'user.birthDay': birth?.length === 10 ? birth : null,
    'user.sex': sex,
    'user.birthPlace': birthPlace,
    'user.citizenship': first,
    'user.secondCitizenship': second,
    'user.maritalStatus': maritalStatus,
  }
}

/** The residence of today; a protected address never comes here. */
function ofAddresses({ rows }: Pick<z.infer<typeof AddressBook>, 'rows'>): Read {
  const current = rows.map(({ address }) => address).filter(({ endsOn }) => endsOn === null)
  const residence = current.find((address) => address.kind === 'residence')
  const without = current.find((address) => address.kind === 'no-fixed-abode')
  if (residence)
    return {
      'user.residence.address': [residence.street, residence.number].filter(Boolean).join(' '),
      'user.residence.municipality': residence.municipality,
      'user.residence.postcode': residence.postcode,
    }
  return without ? { 'user.noFixedAbode': true, 'user.residence.municipality': without.municipality } : {}
}

/** What the registry knows of a person, as fields of the sheet; the code is revealed, and that leaves a trace. */
export async function readKnownPerson(id: PersonId): Promise<Read> {
  const [person, code, addresses] = await Promise.allSettled([
    persons.read({ id }),
    persons.revealCode({ id }, {}),
    persons.addresses({ id }),
  ])
  if (person.status === 'rejected') throw person.reason
  return {
    'user.person': id,
    ...ofFacts(person.value.facts),
    'user.fiscalCode': orNull(code)?.code ?? null,
    ...ofAddresses(orNull(addresses) ?? { rows: [] }),
  }
}

/** Of what is known, what may be recorded here and is still blank: nothing typed is overwritten. */
export const prefillOf = (known: Read, values: Values, { recordable }: Pick<Decision, 'recordable'>): Read =>
  Object.fromEntries(
    fieldIds.flatMap((id) => {
      const value = known[id]
      const wanted = value !== undefined && value !== null && recordable.includes(classOf(id))
      return wanted && (isBlank(values[id]) || id === 'user.person') ? [[id, value]] : []
    }),
  )
