import { randomUUID } from 'node:crypto'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Correction, NewPerson, Person } from '../../domain/person/contract.ts'
import { temporaryCode, type IdentityCode } from '../../domain/person/identity-code.ts'
import type { Identity } from '../../domain/person/identity.ts'
import { PersonId } from '../../domain/person/id.ts'
import { refuseImpossible, refuseUnexplained } from '../../domain/person/rules.ts'
import type { Distinction } from '../../domain/person/search.ts'
import type { Context } from '../platform/road.ts'
import { identityFields, identityOf, readPerson, type IdentityField } from './card.ts'
import type { Registry } from './registry.ts'
import { saveLinks } from './link-queries.ts'
import { digestsOf } from './links.ts'
import { roledTokens } from './name-tokens.ts'
import {
  getCard,
  insertDistinctions,
  insertPerson,
  listToldApart,
  lockPerson,
  nextTemporaryCode,
  saveCorrection,
  type NewRow,
} from './queries.ts'
import { findLookAlikes } from './search.ts'
import { insertTokens, saveTokens } from './token-queries.ts'

const stampOf = ({ now, actor }: Context) => ({
  now,
  operatorId: actor.kind === 'operator' ? actor.operatorId : null,
})

/** Writes a person with what makes her findable. Look-alikes have been dealt with before. */
export async function writePerson(cx: Context, row: NewRow): Promise<void> {
  refuseImpossible(row.identity, cx.today)
  await insertPerson(cx.tx, row, stampOf(cx))
  await insertTokens(cx.tx, row, roledTokens(row.identity), cx.now)
  await saveLinks(cx.tx, row.id, digestsOf(cx.house.keys, cx.actor.zoneId, row), cx.now)
}

export async function takeTemporaryCode(
  { tx, now, today }: Context,
  organisationId: string,
): Promise<IdentityCode> {
  const year = Number(today.slice(0, 4))
  return temporaryCode(year, await nextTemporaryCode(tx, { organisationId, year, now }))
}

async function codeOf(
  cx: Context,
  organisationId: string,
  code: NewPerson['code'],
): Promise<IdentityCode | null> {
  if (code.given === 'yes') return code.value
  return code.given === 'temporary' ? takeTemporaryCode(cx, organisationId) : null
}

/** [acc A20] Look-alikes warn: certain and likely ones must be told apart, in writing, before a person is saved. */
async function tellApart(
  cx: Context,
  registry: Registry,
  draft: {
    identity: Identity
    organisationId: string
    except?: PersonId
    known?: readonly string[]
    distinctFrom: readonly Distinction[]
  },
): Promise<void> {
  const { identity, organisationId, except, known = [], distinctFrom } = draft
  const found = await findLookAlikes(cx, registry.names, { identity, organisationId, except })
  refuseUnexplained(
    found.filter((f) => !known.includes(f.known.id)).map(({ known: { id }, verdict }) => ({ id, verdict })),
    distinctFrom,
  )
}

const auditDistinctions = (cx: Context, id: PersonId, distinctFrom: readonly Distinction[]) =>
  cx.audit({
    subject: id,
    persons: [id, ...distinctFrom.map((d) => d.person)],
    ...(distinctFrom.length > 0 ? { reason: [...new Set(distinctFrom.map((d) => d.reason))].join(' ') } : {}),
  })

export async function createPerson(cx: Context, registry: Registry, asked: NewPerson): Promise<Person> {
  const organisationId = cx.actor.organisationId
  if (!organisationId) throw new Refusal('no-context')
  const { facts, code, distinctFrom } = asked
  const id = PersonId.parse(randomUUID())
  const brought: Identity = { ...facts, code: code.given === 'yes' ? code.value : null }
  refuseImpossible(brought, cx.today)
  await tellApart(cx, registry, { identity: brought, organisationId, distinctFrom })

  const identity = { ...facts, code: await codeOf(cx, organisationId, code) }
  await writePerson(cx, { id, organisationId, standing: 'ordinary', identity })
  const visible = cx.visible('person.search')
  await insertDistinctions(cx.tx, { id, organisationId }, distinctFrom, { ...stampOf(cx), visible })
  auditDistinctions(cx, id, distinctFrom)
  return readPerson(cx, id, registry.places)
}

/** What makes a person look like another one: after a change of it, "forse esiste già" is asked again. */
const telling: readonly IdentityField[] = [
  'surname',
  'name',
  'otherNames',
  'sex',
  'birth',
  'birthPlace',
  'code',
]
const naming: readonly IdentityField[] = ['surname', 'name', 'otherNames']

const changedFields = (before: Identity, after: Identity) =>
  identityFields.filter((f) => JSON.stringify(before[f]) !== JSON.stringify(after[f]))

/** Only what changes is written; the former values stay in the history. */
export async function correctPerson(
  cx: Context,
  registry: Registry,
  id: PersonId,
  { version, facts, code, distinctFrom }: Correction,
): Promise<Person> {
  const kept = await lockPerson(cx.tx, id, cx.visible('person.correct'))
  if (kept.version !== version) throw new Refusal('stale-version', { seen: version })
  const before = identityOf(kept)
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  const identity: Identity = { ...before, ...given, ...(code === undefined ? {} : { code }) }
  const changed = changedFields(before, identity)
  const touches = (fields: readonly IdentityField[]) => changed.some((f) => fields.includes(f))
  if (changed.length === 0) return readPerson(cx, id, registry.places)
  refuseImpossible(identity, cx.today)
  const { organisationId, standing } = kept
  if (touches(telling)) {
    const known = await listToldApart(cx.tx, kept)
    await tellApart(cx, registry, { identity, organisationId, except: id, known, distinctFrom })
  }
  const former = Object.fromEntries(changed.map((f) => [f, before[f]]))
  await saveCorrection(cx.tx, kept, { identity, before: former }, stampOf(cx))
  if (touches(naming)) await saveTokens(cx.tx, { id, organisationId }, roledTokens(identity), cx.now)
  if (touches(telling))
    await saveLinks(cx.tx, id, digestsOf(cx.house.keys, cx.actor.zoneId, { standing, identity }), cx.now)
  const visible = cx.visible('person.search')
  await insertDistinctions(cx.tx, { id, organisationId }, distinctFrom, { ...stampOf(cx), visible })
  auditDistinctions(cx, id, distinctFrom)
  cx.audit({ fields: changed })
  return readPerson(cx, id, registry.places)
}

export async function revealCode(cx: Context, id: PersonId): Promise<{ code: IdentityCode | null }> {
  const { code } = await getCard(cx.tx, id, { visible: cx.visible('person.reveal-code'), today: cx.today })
  cx.audit({ persons: [id], fields: ['code'] })
  return { code }
}
