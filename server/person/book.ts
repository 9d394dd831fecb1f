import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Day } from '../../domain/kernel/day.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import {
  AddressId,
  ContactId,
  ProtectedAddress,
  ProtectedAddressRow,
  type AddressBook,
  type AddressRow,
  type Contact,
  type ContactBook,
  type ContactRow,
  type OrdinaryAddress,
} from '../../domain/person/address.ts'
import type { PersonId } from '../../domain/person/id.ts'
import { refuseReversed } from '../../domain/person/rules.ts'
import { seal, unseal } from '../platform/keys.ts'
import type { Context } from '../platform/road.ts'
import {
  getOwner,
  getStart,
  hasProtectedAddress,
  insertAddresses,
  insertContacts,
  insertSealedAddress,
  listAddresses,
  listContacts,
  listSealedAddresses,
  saveEnd,
  type DatedTable,
  type SealedRow,
} from './book-queries.ts'
import { lockPerson } from './queries.ts'

type Reply<S extends z.ZodType> = z.infer<S>
export type OfPerson = { readonly id: PersonId }

/** Closes something that hangs from a person, on a day not before its first. */
export async function endHanging(
  cx: Context,
  table: DatedTable,
  { personId, id, endsOn }: { personId: PersonId; id: string; endsOn: Day },
): Promise<Record<string, never>> {
  refuseReversed(await getStart(cx.tx, { table, personId, id }), endsOn)
  await saveEnd(cx.tx, { table, personId, id }, endsOn)
  cx.audit({ persons: [personId], subject: id })
  return {}
}

type Rows<Row> = (cx: Context, person: OfPerson) => Promise<{ rows: Row[] }>

/** Reads again one row that was created under a person, through the list in which it stands. */
export const again =
  <Row extends { id: string }>(table: DatedTable, read: Rows<Row>) =>
  async (cx: Context, id: string): Promise<Row> => {
    const { rows } = await read(cx, { id: await getOwner(cx.tx, table, id) })
    const row = rows.find((r) => r.id === id)
    if (!row) throw new Refusal('not-found')
    return row
  }

export async function readContacts(cx: Context, { id }: OfPerson): Promise<Reply<typeof ContactBook>> {
  const rows = await listContacts(cx.tx, id, cx.today)
  cx.audit({ persons: [id], fields: ['contacts'], count: rows.length })
  return { rows }
}

export async function addContact(
  cx: Context,
  { id }: OfPerson,
  contact: Contact,
): Promise<Reply<typeof ContactRow>> {
  const owner = await lockPerson(cx.tx, id, cx.visible('person.edit-contacts'))
  const row = { id: ContactId.parse(randomUUID()), contact, since: cx.today }
  await insertContacts(cx.tx, owner, [row], cx.now)
  cx.audit({ persons: [id], fields: [contact.kind] })
  return row
}

export async function readAddresses(cx: Context, { id }: OfPerson): Promise<Reply<typeof AddressBook>> {
  const rows = await listAddresses(cx.tx, id)
  cx.audit({ persons: [id], fields: ['addresses'], count: rows.length })
  return { rows, protectedOnFile: await hasProtectedAddress(cx.tx, id, cx.today) }
}

export async function addAddress(
  cx: Context,
  { id }: OfPerson,
  address: OrdinaryAddress,
): Promise<Reply<typeof AddressRow>> {
  refuseReversed(address.startsOn, address.endsOn)
  const owner = await lockPerson(cx.tx, id, cx.visible('person.edit-addresses'))
  const row = { id: AddressId.parse(randomUUID()), address }
  await insertAddresses(cx.tx, owner, [row], cx.now)
  cx.audit({ persons: [id], fields: [address.kind] })
  return row
}

/** The ciphertext is bound to its row: moved to another person it does not open. */
const placeOf = (personId: PersonId, id: string) => `person_protected_address.sealed ${personId} ${id}`

function open(cx: Context, personId: PersonId, { id, sealed, startsOn, endsOn }: SealedRow) {
  const plain: unknown = JSON.parse(unseal(cx.house.keys.master, sealed, placeOf(personId, id)).toString())
  return ProtectedAddressRow.parse({ id, address: { ...Object(plain), startsOn, endsOn } })
}

export async function readProtectedAddresses(
  cx: Context,
  { id }: OfPerson,
): Promise<{ rows: Reply<typeof ProtectedAddressRow>[] }> {
  const rows = await listSealedAddresses(cx.tx, id)
  cx.audit({ persons: [id], fields: ['protected-address'] })
  return { rows: rows.map((row) => open(cx, id, row)) }
}

export async function addProtectedAddress(
  cx: Context,
  { id }: OfPerson,
  address: ProtectedAddress,
): Promise<Record<string, never>> {
  const { startsOn, endsOn, ...place } = address
  refuseReversed(startsOn, endsOn)
  const owner = await lockPerson(cx.tx, id, cx.visible('person.edit-protected-address'))
  const rowId = AddressId.parse(randomUUID())
  const sealed = seal(cx.house.keys.master, Buffer.from(JSON.stringify(place)), placeOf(id, rowId))
  await insertSealedAddress(cx.tx, owner, { id: rowId, sealed, startsOn, endsOn }, cx.now)
  cx.audit({ persons: [id], fields: ['protected-address'] })
  return {}
}
