import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { HouseholdMember, MemberId, type Relative } from '../../domain/person/household.ts'
import type { PersonId } from '../../domain/person/id.ts'
import { representationEnd } from '../../domain/person/representation-codes.ts'
import { Representation, RepresentationId } from '../../domain/person/representation.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import type { Owner } from './book-queries.ts'

/** How the other one is called, when the caller may see her. */
const seenName = (visible: Visible, other: string) => sql`(select concat_ws(' ', person.surname, person.name)
  from person where person.organisation_id = tie.organisation_id and person.id = ${sql.ref(other)} and ${visible})`

const relativeOf = (r: {
  other: string | null
  surname: string | null
  name: string | null
  birthYear: number | null
}) =>
  r.other === null
    ? { known: 'named', surname: r.surname, name: r.name, birthYear: r.birthYear }
    : { known: 'registered', id: r.other }

const Who = z.object({
  other: z.string().nullable(),
  surname: z.string().nullable(),
  name: z.string().nullable(),
  birthYear: z.number().nullable(),
  /** Null when the other one is out of sight. */
  seen: z.string().nullable(),
})
const named = ({ seen, surname, name }: z.infer<typeof Who>) =>
  surname === null ? seen : [surname, name].filter(Boolean).join(' ')

export type KeptMember = { id: MemberId; member: HouseholdMember; name: string | null }

export async function listMembers(tx: Tx, personId: PersonId, visible: Visible): Promise<KeptMember[]> {
  const { rows } = await sql`
    select tie.id, tie.other_person_id as other, tie.surname, tie.name, tie.birth_year as "birthYear", tie.relation, tie.cohabiting,
      tie.caregiver, tie.emergency, tie.starts_on as "startsOn", tie.ends_on as "endsOn", ${seenName(visible, 'tie.other_person_id')} as seen
    from person_household tie where tie.person_id = ${personId} order by tie.ends_on nulls first, tie.created_at, tie.id`.execute(
    tx,
  )
  return rows.map((row) => {
    const who = Who.parse(row)
    const { id, relation, cohabiting, caregiver, emergency, startsOn, endsOn } = Object(row)
    const tie = { relation, cohabiting, caregiver, emergency, startsOn, endsOn }
    const member = HouseholdMember.parse({ who: relativeOf(who), ...tie })
    return { id: MemberId.parse(id), member, name: named(who) }
  })
}

const columnsOf = (who: Relative) =>
  who.known === 'registered'
    ? { surname: null, name: null, birth_year: null }
    : { surname: who.surname, name: who.name, birth_year: who.birthYear }
const idOf = (who: Relative) => (who.known === 'registered' ? who.id : null)

export async function insertMember(
  tx: Tx,
  owner: Owner,
  { id, member }: Pick<KeptMember, 'id' | 'member'>,
  now: Instant,
): Promise<void> {
  const { who, startsOn, endsOn, ...tie } = member
  await tx
    .insertInto('person_household')
    .values({
      id,
      organisation_id: owner.organisationId,
      person_id: owner.id,
      other_person_id: idOf(who),
      ...columnsOf(who),
      ...tie,
      starts_on: startsOn,
      ends_on: endsOn,
      created_at: now,
    })
    .execute()
}

const EndReason = z.enum(representationEnd.codes).nullable()
export type KeptRepresentation = {
  id: RepresentationId
  representation: Representation
  name: string | null
  endReason: z.infer<typeof EndReason>
}

export async function listRepresentations(
  tx: Tx,
  personId: PersonId,
  visible: Visible,
): Promise<KeptRepresentation[]> {
  const { rows } = await sql`
    select tie.id, tie.title, tie.representative_id as other, tie.surname, tie.name, tie.birth_year as "birthYear", tie.responsibility,
      case when tie.act_kind is not null then jsonb_build_object('kind', tie.act_kind, 'authority', tie.act_authority,
        'number', tie.act_number, 'on', tie.act_on) end as act,
      tie.powers, tie.manner, tie.scope, tie.starts_on as "startsOn", tie.ends_on as "endsOn", tie.end_reason as "endReason",
      ${seenName(visible, 'tie.representative_id')} as seen
    from person_representation tie where tie.person_id = ${personId} order by tie.ends_on nulls first, tie.starts_on desc, tie.id`.execute(
    tx,
  )
  return rows.map((row) => {
    const who = Who.parse(row)
    const { id, title, responsibility, act, powers, manner, scope, startsOn, endsOn, endReason } = Object(row)
    const common = { title, representative: relativeOf(who), act, startsOn, endsOn }
    const more = title === 'parent' ? { responsibility } : { powers, manner, scope }
    return {
      id: RepresentationId.parse(id),
      representation: Representation.parse({ ...common, ...more }),
      name: named(who),
      endReason: EndReason.parse(endReason),
    }
  })
}

export async function insertRepresentation(
  tx: Tx,
  owner: Owner,
  { id, representation: r }: Pick<KeptRepresentation, 'id' | 'representation'>,
  now: Instant,
): Promise<void> {
  const appointed = r.title === 'parent' ? null : r
  await tx
    .insertInto('person_representation')
    .values({
      id,
      organisation_id: owner.organisationId,
      person_id: owner.id,
      title: r.title,
      representative_id: idOf(r.representative),
      ...columnsOf(r.representative),
      responsibility: r.title === 'parent' ? r.responsibility : null,
      act_kind: r.act && r.act.kind,
      act_authority: r.act && r.act.authority,
      act_number: r.act && r.act.number,
      act_on: r.act && r.act.on,
      powers: appointed ? [...appointed.powers] : [],
      manner: appointed && appointed.manner,
      scope: appointed && appointed.scope,
      starts_on: r.startsOn,
      ends_on: r.endsOn,
      created_at: now,
    })
    .execute()
}

export async function saveRepresentationEnd(
  tx: Tx,
  id: RepresentationId,
  { endsOn, reason }: { endsOn: Day; reason: string },
): Promise<void> {
  await tx
    .updateTable('person_representation')
    .set({ ends_on: endsOn, end_reason: reason })
    .where('id', '=', id)
    .execute()
}
