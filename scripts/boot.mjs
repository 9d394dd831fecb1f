// The one entrance of every command: installs what is missing, then hands over to the Node the system runs on.
// Plain JavaScript without libraries, for whatever Node (20 or later) the machine has.
import { ensureLibraries } from './boot-install.mjs'
import { ensurePages } from './boot-pages.mjs'
import { run, say, stop, toolPath } from './boot-run.mjs'

// prettier-ignore
const checks = [
  { what: 'Forma del codice',       program: 'oxfmt',     args: ['--check', 'domain', 'server', 'web', 'test', 'scripts'] },
  { what: 'Tipi',                   program: 'tsc',       args: ['-b'] },
  { what: 'Regole di scrittura',    program: 'oxlint',    args: ['--type-aware'] },
  { what: 'Frecce tra le cartelle', program: 'depcruise', args: ['--config', '.dependency-cruiser.mjs', 'domain', 'server', 'web'] },
  { what: 'Codice senza uso',       program: 'knip',      args: [] },
  { what: 'Documenti generati',     program: 'node',      args: ['scripts/generate.ts', '--check'] },
]

async function check(path) {
  for (const { what, program, args } of checks) {
    say(`${what} (${program})…`)
    const code = await run(path, program, args)
    if (code !== 0) {
      say(`Da correggere: ${what.toLowerCase()} (${program}).`)
      return code
    }
  }
  say('Tutto in ordine.')
  return 0
}

// prettier-ignore
const commands = {
  start:    { pages: true,  run: (path, args) => run(path, 'node',   ['server/main.ts', ...args]) },
  test:     { pages: true,  run: (path, args) => run(path, 'vitest', ['run', ...args]) },
  bench:    { pages: true,  run: (path, args) => run(path, 'node',   ['scripts/bench.ts', ...args]) },
  siso:     { pages: false, run: (path, args) => run(path, 'node',   ['server/siso.ts', ...args]) },
  generate: { pages: false, run: (path, args) => run(path, 'node',   ['scripts/generate.ts', ...args]) },
  check:    { pages: false, run: check },
}

const needNode = `Serve Node ≥ 24: questo è ${process.version}, e quello incluso c’è solo per Linux x64 (altrove serve anche DATABASE_URL).`
const mayBundleNode = process.platform === 'linux' && process.arch === 'x64'

const [name, ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
if (!command) stop(`Comandi: ${Object.keys(commands).join(', ')}.`)

if (!mayBundleNode && !toolPath()) stop(needNode) // before a useless installation
await ensureLibraries()
const path = toolPath() ?? stop(needNode)
if (command.pages) await ensurePages(path)
if (name === 'start') say('Avvio…')
process.exit(await command.run(path, args))
