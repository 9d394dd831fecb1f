// How the entrance speaks and runs other programs.
import { spawn, spawnSync } from 'node:child_process'
import { dirname, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const inRoot = (...names) => join(root, ...names)

/** On the error stream, so that the output of a command can be redirected alone. */
export const say = (line) => console.error(line)

export function stop(line) {
  say(line)
  process.exit(1)
}

const ourTools = inRoot('node_modules', '.bin')
const system = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ourTools)
const windows = process.platform === 'win32'

/** The path of the machine, for what replaces our own tools. */
export const systemPath = system.join(delimiter)

const bundledNodeRuns = () => spawnSync(join(ourTools, 'node'), ['--version']).status === 0

/** The path of our tools, with the Node that the system runs on before any other; undefined if there is none. */
export function toolPath() {
  if (bundledNodeRuns()) return [ourTools, ...system].join(delimiter)
  if (Number.parseInt(process.versions.node) < 24) return undefined
  return [dirname(process.execPath), ourTools, ...system].join(delimiter)
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program on this terminal, passing on the signals; its exit code, or 1 if a signal ended it. */
export function run(path, program, args) {
  const env = { ...process.env, PATH: path }
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env, shell: windows })
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return new Promise((resolve) => {
    child.once('error', ({ message }) => stop(`Non riesco ad avviare ${program}: ${message}`))
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code ?? 1)
    })
  })
}
