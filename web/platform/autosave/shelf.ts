/** What rests on the device: bytes nobody can read without the key. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer }

/** Where sealed drafts rest. */
export type Shelf = {
  read: (id: string) => Promise<Sealed | undefined>
  write: (id: string, sealed: Sealed) => Promise<void>
  erase: (id: string) => Promise<void>
  eraseAll: () => Promise<void>
}

/** Lives as long as the page: for private windows and for tests. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, Sealed>()
  return {
    read: async (id) => kept.get(id),
    write: async (id, sealed) => void kept.set(id, sealed),
    erase: async (id) => void kept.delete(id),
    eraseAll: async () => kept.clear(),
  }
}

const database = 'siso-drafts'
const drafts = 'drafts'

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('indexedDB'))
  })

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(database, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(drafts)
  return answer(request)
}

/** Survives a reload; a browser that refuses IndexedDB gets the shelf in memory. */
export function deviceShelf(factory: IDBFactory | undefined = globalThis.indexedDB): Shelf {
  const memory = memoryShelf()
  const opened = factory ? open(factory).catch(() => undefined) : Promise.resolve(undefined)
  const on = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) => {
    const db = await opened
    return db && answer(act(db.transaction(drafts, mode).objectStore(drafts)))
  }
  return {
    read: async (id) =>
      (await opened) ? await on<Sealed | undefined>('readonly', (store) => store.get(id)) : memory.read(id),
    write: async (id, sealed) => {
      if (await opened) await on('readwrite', (store) => store.put(sealed, id))
      else await memory.write(id, sealed)
    },
    erase: async (id) => {
      await on('readwrite', (store) => store.delete(id))
      await memory.erase(id)
    },
    eraseAll: async () => {
      await on('readwrite', (store) => store.clear())
      await memory.eraseAll()
    },
  }
}
