// The pages for the browser: made again when what they are made from has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, run, say, stop } from './boot-run.mjs'

const sources = ['web', 'domain', 'vite.config.ts', 'package-lock.json']
const stamp = inRoot('dist', 'web', '.source-hash')
const isTest = (path) => /\.test\.tsx?$/.test(path)

function* filesOf(path) {
  if (!existsSync(inRoot(path))) return
  if (statSync(inRoot(path)).isFile()) yield path
  else for (const name of readdirSync(inRoot(path)).sort()) yield* filesOf(join(path, name))
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => [...filesOf(source)]).filter((p) => !isTest(p)))
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update('\0')
  return hash.digest('hex')
}

export async function ensurePages(path) {
  if (!existsSync(inRoot('vite.config.ts'))) return
  const current = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  say('Preparo le pagine…')
  if ((await run(path, 'vite', ['build', '--logLevel', 'warn'])) !== 0)
    stop('Le pagine non si sono preparate.')
  mkdirSync(inRoot('dist', 'web'), { recursive: true })
  writeFileSync(stamp, current)
}
