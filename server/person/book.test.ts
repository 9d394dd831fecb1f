import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { personApi } from '../../domain/person/contract.ts'
import type { HouseholdMember } from '../../domain/person/household.ts'
import type { PersonId } from '../../domain/person/id.ts'
import type { Representation } from '../../domain/person/representation.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { bulkPerson, fillRegistry } from '../../test/make/person.ts'

let t: TestHouse
let desk: Caller
let manager: Caller
let id: PersonId
beforeAll(async () => {
  t = await makeHouse()
  desk = callerOf(t.app, (await t.zone.operator('front-desk')).token)
  manager = callerOf(t.app, (await t.zone.operator('manager')).token)
  const row = bulkPerson(t.zone.here.id, { surname: 'Mancini', name: 'Iole', birth: '2012-05-05' })
  await fillRegistry(t, [row])
  id = row.id
})
afterAll(() => t.close())

const another = async (
  surname: string,
  place: 'here' | 'there' = 'here',
  standing: 'ordinary' | 'sealed' = 'ordinary',
) => {
  const row = bulkPerson(t.zone[place].id, { surname, name: 'Altra' }, { standing })
  await fillRegistry(t, [row])
  return row.id
}
const audited = async (operation: string) =>
  (
    await t.owner.query(
      "select person_ids, fields from audit_event where operation = $1 and outcome = 'done'",
      [operation],
    )
  ).rows

describe('contacts', () => {
  const mobile = {
    kind: 'mobile' as const,
    value: '+39 000 765432',
    holder: 'la figlia Anna',
    caution: 'discreet' as const,
  }
  test('are hinted at on the card, shown whole only when asked, found by their end, and closed', async () => {
    const key = randomUUID()
    const made = (await desk(personApi.addContact, { id }, mobile, { key })).reply
    expect((await desk(personApi.addContact, { id }, mobile, { key })).reply).toEqual(made)
    const card = await desk(personApi.read, { id })
    expect(card.reply.contacts).toEqual([{ kind: 'mobile', holder: 'la figlia Anna', caution: 'discreet' }])
    expect(card.raw.toString()).not.toContain('765432')
    expect((await desk(personApi.contacts, { id })).reply.rows).toEqual([made])
    expect(await audited('person.read-contacts')).toMatchObject([{ person_ids: [id], fields: ['contacts'] }])
    expect((await desk(personApi.search, {}, { text: '765432' })).reply.hits).toMatchObject([
      { person: { id } },
    ])

    const params = { id, contactId: made.id }
    expect((await desk(personApi.endContact, params, { endsOn: day('2020-01-01') })).problem.type).toBe(
      'urn:siso:ends-before-start',
    )
    expect((await desk(personApi.endContact, params, { endsOn: t.clock.today() })).reply).toEqual({})
    expect((await desk(personApi.contacts, { id })).reply.rows).toEqual([])
  })
  test('belong to their person: through another one they do not exist', async () => {
    const made = (await desk(personApi.addContact, { id }, mobile)).reply
    const other = await another('Altrove')
    const params = { id: other, contactId: made.id }
    expect((await desk(personApi.endContact, params, { endsOn: t.clock.today() })).status).toBe(404)
  })
  test('who manages reads the card, not the numbers', async () => {
    expect((await manager(personApi.read, { id })).status).toBe(200)
    expect((await manager(personApi.contacts, { id })).status).toBe(403)
  })
})

describe('addresses', () => {
  const dated = { startsOn: day('2020-01-01'), endsOn: null }
  const place = {
    municipality: 'X001',
    street: 'Via del Forno',
    number: '3',
    postcode: '06000',
    careOf: null,
  }
  test('of every kind are kept and closed', async () => {
    const residence = (await desk(personApi.addAddress, { id }, { kind: 'residence', ...place, ...dated }))
      .reply
    const abode = {
      kind: 'no-fixed-abode' as const,
      municipality: 'X001',
      street: null,
      whereabouts: 'alla stazione',
      ...dated,
    }
    await desk(personApi.addAddress, { id }, abode)
    const { rows } = (await desk(personApi.addresses, { id })).reply
    expect(rows.map((r) => r.address)).toEqual(expect.arrayContaining([residence.address, abode]))
    const params = { id, addressId: residence.id }
    expect((await desk(personApi.endAddress, params, { endsOn: day('2026-10-31') })).status).toBe(200)
    const after = (await desk(personApi.addresses, { id })).reply.rows.find((r) => r.id === residence.id)
    expect(after?.address.endsOn).toBe('2026-10-31')
  })
  test('a protected one is not accepted among the others', async () => {
    const body = { kind: 'protected', ...place, ...dated } as never
    expect((await desk(personApi.addAddress, { id }, body)).status).toBe(400)
  })
})

const tie = {
  relation: 'parent',
  cohabiting: true,
  caregiver: true,
  emergency: false,
  startsOn: null,
  endsOn: null,
} as const
const member = (who: HouseholdMember['who']): HouseholdMember => ({ who, ...tie })

describe('household', () => {
  test('holds persons of the registry by name and others by what is known of them', async () => {
    const mother = await another('Bellucci')
    const one = (await desk(personApi.addMember, { id }, member({ known: 'registered', id: mother }))).reply
    const named = member({ known: 'named', surname: 'Vicini', name: null, birthYear: 1950 })
    const two = (await desk(personApi.addMember, { id }, named)).reply
    expect([one.label, two.label]).toEqual(['Bellucci Altra', 'Vicini'])
    expect((await desk(personApi.household, { id })).reply.rows).toEqual(expect.arrayContaining([one, two]))
    expect(
      (await desk(personApi.endMember, { id, memberId: two.id }, { endsOn: t.clock.today() })).status,
    ).toBe(200)
    expect(await audited('person.read-household')).toMatchObject([
      { person_ids: expect.arrayContaining([id, mother]) },
    ])
  })
  test('of who is out of sight only the relation is said; nobody is her own relative or another organisation’s', async () => {
    const [hidden, far] = [await another('Coperti'), await another('Lontani', 'there')]
    const row = (await desk(personApi.addMember, { id }, member({ known: 'registered', id: hidden }))).reply
    await t.owner.query("update person set standing = 'sealed' where id = $1", [hidden])
    const answer = await desk(personApi.household, { id })
    expect(answer.reply.rows.find((r) => r.id === row.id)?.label).toBe('Genitore')
    expect(answer.raw.toString()).not.toContain('Coperti')
    const refused = [hidden, far].map((other) =>
      desk(personApi.addMember, { id }, member({ known: 'registered', id: other })),
    )
    expect((await Promise.all(refused)).map((a) => a.status)).toEqual([404, 404])
    expect((await desk(personApi.addMember, { id }, member({ known: 'registered', id }))).problem.type).toBe(
      'urn:siso:own-relative',
    )
  })
})

describe('representation', () => {
  const guardian: Representation = {
    title: 'guardian',
    representative: { known: 'named', surname: 'Ferri', name: 'Ugo', birthYear: null },
    act: { kind: 'decree', authority: 'Tribunale di Montefiorito', number: '12/2024', on: day('2024-05-03') },
    powers: ['consent', 'placement'],
    manner: 'instead',
    scope: null,
    startsOn: day('2024-05-03'),
    endsOn: null,
  }
  test('keeps act, powers and expiry, flags the person while it lasts, and ends with a reason', async () => {
    const made = (await desk(personApi.addRepresentation, { id }, guardian)).reply
    expect(made).toMatchObject({ label: 'Ferri Ugo', endReason: null, representation: guardian })
    expect((await desk(personApi.representations, { id })).reply.rows).toEqual([made])
    expect((await desk(personApi.read, { id })).reply.flags).toEqual([
      'minor',
      'represented',
      'temporary-code',
    ])
    const params = { id, representationId: made.id }
    const ending = { endsOn: day('2026-10-01'), reason: 'revoked' as const }
    expect((await desk(personApi.endRepresentation, params, ending)).reply).toEqual({})
    const [row] = (await desk(personApi.representations, { id })).reply.rows
    expect([row?.representation.endsOn, row?.endReason]).toEqual(['2026-10-01', 'revoked'])
    expect((await desk(personApi.read, { id })).reply.flags).toEqual(['minor', 'temporary-code'])
  })
  test('a parent needs no act while the person is a minor, and nobody represents herself', async () => {
    const parent = await another('Genitori')
    const body = {
      title: 'parent' as const,
      representative: { known: 'registered' as const, id: parent },
      responsibility: 'full' as const,
      act: null,
      startsOn: day('2012-05-05'),
      endsOn: null,
    }
    expect((await desk(personApi.addRepresentation, { id }, body)).reply.label).toBe('Genitori Altra')
    const self = { ...body, representative: { known: 'registered' as const, id } }
    expect((await desk(personApi.addRepresentation, { id }, self)).problem.type).toBe(
      'urn:siso:represents-self',
    )
    const adult = await desk(
      personApi.addRepresentation,
      { id: parent },
      { ...body, representative: { known: 'registered', id } },
    )
    expect(adult.problem.type).toBe('urn:siso:parent-needs-minor')
  })
})
