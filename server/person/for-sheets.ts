import { randomUUID } from 'node:crypto'
import type { Day } from '../../domain/kernel/day.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { AddressId, ContactId } from '../../domain/person/address.ts'
import { minority, wholeDay, type PartialDay } from '../../domain/person/birth.ts'
import { PersonId } from '../../domain/person/id.ts'
import { duplicateVerdict } from '../../domain/person/names/duplicate.ts'
import { whoDecides } from '../../domain/person/representation-rules.ts'
import type { Context } from '../platform/road.ts'
import { insertAddresses, insertContacts, listAddresses, listContacts } from './book-queries.ts'
import { identityOf } from './card.ts'
import { minimalIdentity, personFromSheet, sheetFromPerson, type SheetValues } from './from-sheet.ts'
import { listByCode, listKept } from './queries.ts'
import { listRepresentations } from './tie-queries.ts'
import { writePerson } from './use-cases.ts'

// What later concepts ask of the registry, inside their own requests.

/** Who a sheet is about, as the desk wrote it. */
export type ToKeep = {
  /** The person that the operator linked, if she was already known. */
  readonly personId: string | null
  /** `restricted` = minimal identity only, after a refused adhesion (decision 14). */
  readonly standing: 'ordinary' | 'restricted'
  /** Every field of the sheet about her, by field id. */
  readonly values: SheetValues
  /** Whose person she is; the organisation in which the operator works when left out. */
  readonly organisationId?: string
}

/**
 * Says who a sheet is about: the person linked; else the one with the same code, if nothing contradicts it; else a new
 * one. Nothing on file is ever changed by it: what differs stays in the sheet. Without a surname or a name it refuses.
 */
export async function keepPerson(cx: Context, who: ToKeep): Promise<{ personId: PersonId }> {
  const organisationId = who.organisationId ?? cx.actor.organisationId
  if (!organisationId) throw new Refusal('no-context')
  if (who.personId !== null) return { personId: await linked(cx, who.personId, organisationId) }
  const told = personFromSheet(who.values, cx.today)
  if (!told) throw new Refusal('fields-missing', { fields: ['Cognome'] })
  const minimal = who.standing === 'restricted'
  const identity = minimal ? minimalIdentity(told.identity) : told.identity
  const known = await sameCode(cx, organisationId, identity)
  if (known) return { personId: known }

  const id = PersonId.parse(randomUUID())
  const owner = { id, organisationId }
  await writePerson(cx, { ...owner, standing: who.standing, identity })
  if (!minimal) {
    const contacts = told.contacts.map((contact) => ({
      id: ContactId.parse(randomUUID()),
      contact,
      since: cx.today,
    }))
    const addresses = told.addresses.map((address) => ({ id: AddressId.parse(randomUUID()), address }))
    await insertContacts(cx.tx, owner, contacts, cx.now)
    await insertAddresses(cx.tx, owner, addresses, cx.now)
  }
  cx.audit({ persons: [id] })
  return { personId: id }
}

async function linked(cx: Context, personId: string, organisationId: string): Promise<PersonId> {
  const [found] = await seen(cx, [personId])
  if (found?.organisationId !== organisationId) throw new Refusal('not-found')
  cx.audit({ persons: [found.id] })
  return found.id
}

/** The person who already has the code: the same one, unless names or birth say otherwise; then somebody must look. */
async function sameCode(
  cx: Context,
  organisationId: string,
  identity: ReturnType<typeof minimalIdentity>,
): Promise<PersonId | undefined> {
  if (identity.code === null) return undefined
  const visible = cx.visible('person.search')
  const [known] = await listByCode(
    cx.tx,
    { organisationId, code: identity.code },
    { visible, today: cx.today },
  )
  if (!known) return undefined
  cx.audit({ persons: [known.id] })
  const verdict = duplicateVerdict(identity, known, { size: 2, count: () => 1 })
  if (verdict && verdict.cautions.length > 0) throw new Refusal('code-taken')
  return known.id
}

const seen = (cx: Context, ids: readonly string[]) =>
  listKept(cx.tx, ids, { visible: cx.visible('person.search'), today: cx.today })

/** How a person is called in a list of something else. */
export type PersonHead = {
  readonly id: PersonId
  readonly surname: string
  readonly name: string | null
  readonly birth: PartialDay | null
}

/** The heads of the persons that the actor may see, by id; the others are left out. One statement. */
export async function personHeads(
  cx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonHead>> {
  const rows = await seen(cx, [...new Set(ids)])
  cx.audit({ persons: rows.map((r) => r.id) })
  return new Map(rows.map(({ id, surname, name, birth }) => [id, { id, surname, name, birth }]))
}

/** What the consent and the sheet ask of a known person. */
export type PriorFacts = {
  readonly surname: string
  /** Empty for who has a single name. */
  readonly name: string
  readonly birthDay: Day | null
  readonly standing: 'ordinary' | 'restricted' | 'sealed'
  /** Whether she answers alone today. */
  readonly capacity: 'able' | 'minor' | 'represented' | 'unknown'
  /** Somebody represents or assists this adult today. */
  readonly represented: boolean
}

/** The person, if she is in sight from here. */
export async function findPerson(cx: Context, personId: string): Promise<PriorFacts | undefined> {
  const [found] = await seen(cx, [personId])
  if (!found) return undefined
  const { id, surname, name, birth, standing } = found
  const rows = await listRepresentations(cx.tx, id, cx.visible('person.search'))
  const valid = rows.filter((r) => r.endReason !== 'recorded-in-error').map((r) => r.representation)
  const decider = whoDecides({ birth }, valid, { power: 'consent', today: cx.today })
  const minor = minority(birth, cx.today) === 'yes'
  const represented = !minor && (decider.by === 'representatives' || decider.by === 'self-assisted')
  const able = decider.by === 'self' ? 'able' : 'unknown'
  cx.audit({ persons: [id] })
  return {
    surname,
    standing,
    represented,
    name: name ?? '',
    birthDay: (birth && wholeDay(birth)) ?? null,
    capacity: minor ? 'minor' : represented ? 'represented' : able,
  }
}

/** [acc A19] What a known person fills in a new sheet: of other sheets, cases and protected places, nothing. */
export async function prefillFrom(cx: Context, personId: string): Promise<Record<string, string | boolean>> {
  const [found] = await seen(cx, [personId])
  if (!found) throw new Refusal('not-found')
  const contacts = await listContacts(cx.tx, found.id, cx.today)
  const addresses = await listAddresses(cx.tx, found.id)
  cx.audit({ persons: [found.id], fields: ['identity', 'code', 'contacts', 'addresses'] })
  return sheetFromPerson({
    identity: identityOf(found),
    contacts: contacts.map((c) => c.contact),
    addresses: addresses.map((a) => a.address),
  })
}
