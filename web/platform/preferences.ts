import { createContext, use, useSyncExternalStore } from 'react'

/** Switches of this desk; nothing about persons may ever enter here. */
export type Switches = {
  readonly dark: boolean
  /** "Schermo di cortesia": names blurred on a desk that faces the public. */
  readonly courtesy: boolean
  /** Shortcuts of one key can be switched off (WCAG 2.1.4). */
  readonly singleKeysOff: boolean
}
export type Preferences = {
  read: () => Switches
  set: (change: Partial<Switches>) => void
  subscribe: (listener: () => void) => () => void
}

type Root = { dataset: Record<string, string | undefined> }
type Shelf = { getItem: (name: string) => string | null; setItem: (name: string, value: string) => void }

const shelfName = 'siso.preferences'
const off: Switches = { dark: false, courtesy: false, singleKeysOff: false }

function recall(shelf: Shelf): Switches {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(shelfName) ?? '{}')
    const on = (name: keyof Switches) =>
      typeof kept === 'object' &&
      kept !== null &&
      new Map<string, unknown>(Object.entries(kept)).get(name) === true
    return { dark: on('dark'), courtesy: on('courtesy'), singleKeysOff: on('singleKeysOff') }
  } catch {
    return off
  }
}

/** Reads the switches once, shows them as attributes of the root, keeps them on this device. */
export function createPreferences(shelf: Shelf, root: Root): Preferences {
  let switches = recall(shelf)
  const listeners = new Set<() => void>()
  const show = () => {
    root.dataset['theme'] = switches.dark ? 'dark' : 'light'
    root.dataset['courtesy'] = switches.courtesy ? 'on' : 'off'
  }
  show()
  return {
    read: () => switches,
    set: (change) => {
      switches = { ...switches, ...change }
      show()
      try {
        shelf.setItem(shelfName, JSON.stringify(switches))
      } catch {
        // A full or forbidden shelf: the switch holds until the page closes.
      }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const PreferencesContext = createContext<Preferences | null>(null)

/** The switches and the way to change them. */
export function usePreferences(): readonly [Switches, Preferences['set']] {
  const preferences = use(PreferencesContext)
  if (!preferences) throw new Error('no preferences provided')
  return [useSyncExternalStore(preferences.subscribe, preferences.read), preferences.set]
}
