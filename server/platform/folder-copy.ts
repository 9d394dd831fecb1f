import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Files copied together: a disk takes several writes at once better than one after another. */
const AT_ONCE = 16

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Makes what was written survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Copies a file onto the disk, unless it goes away in the meantime; true when it was copied. */
export async function copyFileIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
  await syncPath(to)
  return true
}

/**
 * Copies a folder that may be changing: what goes away in the meantime is left out.
 * `wanted` receives the path from the root of the folder, a folder's with a final slash. Returns how many files were copied.
 */
export async function copyFolder(
  from: string,
  to: string,
  wanted: (path: string) => boolean = () => true,
  within = '',
): Promise<number> {
  await mkdir(join(to, within), { recursive: true, mode: 0o700 })
  const entries = await readdir(join(from, within), { withFileTypes: true }).catch((error: unknown) => {
    if (within !== '' && isGone(error)) return []
    throw error
  })
  const pathOf = (name: string) => (within === '' ? name : `${within}/${name}`)
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => pathOf(name))
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => pathOf(name))
  const pending = files.filter(wanted)
  let copied = 0
  const work = async () => {
    for (let path = pending.pop(); path !== undefined; path = pending.pop())
      if (await copyFileIfThere(join(from, path), join(to, path))) copied++
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const path of folders) if (wanted(`${path}/`)) copied += await copyFolder(from, to, wanted, path)
  await syncPath(join(to, within))
  return copied
}
