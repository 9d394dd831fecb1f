import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { relationship } from '../../domain/nomenclature/family.ts'
import {
  MemberId,
  type Household,
  type HouseholdMember,
  type MemberRow,
  type Relative,
} from '../../domain/person/household.ts'
import { representationTitle } from '../../domain/person/representation-codes.ts'
import { refuseRepresentation } from '../../domain/person/representation-rules.ts'
import {
  RepresentationId,
  type Representation,
  type RepresentationEnding,
  type RepresentationRow,
  type Representations,
} from '../../domain/person/representation.ts'
import { refuseReversed } from '../../domain/person/rules.ts'
import type { Context } from '../platform/road.ts'
import { getStart } from './book-queries.ts'
import type { OfPerson } from './book.ts'
import { listKept, lockPerson, type Kept } from './queries.ts'
import {
  insertMember,
  insertRepresentation,
  listMembers,
  listRepresentations,
  saveRepresentationEnd,
  type KeptMember,
  type KeptRepresentation,
} from './tie-queries.ts'

type Reply<S extends z.ZodType> = z.infer<S>

const memberRow = ({ id, member, name }: KeptMember) => ({
  id,
  member,
  label: name ?? relationship.label(member.relation),
})
const representationRow = ({ id, representation, name, endReason }: KeptRepresentation) => ({
  id,
  representation,
  endReason,
  label: name ?? representationTitle.label(representation.title),
})
const registered = (who: Relative) => (who.known === 'registered' ? [who.id] : [])

/** The other one, if registered, must be a person of the same organisation that the caller may see. */
async function nameOf(cx: Context, owner: Kept, who: Relative): Promise<string> {
  if (who.known === 'named') return [who.surname, who.name].filter(Boolean).join(' ')
  const [other] = await listKept(cx.tx, [who.id], { visible: cx.visible('person.search'), today: cx.today })
  if (!other || other.organisationId !== owner.organisationId) throw new Refusal('not-found')
  return [other.surname, other.name].filter(Boolean).join(' ')
}

export async function readHousehold(cx: Context, { id }: OfPerson): Promise<Reply<typeof Household>> {
  const rows = await listMembers(cx.tx, id, cx.visible('person.search'))
  cx.audit({ persons: [id, ...rows.flatMap((r) => registered(r.member.who))], fields: ['household'] })
  return { rows: rows.map(memberRow) }
}

export async function addMember(
  cx: Context,
  { id }: OfPerson,
  member: HouseholdMember,
): Promise<Reply<typeof MemberRow>> {
  refuseReversed(member.startsOn, member.endsOn)
  const owner = await lockPerson(cx.tx, id, cx.visible('person.edit-household'))
  const name = await nameOf(cx, owner, member.who)
  const row = { id: MemberId.parse(randomUUID()), member, name }
  await insertMember(cx.tx, owner, row, cx.now)
  cx.audit({ persons: [id, ...registered(member.who)], fields: [member.relation] })
  return memberRow(row)
}

export async function readRepresentations(
  cx: Context,
  { id }: OfPerson,
): Promise<Reply<typeof Representations>> {
  const rows = await listRepresentations(cx.tx, id, cx.visible('person.search'))
  const others = rows.flatMap((r) => registered(r.representation.representative))
  cx.audit({ persons: [id, ...others], fields: ['representations'] })
  return { rows: rows.map(representationRow) }
}

export async function addRepresentation(
  cx: Context,
  { id }: OfPerson,
  representation: Representation,
): Promise<RepresentationRow> {
  const owner = await lockPerson(cx.tx, id, cx.visible('person.edit-representation'))
  refuseRepresentation(representation, owner)
  const name = await nameOf(cx, owner, representation.representative)
  const row = { id: RepresentationId.parse(randomUUID()), representation, name, endReason: null }
  await insertRepresentation(cx.tx, owner, row, cx.now)
  cx.audit({ persons: [id, ...registered(representation.representative)], fields: [representation.title] })
  return representationRow(row)
}

export async function endRepresentation(
  cx: Context,
  { id: personId, representationId: id }: OfPerson & { representationId: RepresentationId },
  ending: Reply<typeof RepresentationEnding>,
): Promise<Record<string, never>> {
  refuseReversed(await getStart(cx.tx, { table: 'person_representation', personId, id }), ending.endsOn)
  await saveRepresentationEnd(cx.tx, id, ending)
  cx.audit({ persons: [personId], subject: id, reason: ending.reason })
  return {}
}
