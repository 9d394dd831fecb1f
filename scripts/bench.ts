import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { measure, type Measure, type Trip } from './bench/load.ts'
import { openBench } from './bench/house.ts'

/**
 * The figures that the product promises, on a database of its own with the demo zone inside:
 * each flow over HTTP, beside the same SQL run raw (same role, row security, audit, commit).
 */
const scenarios = [
  { flow: 'my-sheets', label: 'Le mie schede (25 righe)' },
  { flow: 'flash-contact', label: 'Contatto anonimo' },
  { flow: 'create-sheet', label: 'Nuova scheda (5 richieste)' },
  { flow: 'search-person', label: 'Cerca una persona' },
  { flow: 'structure', label: 'Struttura della zona' },
]
const seconds = Number(process.env['BENCH_SECONDS'] ?? 4)

const folder = await mkdtemp(path.join(os.tmpdir(), 'siso-bench-'))
const bench = await openBench(folder)
const rows: Record<string, string | number>[] = []
for (const { flow, label } of scenarios) {
  const work = { kind: 'http', base: bench.base, cookie: bench.cookie, flow, with: bench.given } as const
  const trips: Trip[] = await bench.record(() => measure({ work, clients: 1, seconds: 0 }))
  const known = await bench.knownIds()
  const raw = { kind: 'sql', url: bench.url, trips, known } as const
  for (const clients of [1, 8]) {
    const http = await measure({ work, clients, seconds })
    const sql = await measure({ work: raw, clients, seconds }).catch(() => undefined)
    rows.push(rowOf({ label, clients, http, sql, statements: trips.length }))
  }
}
console.table(rows)
await bench.close()
await rm(folder, { recursive: true, force: true })

type Measured = {
  label: string
  clients: number
  http: Measure
  sql: Measure | undefined
  statements: number
}

function rowOf({ label, clients, http, sql, statements }: Measured): Record<string, string | number> {
  return {
    flusso: label,
    client: clients,
    'flussi/s': Math.round(http.perSecond),
    'p50 ms': Number(http.p50.toFixed(1)),
    'p95 ms': Number(http.p95.toFixed(1)),
    'viaggi al database': statements,
    'SQL grezzo/s': sql && sql.errors === 0 ? Math.round(sql.perSecond) : '—',
    rapporto: sql && sql.errors === 0 ? `${Math.round((http.perSecond / sql.perSecond) * 100)} %` : '—',
    errori: http.errors,
  }
}
