import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openKeyring, seal, unseal } from './keys.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'siso-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what a key sealed is read with that key and in that place only', async () => {
  const keys = openKeyring(folder)
  const { key } = await keys.create()
  const other = await keys.create()
  const sealed = seal(key, Buffer.from('parole'), 'draft/1/content')
  expect(sealed.includes(Buffer.from('parole'))).toBe(false)
  expect(unseal(key, sealed, 'draft/1/content').toString()).toBe('parole')
  expect(() => unseal(key, sealed, 'draft/2/content')).toThrow()
  expect(() => unseal(other.key, sealed, 'draft/1/content')).toThrow()
})

test('a destroyed key is gone, twice is no mistake, and its neighbours stay', async () => {
  const keys = openKeyring(folder)
  const [a, b] = [await keys.create(), await keys.create()]
  await keys.destroy(a.id)
  await keys.destroy(a.id)
  expect(await keys.find(a.id)).toBeUndefined()
  expect(await keys.find(b.id)).toEqual(b.key)
  expect(await keys.list()).toContain(b.id)
})

test('keys are readable by their owner alone, and the master key survives a restart', async () => {
  const keys = openKeyring(folder)
  expect(openKeyring(folder).master).toEqual(keys.master)
  expect(statSync(path.join(folder, 'master.key')).mode & 0o077).toBe(0)
  expect(statSync(folder).mode & 0o077).toBe(0)
})

test('a key id that is not one of ours never becomes a path', async () => {
  await expect(async () => openKeyring(folder).find('../master')).rejects.toThrow('not a key id')
})
