import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open, readdir, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { acceptedTypes, sniff, type FileType } from './sniff.ts'

/** A file that has arrived and lies encrypted on disk; nobody else knows its key yet. */
export type ReceivedFile = {
  readonly id: string
  readonly key: Buffer
  readonly name: string
  readonly type: FileType
  readonly size: number
  readonly sha256: string
}

export type Files = {
  /** Streams into an encrypted file; refuses what is too large or of a type we do not keep. */
  readonly receive: (stream: Readable, name: string, limit: number) => Promise<ReceivedFile>
  readonly read: (id: string, key: Buffer) => Promise<Readable>
  readonly remove: (id: string) => Promise<void>
  readonly list: () => Promise<string[]>
}

/** Files lie under `DATA_DIR/files`, each AES-256-GCM under its own key; the key lives with the row that owns the file. */
export function openFiles(folder: string): Files {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fileOf = (id: string) => path.join(folder, path.basename(id))
  const remove = async (id: string) => {
    await unlink(fileOf(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  return {
    remove,
    list: () => readdir(folder),
    async receive(stream, name, limit) {
      const id = randomUUID()
      const key = randomBytes(32)
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const gauge = new Gauge(limit)
      const out = createWriteStream(fileOf(id), { flags: 'wx', mode: 0o600 })
      try {
        out.write(nonce)
        await pipeline(stream, gauge, cipher, out)
        const handle = await open(fileOf(id), 'a')
        await handle.write(cipher.getAuthTag())
        await handle.sync()
        await handle.close()
        const type = sniff(gauge.head)
        if (!type || gauge.size === 0) throw new Refusal('wrong-media', { accepted: acceptedTypes })
        return { id, key, name: cleanName(name), type, size: gauge.size, sha256: gauge.digest() }
      } catch (error) {
        out.destroy()
        await remove(id)
        throw error
      }
    },
    async read(id, key) {
      const file = fileOf(id)
      const { size } = await stat(file)
      const handle = await open(file, 'r')
      const nonce = Buffer.alloc(12)
      const tag = Buffer.alloc(16)
      await handle.read(nonce, 0, 12, 0)
      await handle.read(tag, 0, 16, size - 16)
      await handle.close()
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag)
      if (size <= 28) return Readable.from([])
      return createReadStream(file, { start: 12, end: size - 17 }).pipe(decipher)
    },
  }
}

/** Counts, digests and keeps the first bytes of what streams through. */
class Gauge extends Transform {
  size = 0
  head: Buffer = Buffer.alloc(0)
  readonly #limit: number
  readonly #hash = createHash('sha256')
  constructor(limit: number) {
    super()
    this.#limit = limit
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length
    if (this.size > this.#limit) {
      done(new Refusal('too-large', { limit: `${Math.round(this.#limit / 1_048_576)} MB` }))
      return
    }
    if (this.head.length < 4096) this.head = Buffer.concat([this.head, chunk]).subarray(0, 4096)
    this.#hash.update(chunk)
    done(null, chunk)
  }
  digest(): string {
    return this.#hash.digest('hex')
  }
}

/** The last part of the name, without control characters: shown, never used as a path. */
const cleanName = (name: string): string =>
  path
    .basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(-120) || 'file'
