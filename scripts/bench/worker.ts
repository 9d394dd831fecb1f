import { performance } from 'node:perf_hooks'
import { flows } from './flows.ts'
import type { Job, Measure } from './load.ts'
import { replayer } from './replay.ts'

/** Repeats its work with so many clients for so many seconds, one after the other in each client. */
async function run({ work, clients, seconds }: Job): Promise<Measure> {
  const times: number[] = []
  let errors = 0
  const workers = await Promise.all(
    Array.from({ length: clients }, () => (work.kind === 'http' ? flows(work) : replayer(work))),
  )
  for (const once of workers) await once() // warm: connections, plans
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    workers.map(async (once) => {
      while (performance.now() < end) {
        const from = performance.now()
        await once().catch(() => {
          errors += 1
        })
        times.push(performance.now() - from)
      }
    }),
  )
  const elapsed = (performance.now() - start) / 1000
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), errors }
}

process.once('message', (job) => {
  void run(job as Job).then((measured) => process.send?.(measured))
})
