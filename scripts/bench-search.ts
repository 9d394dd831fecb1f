import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import pg from 'pg'
import { PersonId } from '../domain/person/id.ts'
import { withNameNoise } from '../domain/person/names/noise.ts'
import { samplePeople, seededRandom, type SamplePerson } from '../domain/person/names/sample-people.ts'
import type { PersonSearch, SearchReply } from '../domain/person/search.ts'
import { createAuthority } from '../server/access/authorise.ts'
import { createApp } from '../server/app.ts'
import { loadPlaces } from '../server/nomenclature/places.ts'
import { insertPersons } from '../server/person/bulk-queries.ts'
import { createClock } from '../server/platform/clock.ts'
import { openDatabase } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { openFiles } from '../server/platform/files.ts'
import type { House } from '../server/platform/house.ts'
import { prepareJobs } from '../server/platform/jobs.ts'
import { openKeyring } from '../server/platform/keys.ts'
import { createLog } from '../server/platform/log.ts'
import { migrate } from '../server/platform/migrate.ts'
import { asOwner } from '../server/platform/owner.ts'
import { createPrinter } from '../server/platform/typst.ts'
import { mountConcepts, resources } from '../server/registers.ts'
import { makeZone } from '../test/make/zone.ts'

// Search while typing, over HTTP, as a desk sees it: `node scripts/bench-search.ts [persons] [searches]`.
// The server runs in a process of its own, with PostgreSQL as it is in production (fsync, row security, audit).

const [role = '100000', more = '1000', folderGiven = ''] = process.argv.slice(2)
const seed = 20_261_104
const warmUp = 100

function houseOf(url: string, folder: string): House {
  return {
    db: openDatabase({ url, max: 10 }),
    clock: createClock(),
    keys: openKeyring(path.join(folder, 'keys')),
    files: openFiles(path.join(folder, 'files')),
    authority: createAuthority(resources),
    mode: 'demo',
    https: false,
    log: createLog({ level: 'warn' }),
  }
}

async function serve(url: string, folder: string): Promise<void> {
  const places = loadPlaces({ demo: true })
  const app = await createApp({
    house: houseOf(url, folder),
    log: createLog({ level: 'error', to: process.stderr }),
    mount: mountConcepts({
      status: { version: 'bench', demoLogins: [] },
      places: () => places,
      printer: createPrinter(),
    }),
    webFolder: null,
    publicUrl: 'http://127.0.0.1',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
  })
  console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
}

async function fill(url: string, folder: string, people: readonly SamplePerson[]) {
  const house = houseOf(url, folder)
  const owner = new pg.Pool({ connectionString: url, options: '-c search_path=public' })
  const zone = await makeZone(owner, house.clock.now())
  const operator = await zone.operator('front-desk')
  const codes = new Set<string>()
  const rows = people.map((p) => {
    const { surname, name, sex, birth, birthPlace } = p
    const code = p.code && !codes.has(p.code) ? p.code : null
    if (code) codes.add(code)
    const facts = { surname, name, otherNames: [], sex, birth, birthPlace, code }
    const rest = {
      indicatedGender: null,
      citizenships: ['IT'],
      maritalStatus: null,
      coupleStatus: null,
      diedOn: null,
    }
    return {
      id: PersonId.parse(randomUUID()),
      organisationId: zone.here.id,
      standing: 'ordinary' as const,
      identity: { ...facts, ...rest },
    }
  })
  const started = performance.now()
  await asOwner(house.db, (tx) => insertPersons(tx, rows, { now: house.clock.now() }))
  const seconds = (performance.now() - started) / 1000
  await owner.query('vacuum analyze')
  await owner.end()
  await house.db.close()
  return { token: operator.token, ids: rows.map((r) => r.id), perSecond: rows.length / seconds }
}

type Asker = (search: PersonSearch) => Promise<{ reply: SearchReply; ms: number }>

function askerOf(base: string, token: string): Asker {
  const agent = new http.Agent({ keepAlive: true })
  return (search) =>
    new Promise((resolve, reject) => {
      const started = performance.now()
      const headers = { 'content-type': 'application/json', cookie: `siso=${token}` }
      const request = http.request(
        `${base}/api/persons/search`,
        { method: 'POST', agent, headers },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const ms = performance.now() - started
            const text = Buffer.concat(parts).toString()
            if (answer.statusCode === 200) resolve({ reply: JSON.parse(text), ms })
            else reject(new Error(`${answer.statusCode} ${text.slice(0, 200)}`))
          })
        },
      )
      request.on('error', reject)
      request.end(JSON.stringify(search))
    })
}

type Trial = { readonly search: PersonSearch; readonly found: (reply: SearchReply) => boolean }
type Found = { readonly id: string; readonly surname: string; readonly name: string | null }

const inOrder = (a: string, b: string, turned: boolean) => (turned ? `${b} ${a}` : `${a} ${b}`)
const half = (text: string) => text.slice(0, Math.max(2, Math.ceil(text.length / 2)))

/** Kinds of search, and which hit counts as right. Names alone do not tell namesakes apart: any of them will do. */
function kindsOf(people: readonly SamplePerson[], ids: readonly string[], howMany: number) {
  const random = seededRandom(seed + 1)
  const right = {
    herself: (hit: Found, id: string) => hit.id === id,
    namesake: (hit: Found, _: string, p: SamplePerson) => hit.surname === p.surname && hit.name === p.name,
    begins: (hit: Found, _: string, p: SamplePerson) =>
      hit.surname === p.surname && (hit.name ?? '').startsWith(half(p.name)),
    surname: (hit: Found, _: string, p: SamplePerson) => hit.surname === p.surname,
  }
  const trials = (which: keyof typeof right, make: (p: SamplePerson, i: number) => PersonSearch): Trial[] =>
    Array.from({ length: howMany }, (_, i) => {
      const at = Math.floor(random() * people.length)
      const [sought, id] = [people[at], ids[at]]
      if (!sought || !id) throw new Error('nobody to look for')
      const isRight = right[which]
      return {
        search: make(sought, i),
        found: ({ hits }) => hits.some((h) => h.kind === 'person' && isRight(h.person, id, sought)),
      }
    })
  const mistaken = (p: SamplePerson, i: number, times: number) => {
    let noisy = { surname: p.surname, name: p.name }
    for (let n = 0; n < times; n++) noisy = withNameNoise(noisy, random)
    return inOrder(noisy.surname, noisy.name, i % 2 === 1)
  }
  const birth = (p: SamplePerson) => (p.birth ?? '').split('-').toReversed().join('/')
  return {
    'un errore per nome': trials('namesake', (p, i) => ({ text: mistaken(p, i, 1) })),
    'un errore per nome e la nascita': trials('herself', (p, i) => ({
      text: `${mistaken(p, i, 1)} ${birth(p)}`,
    })),
    'due errori per nome': trials('namesake', (p, i) => ({ text: mistaken(p, i, 2) })),
    'mentre si scrive il nome': trials('begins', (p) => ({
      text: `${p.surname} ${half(p.name)}`,
      typing: true,
    })),
    'solo il cognome': trials('surname', (p) => ({ text: p.surname })),
    'solo la nascita': trials('herself', (p) => ({ text: birth(p) })),
    'codice fiscale': trials('herself', (p) => ({ text: p.code ?? '' })),
  }
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

async function measure(ask: Asker, trials: readonly Trial[], clients: number) {
  const times: number[] = []
  let found = 0
  let next = 0
  const started = performance.now()
  const client = async () => {
    for (let i = next++; i < trials.length; i = next++) {
      const trial = trials[i]
      if (!trial) return
      const { reply, ms } = await ask(trial.search)
      times.push(ms)
      if (trial.found(reply)) found++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share))
  return { recall: found / trials.length, p50, p95, p99, perSecond: trials.length / seconds }
}

async function bench(size: number, searches: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'siso-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') })
  const url = postgres.ownerUrl
  await migrate(url, createClock().now())
  await prepareJobs(url)
  const people = samplePeople(size, seededRandom(seed))
  const { token, ids, perSecond } = await fill(url, folder, people)
  console.log(`Persone scritte: ${size}, ${Math.round(perSecond)} al secondo`)
  const server = spawn(process.execPath, [import.meta.filename, 'serve', url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const base = (await createInterface(server.stdout)[Symbol.asyncIterator]().next()).value
    const ask = askerOf(String(base), token)
    const cold = await ask({ text: 'rossi mario' })
    console.log(`Prima ricerca, che legge il dizionario: ${Math.round(cold.ms)} ms`)
    const kinds = kindsOf(people, ids, searches)
    await measure(
      ask,
      Object.values(kinds).flatMap((trials) => trials.slice(0, warmUp)),
      2,
    )
    const rows: Record<string, object> = {}
    for (const clients of [1, 8])
      for (const [kind, trials] of Object.entries(kinds)) {
        const { recall, p50 = 0, p95 = 0, p99 = 0, perSecond: rps } = await measure(ask, trials, clients)
        const [recallAt20, ms] = [recall.toFixed(4), (n: number) => Number(n.toFixed(1))]
        rows[`${kind}, ${clients}`] = {
          'recall@20': recallAt20,
          'p50 ms': ms(p50),
          'p95 ms': ms(p95),
          'p99 ms': ms(p99),
          'al secondo': Math.round(rps),
        }
      }
    console.table(rows)
  } finally {
    server.kill()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

if (role === 'serve') await serve(more, folderGiven)
else await bench(Number(role), Number(more))
