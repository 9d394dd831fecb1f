import type { Patch } from './machine.ts'
import type { Sealed, Shelf } from './shelf.ts'

/** Keeps what the server has not confirmed yet, unreadable without the session. */
export type Keeper = {
  keep: (id: string, patch: Patch) => Promise<void>
  recall: (id: string) => Promise<Patch | undefined>
  forget: (id: string) => Promise<void>
}

/** Keeps nothing beyond the page: where the browser offers no cryptography (plain HTTP on a LAN address). */
export const forgetful: Keeper = {
  keep: async () => undefined,
  recall: async () => undefined,
  forget: async () => undefined,
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const utf8 = new TextEncoder()

/** The key of one operator, from what the session gave: it can seal and open, never be read back. */
async function keyFrom(subtle: SubtleCrypto, keyMaterial: string): Promise<CryptoKey> {
  const material = await subtle.importKey('raw', bytesOf(keyMaterial), 'HKDF', false, ['deriveKey'])
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8.encode('siso drafts'),
  }
  return subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

/** Only objects are ever sealed, so only objects come out. */
const asPatch = (text: string): Patch => JSON.parse(text) as Patch

/** The draft's id is bound to the bytes: a sealed draft cannot be passed off as another. */
export function createKeeper(shelf: Shelf, keyMaterial: string, crypto: Crypto = globalThis.crypto): Keeper {
  const subtle: SubtleCrypto | undefined = crypto.subtle
  if (!subtle || keyMaterial === '') return forgetful
  const key = keyFrom(subtle, keyMaterial)
  const seal = async (id: string, patch: Patch): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(id) }
    return { iv, bytes: await subtle.encrypt(how, await key, utf8.encode(JSON.stringify(patch))) }
  }
  return {
    keep: async (id, patch) => shelf.write(id, await seal(id, patch)),
    recall: async (id) => {
      const sealed = await shelf.read(id)
      if (!sealed) return undefined
      const how = { name: 'AES-GCM', iv: sealed.iv, additionalData: utf8.encode(id) }
      // Sealed by another operator, or damaged: it cannot be read, and is not ours to delete.
      const opened = await subtle.decrypt(how, await key, sealed.bytes).catch(() => undefined)
      return opened && asPatch(new TextDecoder().decode(opened))
    },
    forget: (id) => shelf.erase(id),
  }
}
