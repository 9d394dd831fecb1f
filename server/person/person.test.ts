import { afterAll, beforeAll, expect, test } from 'vitest'
import { personApi } from '../../domain/person/contract.ts'
import { callerOf, type Caller } from '../../test/make/call.ts'
import { makeHouse, type TestHouse } from '../../test/make/house.ts'
import { newPerson } from '../../test/make/person.ts'

let t: TestHouse
let desk: Caller
beforeAll(async () => {
  t = await makeHouse()
  desk = callerOf(t.app, (await t.zone.operator('front-desk')).token)
})
afterAll(() => t.close())

test('a person is created, read and found', async () => {
  const made = (await desk(personApi.create, {}, newPerson({ surname: 'De Luca', name: 'Gian Marco' }))).reply
  expect(made).toMatchObject({ version: 1, age: 65, flags: ['temporary-code'], warnings: [] })
  const found = (await desk(personApi.search, {}, { text: 'deluca gianmarco' })).reply
  expect(found.hits).toMatchObject([{ kind: 'person', person: { id: made.id } }])
})
