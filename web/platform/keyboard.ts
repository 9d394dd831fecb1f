/** A shortcut: `n`, `/`, `g h`, `ctrl+enter`, `escape escape`. */
export type Shortcut = {
  readonly keys: string
  /** What it does, for the help: "Nuovo accesso". */
  readonly label: string
  readonly run: () => void
}

/** One key going down, without the browser around it. */
export type Stroke = {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  /** Focus is where people write. */
  readonly inField: boolean
  /** Milliseconds of any steady clock. */
  readonly at: number
}

export type Keyboard = {
  /** Registers; the last one of the same keys wins. Returns how to take it away. */
  add: (shortcut: Shortcut) => () => void
  /** True when a shortcut ran. */
  press: (stroke: Stroke) => boolean
  list: () => readonly Shortcut[]
  subscribe: (listener: () => void) => () => void
}

/** How long a first key waits for the second one. */
const patience = 900

const nameOf = ({ key, ctrl }: Stroke) => `${ctrl ? 'ctrl+' : ''}${key.toLowerCase()}`
/** Keys that write something are silent inside a field, and can be switched off (WCAG 2.1.4). */
const writes = (keys: string) => keys.split(' ').every((key) => key.length === 1)

export function createKeyboard(singleKeysOff: () => boolean): Keyboard {
  let shortcuts: readonly Shortcut[] = []
  let previous: { name: string; at: number } | undefined
  const listeners = new Set<() => void>()
  const change = (next: readonly Shortcut[]) => {
    shortcuts = next
    for (const listener of listeners) listener()
  }
  const find = (keys: string, stroke: Stroke) =>
    writes(keys) && (stroke.inField || singleKeysOff())
      ? undefined
      : shortcuts.findLast((shortcut) => shortcut.keys === keys)

  return {
    add: (shortcut) => {
      change([...shortcuts, shortcut])
      return () => change(shortcuts.filter((other) => other !== shortcut))
    },
    press: (stroke) => {
      if (stroke.alt) return false
      const name = nameOf(stroke)
      const pair = previous && stroke.at - previous.at <= patience ? `${previous.name} ${name}` : undefined
      const found = (pair ? find(pair, stroke) : undefined) ?? find(name, stroke)
      previous = found ? undefined : { name, at: stroke.at }
      found?.run()
      return found !== undefined
    },
    list: () => shortcuts,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
