import { fork } from 'node:child_process'
import path from 'node:path'

/** One trip to the server or to the database, and how long each took. */
export type Measure = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly errors: number
}

/** What the child process is told to repeat: whole flows of requests, or statements as they were recorded. */
export type Work =
  | {
      readonly kind: 'http'
      readonly base: string
      readonly cookie: string
      readonly flow: string
      readonly with: Readonly<Record<string, string>>
    }
  | {
      readonly kind: 'sql'
      readonly url: string
      readonly trips: readonly Trip[]
      readonly known: readonly string[]
    }
export type Trip = { readonly text: string; readonly values: readonly unknown[] }

export type Job = { readonly work: Work; readonly clients: number; readonly seconds: number }

/** Runs the load in a process of its own, so that measuring does not slow what is measured. */
export function measure(job: Job): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'worker.ts'), { serialization: 'advanced' })
    child.on('message', (message) => {
      resolve(message as Measure)
      child.kill()
    })
    child.on('error', reject)
    child.on('exit', (code) => code && reject(new Error(`load process ended with ${code}`)))
    child.send(job)
  })
}
