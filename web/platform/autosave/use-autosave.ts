import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { now } from '../clock.ts'
import { useSession } from '../session.ts'
import { createKeeper } from './keeper.ts'
import type { Draft, Patch } from './machine.ts'
import { createAutosave, type Autosave, type Schedule } from './queue.ts'
import { deviceShelf } from './shelf.ts'

const timers: Schedule = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

const shelf = deviceShelf()

/** At log-out: no unsent draft of anybody remains on the device. */
export const forgetDrafts = (): Promise<void> => shelf.eraseAll()

/**
 * The autosave of one draft while its page is shown. `id` names the draft (`intake:<id>`); `save` sends a patch;
 * `onRestore` receives what a reload interrupted. Call `edit` on change and `flush` on blur.
 */
export function useAutosave(
  id: string,
  save: (patch: Patch) => Promise<unknown>,
  onRestore: (patch: Patch) => void,
): readonly [Draft, Autosave] {
  const { draftKey } = useSession()
  const [queue] = useState(() =>
    createAutosave({ id, save, keeper: createKeeper(shelf, draftKey), schedule: timers, now }),
  )
  useEffect(() => queue.saveWith(save), [queue, save])
  const restored = useEffectEvent(onRestore)
  useEffect(() => {
    void queue.restore().then((patch) => patch && restored(patch))
    const leave = () => void queue.flush()
    document.addEventListener('visibilitychange', leave)
    globalThis.addEventListener('online', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      globalThis.removeEventListener('online', leave)
      leave()
    }
  }, [queue])
  return [useSyncExternalStore(queue.subscribe, queue.read), queue]
}
