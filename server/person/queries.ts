import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { ContactHint } from '../../domain/person/address.ts'
import { personStanding, type PersonStanding } from '../../domain/person/codes.ts'
import { IdentityCode } from '../../domain/person/identity-code.ts'
import { IdentityFacts, type Identity } from '../../domain/person/identity.ts'
import { PersonId } from '../../domain/person/id.ts'
import type { Distinction } from '../../domain/person/search.ts'
import type { Visible } from '../access/scopes.ts'
import type { Tx } from '../platform/database.ts'
import { codeKeyOf } from './keys.ts'
import { nameHashes, roledTokens } from './name-tokens.ts'

/** A person as the table keeps her. */
export const Kept = z.object({
  id: PersonId,
  organisationId: z.string(),
  version: z.number(),
  standing: z.enum(personStanding.codes),
  represented: z.boolean(),
  code: IdentityCode.nullable(),
  ...IdentityFacts.shape,
})
export type Kept = z.infer<typeof Kept>

/** Somebody decides for her today. */
export const representedOn = (today: Day) => sql<boolean>`exists (select from person_representation r
  where r.organisation_id = person.organisation_id and r.person_id = person.id and r.starts_on <= ${today}
    and (r.ends_on is null or r.ends_on >= ${today}) and r.end_reason is distinct from 'recorded-in-error')`

const identityColumns = sql`person.id, person.organisation_id as "organisationId", person.version, person.standing, person.surname, person.name,
  person.other_names as "otherNames", person.sex, person.indicated_gender as "indicatedGender", person.birth, person.birth_place as "birthPlace",
  person.citizenships, person.marital_status as "maritalStatus", person.couple_status as "coupleStatus", person.died_on as "diedOn",
  person.identity_code as code`

const Card = Kept.extend({ contacts: z.array(ContactHint) })

/** The person with the hints of her contacts in force, in one statement. */
export async function getCard(
  tx: Tx,
  id: PersonId,
  { visible, today }: { visible: Visible; today: Day },
): Promise<z.infer<typeof Card>> {
  const { rows } = await sql`
    select ${identityColumns}, ${representedOn(today)} as represented,
      coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'holder', c.holder, 'caution', c.caution) order by c.starts_on desc, c.id)
        from person_contact c where c.organisation_id = person.organisation_id and c.person_id = person.id
          and (c.ends_on is null or c.ends_on > ${today})), '[]') as contacts
    from person where person.id = ${id} and ${visible}`.execute(tx)
  if (!rows[0]) throw new Refusal('not-found')
  return Card.parse(rows[0])
}

/** The same without contacts, locked for a change: children and facts of a person change one at a time. */
export async function lockPerson(tx: Tx, id: PersonId, visible: Visible): Promise<Kept> {
  const { rows } = await sql`select ${identityColumns}, false as represented
    from person where person.id = ${id} and ${visible} for update of person`.execute(tx)
  if (!rows[0]) throw new Refusal('not-found')
  return Kept.parse(rows[0])
}

/** Persons among the ids that may be seen, in no order. */
export async function listKept(
  tx: Tx,
  ids: readonly string[],
  { visible, today }: { visible: Visible; today: Day },
): Promise<Kept[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`select ${identityColumns}, ${representedOn(today)} as represented
    from person where person.id = any (${[...ids]}::uuid[]) and ${visible}`.execute(tx)
  return rows.map((r) => Kept.parse(r))
}

/** Who of an organisation has this very code, among those that may be seen. */
export async function listByCode(
  tx: Tx,
  { organisationId, code }: { organisationId: string; code: IdentityCode },
  { visible, today }: { visible: Visible; today: Day },
): Promise<Kept[]> {
  const { rows } = await sql`select ${identityColumns}, ${representedOn(today)} as represented
    from person where person.organisation_id = ${organisationId} and person.identity_code = ${code} and ${visible}`.execute(
    tx,
  )
  return rows.map((r) => Kept.parse(r))
}

export type NewRow = {
  readonly id: PersonId
  readonly organisationId: string
  readonly standing: PersonStanding
  readonly identity: Identity
}
type Stamp = { readonly now: Instant; readonly operatorId: string | null }

const columnsOf = ({ code, ...facts }: Identity) => ({
  surname: facts.surname,
  name: facts.name,
  other_names: JSON.stringify(facts.otherNames),
  sex: facts.sex,
  indicated_gender: facts.indicatedGender,
  birth: facts.birth,
  birth_place: facts.birthPlace,
  citizenships: [...facts.citizenships],
  marital_status: facts.maritalStatus,
  couple_status: facts.coupleStatus,
  died_on: facts.diedOn,
  identity_code: code,
  code_key: code && codeKeyOf(code),
})

export async function insertPerson(
  tx: Tx,
  { id, organisationId, standing, identity }: NewRow,
  { now, operatorId }: Stamp,
): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id,
      organisation_id: organisationId,
      version: 1,
      standing,
      ...columnsOf(identity),
      name_hashes: nameHashes(roledTokens(identity)),
      created_at: now,
      modified_at: now,
      modified_by: operatorId,
    })
    .execute()
}

/** Writes the new facts and keeps the former ones of the fields that changed. The row is locked by `lockPerson`. */
export async function saveCorrection(
  tx: Tx,
  { id, organisationId, version }: Kept,
  { identity, before }: { identity: Identity; before: Partial<Identity> },
  { now, operatorId }: Stamp,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ ...columnsOf(identity), version: version + 1, modified_at: now, modified_by: operatorId })
    .where('id', '=', id)
    .execute()
  await tx
    .insertInto('person_history')
    .values({
      id: randomUUID(),
      organisation_id: organisationId,
      person_id: id,
      version,
      before: JSON.stringify(before),
      operator_id: operatorId,
      created_at: now,
    })
    .execute()
}

/** The next progressive of our own codes in the year; concurrent takers wait for each other. */
export async function nextTemporaryCode(
  tx: Tx,
  { organisationId, year, now }: { organisationId: string; year: number; now: Instant },
): Promise<number> {
  const row = await tx
    .insertInto('person_series')
    .values({ organisation_id: organisationId, kind: 'temporary-code', year, last: 1, created_at: now })
    .onConflict((c) =>
      c.columns(['organisation_id', 'kind', 'year']).doUpdateSet({ last: sql`person_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** Look-alikes that were told apart, only those of the same organisation that the actor may see. */
export async function insertDistinctions(
  tx: Tx,
  person: { id: PersonId; organisationId: string },
  distinctions: readonly Distinction[],
  { now, operatorId, visible }: Stamp & { visible: Visible },
): Promise<void> {
  if (distinctions.length === 0) return
  const others = distinctions.map((d) => d.person)
  const reasons = distinctions.map((d) => d.reason)
  await sql`
    insert into person_distinction (id, organisation_id, person_id, other_person_id, reason, operator_id, created_at)
    select gen_random_uuid(), person.organisation_id, ${person.id}, person.id, d.reason, ${operatorId}, ${now}
    from unnest(${others}::uuid[], ${reasons}::text[]) as d (other, reason) join person on person.id = d.other
    where person.organisation_id = ${person.organisationId} and person.id <> ${person.id} and ${visible}`.execute(
    tx,
  )
}

/** Whom this person was already told apart from, either way. */
export async function listToldApart(tx: Tx, { id, organisationId }: Kept): Promise<string[]> {
  const { rows } = await sql<{ other: string }>`
    select other_person_id as other from person_distinction where organisation_id = ${organisationId} and person_id = ${id}
    union select person_id from person_distinction where organisation_id = ${organisationId} and other_person_id = ${id}`.execute(
    tx,
  )
  return rows.map((r) => r.other)
}
