import { randomUUID } from 'node:crypto'
import { asDay } from '../../domain/kernel/day.ts'
import type { Context } from '../platform/road.ts'
import type { KeptIdentity, PersonPort } from './person-port.ts'

// Until the registry of persons has its own use cases: the least that lets a sheet point to a person.

async function keepPerson({ tx, actor, now }: Context, who: KeptIdentity) {
  if (who.personId !== null) return { personId: who.personId }
  if (who.identityCode !== null) {
    const known = await tx
      .selectFrom('person')
      .select('id')
      .where('organisation_id', '=', actor.organisationId)
      .where('identity_code', '=', who.identityCode)
      .executeTakeFirst()
    if (known) return { personId: known.id }
  }
  const personId = randomUUID()
  await tx
    .insertInto('person')
    .values({
      id: personId,
      organisation_id: actor.organisationId ?? '',
      version: 1,
      standing: who.standing,
      surname: who.surname,
      name: who.name,
      sex: who.sex,
      birth_on: who.birthDay,
      identity_code: who.identityCode,
      created_at: now,
      modified_at: now,
      modified_by: actor.operatorId,
    })
    .execute()
  return { personId }
}

async function findPerson({ tx }: Context, personId: string) {
  const row = await tx
    .selectFrom('person')
    .select(['surname', 'name', 'birth_on', 'standing'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row || row.standing === 'sealed') return undefined
  const { surname, name } = row
  return { surname, name: name ?? '', birthDay: asDay(row.birth_on ?? '') ?? null, represented: false }
}

export const standInPersons: PersonPort = { keepPerson, findPerson }
