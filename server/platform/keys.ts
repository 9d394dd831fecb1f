import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { open, readdir, readFile, unlink } from 'node:fs/promises'
import path from 'node:path'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** AES-256-GCM; `place` (row and column) is authenticated, so that a ciphertext cannot be moved elsewhere. */
export function seal(key: Buffer, plain: Buffer, place: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

export function unseal(key: Buffer, sealed: Buffer, place: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}

export type Keyring = {
  /** A fresh key on disk, safe against a power cut before its id is known. */
  readonly create: () => Promise<{ id: string; key: Buffer }>
  /** The key, or undefined once it was destroyed. */
  readonly find: (id: string) => Promise<Buffer | undefined>
  /** Whatever the key sealed is unreadable from now on, in every copy of the database. */
  readonly destroy: (id: string) => Promise<void>
  readonly list: () => Promise<string[]>
  /** Wraps the small keys of files that stay. */
  readonly master: Buffer
  /** Stands for a value that must be compared but not kept. */
  readonly mac: (text: string) => Buffer
}

/**
 * The keys of drafts, one file each in `KEY_DIR/drafts`, and the key of the house in `KEY_DIR/master.key`.
 * Never in a backup: destroying a file destroys what a refusal must delete.
 */
export function openKeyring(keyDir: string): Keyring {
  const drafts = path.join(keyDir, 'drafts')
  mkdirSync(drafts, { recursive: true, mode: 0o700 })
  chmodSync(keyDir, 0o700)
  const master = masterKey(keyDir)
  const fileOf = (id: string) => {
    if (!uuid.test(id)) throw new Error('not a key id')
    return path.join(drafts, `${id}.key`)
  }
  return {
    master,
    async create() {
      const id = randomUUID()
      const key = randomBytes(32)
      const file = await open(fileOf(id), 'wx', 0o600)
      try {
        await file.write(key)
        await file.sync()
      } finally {
        await file.close()
      }
      await syncFolder(drafts)
      return { id, key }
    },
    find: (id) =>
      readFile(fileOf(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      }),
    async destroy(id) {
      await unlink(fileOf(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
      await syncFolder(drafts)
    },
    list: async () => (await readdir(drafts)).filter((f) => f.endsWith('.key')).map((f) => f.slice(0, -4)),
    mac: (text) => createHmac('sha256', master).update(text).digest(),
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function masterKey(keyDir: string): Buffer {
  const file = path.join(keyDir, 'master.key')
  if (!existsSync(file)) {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, randomBytes(32))
    fsyncSync(handle)
    closeSync(handle)
  }
  const key = readFileSync(file)
  if (key.length !== 32) throw new Error(`${file} is not a key of 32 bytes`)
  return key
}
