import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, sendToNeighbour, visitAs, type World } from './desk-world.ts'
import { openDesk, overflow, phone, picture, violations, wide, type Desk } from './server.ts'

let desk: Desk
let world: World
let dispatchId: string
beforeAll(async () => {
  desk = await openDesk()
  world = await makeWorld(desk)
  dispatchId = await sendToNeighbour(desk, world, world.sheetId)
}, 180_000)
afterAll(() => desk?.close())

const pages = (w: World) =>
  [
    ['giornata', w.clerk, '/'],
    ['giornata-as', w.worker, '/'],
    ['cerca', w.clerk, '/cerca'],
    ['accessi', w.clerk, '/accessi'],
    ['bozze', w.clerk, '/accessi/bozze'],
    ['consensi', w.clerk, '/accessi/consensi'],
    ['contatti', w.clerk, '/accessi/contatti'],
    ['ricevute', w.neighbour, '/accessi/ricevute'],
    ['inviate', w.clerk, '/accessi/inviate'],
    ['invio', w.neighbour, `/accessi/invii/${dispatchId}`],
    ['scheda', w.worker, `/accessi/schede/${w.judicialId}`],
    ['persona', w.clerk, `/persone/${w.personId}`],
    ['nuova-persona', w.clerk, '/persone/nuova'],
  ] as const

for (const [size, viewport] of [
  ['1366', wide],
  ['390', phone],
] as const)
  test(
    `every page of the desk passes the accessibility rules and fits ${size} px`,
    { timeout: 180_000 },
    async () => {
      for (const [name, who, path] of pages(world)) {
        const { page, context, complaints } = await visitAs(desk, who, path, viewport)
        await picture(page, `desk-${name}-${size}`)
        expect([name, await violations(page)]).toEqual([name, []])
        expect([name, (await overflow(page)) <= 0]).toEqual([name, true])
        expect([name, complaints]).toEqual([name, []])
        await context.close()
      }
    },
  )
