import { expect, test } from 'vitest'
import { instant } from '../../../domain/kernel/instant.ts'
import { offline, Problem } from '../problem.ts'
import { createKeeper } from './keeper.ts'
import type { Patch } from './machine.ts'
import { createAutosave, idleBeforeSaving, type Schedule } from './queue.ts'
import { memoryShelf, type Sealed } from './shelf.ts'

const keyMaterial = '00112233445566778899aabbccddeeff'
const at = instant('2026-11-04T08:30:00Z')

/** A hand-wound clock: what waits runs when the test says so. */
function handClock() {
  let waiting: { ms: number; run: () => void } | undefined
  const schedule: Schedule = (ms, run) => {
    const mine = (waiting = { ms, run })
    return () => {
      if (waiting === mine) waiting = undefined
    }
  }
  return { schedule, waiting: () => waiting?.ms }
}

function desk(answers: (Problem | 'yes')[] = [], shelf = memoryShelf()) {
  const sent: Patch[] = []
  const clock = handClock()
  const save = async (patch: Patch) => {
    sent.push(patch)
    const answer = answers.shift() ?? 'yes'
    if (answer !== 'yes') throw answer
  }
  const keeper = createKeeper(shelf, keyMaterial)
  const queue = createAutosave({ id: 'sheet:1', save, keeper, schedule: clock.schedule, now: () => at })
  return { queue, sent, shelf, keeper, waiting: clock.waiting }
}

test('a change waits two seconds of quiet, then is sent whole', async () => {
  const { queue, sent, waiting } = desk()
  queue.edit({ note: 'a' })
  queue.edit({ note: 'ab', phone: '+39 000 1' })
  expect(queue.read().phase).toBe('dirty')
  expect(waiting()).toBe(idleBeforeSaving)
  await queue.flush()
  expect(sent).toEqual([{ note: 'ab', phone: '+39 000 1' }])
  expect(queue.read()).toMatchObject({ phase: 'saved', savedAt: at, pending: {} })
})

test('what is typed while a save travels is sent afterwards and never lost', async () => {
  let release = () => undefined as void
  const shelf = memoryShelf()
  const clock = handClock()
  let travelling = () => undefined as void
  const started = new Promise<void>((resolve) => (travelling = resolve))
  const save = () => {
    travelling()
    return new Promise<void>((resolve) => (release = resolve))
  }
  const keeper = createKeeper(shelf, keyMaterial)
  const queue = createAutosave({ id: 'sheet:1', save, keeper, schedule: clock.schedule, now: () => at })
  queue.edit({ note: 'first' })
  const flushed = queue.flush()
  await started
  queue.edit({ note: 'second' })
  expect(queue.read().phase).toBe('saving')
  release()
  await flushed
  expect(queue.read()).toMatchObject({ phase: 'dirty', pending: { note: 'second' } })
  expect(await keeper.recall('sheet:1')).toEqual({ note: 'second' })
})

test('without network the text stays sealed on the device and is tried again, more and more slowly', async () => {
  const { queue, keeper, waiting } = desk([offline(), offline()])
  queue.edit({ note: 'fragile' })
  await queue.flush()
  expect(queue.read().phase).toBe('offline')
  const first = waiting() ?? 0
  await queue.flush()
  expect(waiting()).toBeGreaterThan(first)
  expect(await keeper.recall('sheet:1')).toEqual({ note: 'fragile' })
  await queue.flush()
  expect(queue.read().phase).toBe('saved')
  expect(await keeper.recall('sheet:1')).toBeUndefined()
})

test('a reload brings back what the server had not confirmed', async () => {
  const shelf = memoryShelf()
  const before = desk([offline()], shelf)
  before.queue.edit({ note: 'half a sentence' })
  await before.queue.flush()
  const after = desk([], shelf)
  expect(await after.queue.restore()).toEqual({ note: 'half a sentence' })
  await after.queue.flush()
  expect(after.sent).toEqual([{ note: 'half a sentence' }])
})

test('a field changed by someone else keeps both texts until the person chooses', async () => {
  const clash = new Problem({ status: 409, type: 'stale-version', issues: [{ path: ['note'], message: '' }] })
  const { queue, sent } = desk([clash])
  queue.edit({ note: 'mine', phone: '1' })
  await queue.flush()
  expect(queue.read()).toMatchObject({
    phase: 'conflict',
    conflicts: ['note'],
    pending: { note: 'mine', phone: '1' },
  })
  await queue.flush()
  expect(sent).toHaveLength(1)
  await queue.resolve({}, ['note'])
  expect(sent[1]).toEqual({ phone: '1' })
  expect(queue.read().phase).toBe('saved')
})

test('a refusal of the server and a refused consent leave nothing on the device', async () => {
  const refused = desk([new Problem({ status: 422, type: 'against-constraint' })])
  refused.queue.edit({ note: 'x' })
  await refused.queue.flush()
  expect(refused.queue.read().phase).toBe('refused')
  expect(await refused.shelf.read('sheet:1')).toBeUndefined()

  const purged = desk([offline()])
  purged.queue.edit({ note: 'x' })
  await purged.queue.flush()
  await purged.queue.discard()
  expect(await purged.shelf.read('sheet:1')).toBeUndefined()
  expect(purged.queue.read().phase).toBe('clean')
})

test('an expired session keeps the draft for after the login', async () => {
  const { queue, keeper } = desk([new Problem({ status: 401 })])
  queue.edit({ note: 'x' })
  await queue.flush()
  expect(queue.read().phase).toBe('offline')
  expect(await keeper.recall('sheet:1')).toEqual({ note: 'x' })
})

test('what rests on the device is unreadable, bound to its draft and to its operator', async () => {
  const shelf = memoryShelf()
  await createKeeper(shelf, keyMaterial).keep('sheet:1', { note: 'ANNA BIANCHI' })
  const sealed = await shelf.read('sheet:1')
  expect(new TextDecoder().decode(sealed?.bytes)).not.toContain('ANNA')
  await shelf.write('sheet:2', sealed satisfies Sealed | undefined as Sealed)
  expect(await createKeeper(shelf, keyMaterial).recall('sheet:2')).toBeUndefined()
  expect(await createKeeper(shelf, 'ff'.repeat(16)).recall('sheet:1')).toBeUndefined()
})

test('where there is no cryptography nothing touches the device', async () => {
  const shelf = memoryShelf()
  const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) } as unknown as Crypto
  const keeper = createKeeper(shelf, keyMaterial, insecure)
  await keeper.keep('sheet:1', { note: 'x' })
  expect(await shelf.read('sheet:1')).toBeUndefined()
})
