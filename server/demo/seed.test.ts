import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeHouse, testPlaces, type TestHouse } from '../../test/make/house.ts'
import { createPrinter } from '../platform/typst.ts'
import { jobs, mountConcepts } from '../registers.ts'
import { seedDemo } from './seed.ts'

let t: TestHouse
const said: string[] = []
beforeAll(async () => {
  t = await makeHouse()
  await t.owner.query('truncate region cascade')
})
afterAll(() => t.close())

test('seed', async () => {
  const t0 = performance.now()
  const mount = mountConcepts({
    status: { version: 'test', demoLogins: [] },
    places: testPlaces,
    printer: createPrinter(),
  })
  expect(
    await seedDemo({ house: t.house, product: { mount, jobs }, say: (l) => said.push(l), scale: 1 }),
  ).toBe(true)
  console.log(said.join('\n'), performance.now() - t0)
  console.log((await t.owner.query('select state, count(*) from access_sheet group by 1')).rows)
  console.log(
    (await t.owner.query('select state, interlocutor, consent, expires_at, created_at from draft')).rows,
  )
  console.log(
    (
      await t.owner.query(
        'select state, case_number, message, refusal from dispatch where message is not null',
      )
    ).rows,
  )
})
