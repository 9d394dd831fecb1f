import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeHouse, testPlaces, type TestHouse } from '../../test/make/house.ts'
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
  expect(await seedDemo({ house: t.house, places: testPlaces, say: (l) => said.push(l), scale: 10 })).toBe(
    true,
  )
  console.log(said, performance.now() - t0)
  console.log((await t.owner.query('select state, count(*) from access_sheet group by 1')).rows)
})
