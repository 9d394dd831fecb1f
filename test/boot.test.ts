import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'

const scripts = resolve(import.meta.dirname, '../scripts')
const projects: string[] = []
afterEach(() => projects.splice(0).forEach((project) => rmSync(project, { recursive: true })))

const write = (project: string, files: Record<string, string>) => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), content)
    if (content.startsWith('#!')) chmodSync(join(project, path), 0o755)
  }
}

/** A project with our entrance and, for npm and vite, programs that write down how they are called. */
function project(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'siso-boot-'))
  projects.push(folder)
  for (const name of readdirSync(scripts).filter((n) => n.startsWith('boot')))
    cpSync(join(scripts, name), join(folder, 'scripts', name))
  write(folder, {
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'machine/npm': `#!/bin/sh
echo "$@" >> "${folder}/npm.calls"
mkdir -p node_modules/.bin
printf '#!/bin/sh\\necho "$@" >> vite.calls; mkdir -p dist/web' > node_modules/.bin/vite
chmod 755 node_modules/.bin/vite`,
    'server/main.ts': 'console.log(process.argv.slice(2).join())',
    ...files,
  })
  return folder
}

const boot = (folder: string, args: string[]): ChildProcess =>
  spawn(process.execPath, [join(folder, 'scripts/boot.mjs'), ...args], {
    env: { PATH: [join(folder, 'machine'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

async function booted(folder: string, ...args: string[]) {
  const child = boot(folder, args)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit'),
  ])
  return { out: out.trim(), err: err.trim().split('\n'), code }
}

const calls = (folder: string, program: string) =>
  existsSync(join(folder, `${program}.calls`))
    ? readFileSync(join(folder, `${program}.calls`), 'utf8')
        .trim()
        .split('\n')
    : []

it('installs the libraries once, and again when the lock file changes', async () => {
  const folder = project()
  const first = await booted(folder, 'start', 'a', 'b')
  expect(first).toMatchObject({ out: 'a,b', code: 0 })
  expect(first.err).toEqual([expect.stringContaining('Installo le librerie'), 'Avvio…'])
  expect(calls(folder, 'npm')[0]).toMatch(/^ci --no-audit --no-fund/)
  expect((await booted(folder, 'start')).err).toEqual(['Avvio…'])
  appendFileSync(join(folder, 'package-lock.json'), ' ')
  await booted(folder, 'start')
  expect(calls(folder, 'npm')).toHaveLength(2)
})

it('tries the installation again after one that failed', async () => {
  const folder = project({
    'machine/npm': '#!/bin/sh\necho tried >> npm.calls; mkdir -p node_modules; exit 9',
  })
  for (const _ of [1, 2]) expect(await booted(folder, 'start')).toMatchObject({ out: '', code: 1 })
  expect(calls(folder, 'npm')).toHaveLength(2)
})

it('leaves libraries reached by a link to those who keep them', async () => {
  const folder = project({ 'elsewhere/.bin/none': '' })
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'node_modules'))
  expect(await booted(folder, 'start')).toMatchObject({ code: 0, err: ['Avvio…'] })
  expect(calls(folder, 'npm')).toEqual([])
})

it('makes the pages when their sources change, tests apart', async () => {
  const folder = project({ 'vite.config.ts': '', 'web/main.tsx': '1', 'domain/rules.ts': '1' })
  const made = async () => {
    await booted(folder, 'start')
    return calls(folder, 'vite').length
  }
  expect([await made(), await made()]).toEqual([1, 1])
  write(folder, { 'web/main.test.tsx': '2' })
  expect(await made()).toBe(1)
  write(folder, { 'domain/rules.ts': '2' })
  expect(await made()).toBe(2)
  write(folder, { 'web/new.ts': '' })
  expect(await made()).toBe(3)
})

it('hands over to the Node of the libraries', async () => {
  const folder = project({ 'node/bin/node': '#!/bin/sh\necho "ours: $@"' })
  write(folder, { 'elsewhere/.bin/none': '' })
  symlinkSync(join(folder, 'node/bin/node'), join(folder, 'elsewhere/.bin/node'))
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'node_modules'))
  expect((await booted(folder, 'siso', 'param', '--help')).out).toBe('ours: server/siso.ts param --help')
})

it('ends with the status of the program, or 1 when a signal ended it', async () => {
  expect((await booted(project({ 'server/main.ts': 'process.exit(7)' }), 'start')).code).toBe(7)
  const killed = project({ 'server/main.ts': "process.kill(process.pid, 'SIGKILL')" })
  expect((await booted(killed, 'start')).code).toBe(1)
})

it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on to the program, and waits for it', async (signal) => {
  const folder = project({
    'server/main.ts': `process.on('${signal}', () => process.exit(5)); setInterval(() => {}, 1000); console.log('pronto')`,
  })
  const child = boot(folder, ['start'])
  await once(child.stdout!, 'data')
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([5, null])
})

it('tells its commands to who asks for another', async () => {
  expect(await booted(project(), 'toString')).toMatchObject({
    code: 1,
    err: [expect.stringContaining('start')],
  })
})
