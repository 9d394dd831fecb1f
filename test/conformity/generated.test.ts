import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { documents } from '../../scripts/documents.ts'

test.each(Object.entries(documents()))('%s says what the code does', async (name, content) => {
  expect(await readFile(path.join(import.meta.dirname, '../..', name), 'utf8')).toBe(content)
})
