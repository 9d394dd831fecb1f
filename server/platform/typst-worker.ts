import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { printable, replaceUnreadable, withoutQuotes } from './printable.ts'

// The native compiler blocks its thread: it lives here, so that the event loop of the server stays free.

/** The part of the native binding we use; it ships no types of its own. */
type Compiler = {
  pdf(
    source: { mainFilePath: string; inputs: Record<string, string> },
    options: { pdfStandard: string },
  ): Uint8Array
  evictCache(age: number): void
}
type Binding = {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler }
}

const setup = z
  .object({ binding: z.string(), root: z.string(), fontDirs: z.array(z.string()) })
  .parse(workerData)
const { NodeCompiler } = createRequire(import.meta.url)(setup.binding) as Binding
const compiler = NodeCompiler.create({ workspace: setup.root, fontArgs: [{ fontPaths: setup.fontDirs }] })

/** The binding puts what it says in `message` or, for errors of its own, in `code`. */
const said = (error: unknown): string =>
  error instanceof Error ? error.message || ('code' in error ? String(error.code) : 'typst') : String(error)

/** A character that no font can draw would be an error under PDF/UA: it becomes □ and the print goes on. */
function compile(template: string, data: string, attempts = 3): Uint8Array {
  try {
    return compiler.pdf({ mainFilePath: template, inputs: { data } }, { pdfStandard: 'ua-1' })
  } catch (error) {
    const message = said(error)
    const readable = replaceUnreadable(data, message)
    if (readable === data || attempts === 0) throw new Error(withoutQuotes(message))
    return compile(template, readable, attempts - 1)
  }
}

const job = z.object({ id: z.number(), template: z.string(), data: z.string() })

parentPort?.on('message', (message: unknown) => {
  const { id, template, data } = job.parse(message)
  try {
    const pdf = new Uint8Array(compile(template, printable(data)))
    parentPort?.postMessage({ id, pdf }, [pdf.buffer])
  } catch (error) {
    parentPort?.postMessage({ id, error: said(error) })
  }
  compiler.evictCache(10)
})
parentPort?.postMessage({ ready: true })
