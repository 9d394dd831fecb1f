import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { Refusal } from '../../domain/kernel/refusal.ts'

/** A template is named by its path under server/: `intake/print/receipt.typ`. */
export type TemplateName = `${string}/print/${string}.typ`

/** A paper ready to be printed: the template, the data it draws, the name of the file (never a person's). */
export type Paper = { readonly template: TemplateName; readonly data: unknown; readonly fileName: string }

export type Printer = {
  /** False where the native compiler is not installed or does not load: printing answers 503. */
  readonly available: boolean
  /** A PDF/UA-1 document; the same data give the same bytes. Never to be called inside a transaction. */
  pdf(template: TemplateName, data: unknown): Promise<Uint8Array>
  close(): Promise<void>
}

type Options = {
  readonly fontDirs?: readonly string[]
  /** The folder that templates are named from; nothing outside it can be read by them. */
  readonly root?: string
  /** Milliseconds one document may take. */
  readonly timeLimit?: number
  /** Documents that may wait; the next one is refused as `overloaded`. */
  readonly queueLimit?: number
  /** The npm package of the native binding, another on another platform. */
  readonly binding?: string
}

type Job = {
  readonly template: TemplateName
  readonly data: string
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (reason: Error) => void
}

const server = fileURLToPath(new URL('../', import.meta.url))
const linuxBinding = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const require = createRequire(import.meta.url)
const answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), pdf: z.instanceof(Uint8Array) }),
  z.object({ id: z.number(), error: z.string() }),
])

/** Titillium Web and Roboto Mono as bootstrap-italia ships them (SIL OFL 1.1 and Apache 2.0). */
export const italianFonts = (): string[] => {
  const fonts = join(dirname(require.resolve('bootstrap-italia/package.json')), 'dist', 'fonts')
  return [join(fonts, 'Titillium_Web'), join(fonts, 'Roboto_Mono')]
}

const isInstalled = (binding: string): boolean => {
  try {
    require.resolve(binding)
    return true
  } catch {
    return false
  }
}

/** One compiler in one worker thread, one document at a time, in order of arrival. */
export function createPrinter({
  fontDirs = italianFonts(),
  root = server,
  timeLimit = 20_000,
  queueLimit = 200,
  binding = linuxBinding,
}: Options = {}): Printer {
  let available = isInstalled(binding)
  let worker: Worker | undefined
  let current: Job | undefined
  let clock: NodeJS.Timeout | undefined
  let jobs = 0
  const waiting: Job[] = []

  const settle = (how: (job: Job) => void): void => {
    clearTimeout(clock)
    const job = current
    current = undefined
    if (job) how(job)
    next()
  }
  const drop = async (): Promise<void> => {
    const old = worker
    worker = undefined
    old?.removeAllListeners()
    old?.on('error', () => {})
    await old?.terminate()
  }

  function start(): Worker {
    const started = new Worker(new URL('./typst-worker.ts', import.meta.url), {
      workerData: { binding, root, fontDirs },
    })
    let ready = false
    started.unref()
    started.on('message', (message: unknown) => {
      const reply = answer.parse(message)
      if ('ready' in reply) ready = true
      else if (reply.id === jobs)
        settle((job) =>
          'pdf' in reply ? job.resolve(reply.pdf) : job.reject(new Error(`${job.template}: ${reply.error}`)),
        )
    })
    started.on('error', (error) => {
      worker = undefined
      // Installed but not loading (another C library): from now on there is no printing here.
      if (!ready) available = false
      settle((job) => job.reject(ready ? error : new Refusal('printing-unavailable')))
    })
    return started
  }

  function next(): void {
    if (current) return
    current = waiting.shift()
    if (!current) return
    if (!available) return settle((job) => job.reject(new Refusal('printing-unavailable')))
    worker ??= start()
    jobs += 1
    worker.postMessage({ id: jobs, template: join(root, current.template), data: current.data })
    clock = setTimeout(() => {
      void drop()
      settle((job) => job.reject(new Refusal('overloaded')))
    }, timeLimit)
  }

  return {
    get available() {
      return available
    },
    async pdf(template, data) {
      if (!available) throw new Refusal('printing-unavailable')
      if (waiting.length >= queueLimit) throw new Refusal('overloaded')
      return new Promise<Uint8Array>((resolve, reject) => {
        waiting.push({ template, data: JSON.stringify(data), resolve, reject })
        next()
      })
    },
    async close() {
      for (const job of waiting.splice(0)) job.reject(new Refusal('overloaded'))
      await drop()
      settle((job) => job.reject(new Refusal('overloaded')))
    },
  }
}
